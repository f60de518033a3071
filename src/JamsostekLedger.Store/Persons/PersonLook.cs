using JamsostekLedger.Files;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Recording;
using NodaTime.Text;

namespace JamsostekLedger.Store.Persons;

/// <summary>What became of a look at a person.</summary>
/// <param name="Outcome">The fact that says that it was taken, or why nothing is shown.</param>
/// <param name="Details">What is shown, by the names of the details; none where it was refused.</param>
public sealed record PersonLook(Outcome Outcome, IReadOnlyList<(string Name, string Text)> Details)
{
    /// <summary>Says who is not shown: a record prints its members, and these have no place in a log.</summary>
    public override string ToString() => $"PersonLook {Outcome.Stream}";

    /// <summary>Those details that are known and that a role may see.</summary>
    internal static IReadOnlyList<(string Name, string Text)> Of(PersonDetails details, ReaderRole role) =>
    [
        .. from name in role.Sees
           let text = Text(details, name)
           where text is not null
           select (name, text),
    ];

    private static string? Text(PersonDetails details, string name) => name switch
    {
        "name" => details.Name,
        "nik" => details.Nik,
        "nik_last_four" => details.Nik is { } nik ? $"…{nik[^4..]}" : null,
        "birth_date" => details.BirthDate is { } born ? LocalDatePattern.Iso.Format(born) : null,
        "sex" => details.Sex?.ToString(),
        "phone" => details.Phone,
        _ => throw new InvalidDataException($"reader-roles.csv names a detail {name} that nobody has."),
    };
}
