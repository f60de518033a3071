using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Files;

/// <summary>
/// What a row may look up of the rest of the region's ledger. What a fact depends on is copied into it, so a replay
/// needs none of this.
/// </summary>
/// <param name="region">The region.</param>
/// <param name="programmes">Programmes by code.</param>
/// <param name="streamOfKey">Stream of the fact with a key, or null.</param>
/// <param name="rates">The premium rates that the region goes by.</param>
/// <param name="person">The vault's number for a person.</param>
/// <param name="known">The person as the vault knows them, or null; nobody is known where it is not given.</param>
/// <param name="claims">Cases and cover, for rows that look at a claim.</param>
/// <param name="documents">Documents by the key of their fact, for rows that point at one.</param>
/// <param name="insists">Whether somebody records here and now and can be asked why; a file is taken as it is.</param>
/// <param name="codes">Codes of the programmes that are open.</param>
/// <param name="facts">What stands on a stream that a row looks through.</param>
/// <param name="claimsOf">Streams of the claims of a person whom a row merges into another.</param>
/// <param name="born">Day of birth of a person whom a row names, where the vault knows it.</param>
public sealed class Seen(
    Region region,
    Func<string, ProgrammeCard?> programmes,
    Func<string, string?> streamOfKey,
    RateTable rates,
    Func<PersonDetails, PersonId> person,
    Func<PersonDetails, KnownPerson?>? known = null,
    IClaimBook? claims = null,
    Func<string, StandingDocument?>? documents = null,
    bool insists = false,
    IReadOnlyCollection<string>? codes = null,
    Func<string, StandingFacts>? facts = null,
    Func<PersonId, LocalDate?>? born = null,
    Func<PersonId, IReadOnlyCollection<string>>? claimsOf = null)
{
    /// <summary>Codes of the programmes that are open.</summary>
    public IReadOnlyCollection<string> Programmes => codes ?? [];

    /// <summary>The region.</summary>
    public Region Region => region;

    /// <summary>Whether whoever records can be asked for what a file of another office may lack.</summary>
    public bool Insists => insists;

    /// <summary>The programme with this code, or null.</summary>
    public ProgrammeCard? Programme(string code) => programmes(code);

    /// <summary>The premium rates that the region goes by.</summary>
    public RateTable Rates => rates;

    /// <summary>The stream that holds the fact with this key, or null.</summary>
    public string? StreamOf(string key) => streamOfKey(key);

    /// <summary>The document that was recorded with this key, or null.</summary>
    public StandingDocument? Document(string key) => documents?.Invoke(key);

    /// <summary>What stands on a stream that a row looks through.</summary>
    public StandingFacts Facts(string stream) => facts?.Invoke(stream) ?? StandingFacts.None;

    /// <summary>Streams of the claims of a person whom a row merges into another.</summary>
    public IReadOnlyCollection<string> ClaimsOf(PersonId person) => claimsOf?.Invoke(person) ?? [];

    /// <summary>Day of birth of a person whom a row names; null where nobody knows.</summary>
    public LocalDate? Born(PersonId person) => born?.Invoke(person);

    /// <summary>The random number of a person, who need not be known before.</summary>
    public PersonId Person(PersonDetails details) => person(details);

    /// <summary>A person whom the vault knows already, or null.</summary>
    public KnownPerson? Known(PersonDetails details) => known?.Invoke(details);

    /// <summary>Cases and cover, for a row that looks at a claim.</summary>
    public IClaimBook Claims => claims ?? throw new InvalidDataException("This row looks at no claim.");

    /// <summary>The instant of a time of the day in the region's zone; null where no time is given.</summary>
    public Instant? At(LocalDate day, LocalTime? time) =>
        time is { } hour ? (day + hour).InZoneLeniently(region.Zone).ToInstant() : null;
}
