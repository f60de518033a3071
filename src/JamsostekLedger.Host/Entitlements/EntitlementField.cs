namespace JamsostekLedger.Host.Entitlements;

/// <summary>A field of what is asked of the tables of benefits.</summary>
/// <param name="Name">As an option of the verb, without its hyphens.</param>
/// <param name="Example">A value that can be read.</param>
/// <param name="Meaning">What it is, in Indonesian, for the verb.</param>
/// <param name="MeaningInEnglish">The same for the description of the API.</param>
public sealed record EntitlementField(string Name, string Example, string Meaning, string MeaningInEnglish)
{
    /// <summary>Whether it may be given several times.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Whether it needs no value on a command line.</summary>
    public bool IsSwitch { get; init; }

    /// <summary>Its name in an address: <c>eventDate</c> for <c>event-date</c>.</summary>
    public string Parameter => string.Concat(Name.Split('-')
        .Select((word, at) => at == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
}
