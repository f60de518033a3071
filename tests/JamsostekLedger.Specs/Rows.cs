using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Specs;

/// <summary>Rows of files as an import would hand them over, and what a row may look up of the ledger.</summary>
internal static class Rows
{
    /// <summary>A row with these columns; the second set replaces or adds, a null takes a column away.</summary>
    public static Row Row(Dictionary<string, string> columns, params (string Column, string? Text)[] changes)
    {
        var cells = new Dictionary<string, string>(columns);
        foreach (var (column, text) in changes)
        {
            cells.Remove(column);
            if (text is not null)
                cells[column] = text;
        }

        return new(7, column => new(cells.GetValueOrDefault(column, "")));
    }

    /// <summary>The command of a row that has nothing wrong with it.</summary>
    public static ICommand Command(FileKind kind, Row row, Seen seen)
    {
        var read = kind.Read(row);
        row.Refusals.ShouldBeEmpty();
        var command = read.Command(seen);
        command.Refusal.ShouldBeNull();
        return command.Command.ShouldNotBeNull();
    }

    /// <summary>The rules by which a row's columns are refused, as <c>column: rule</c>.</summary>
    public static IEnumerable<string> Refusals(FileKind kind, Row row, Seen seen)
    {
        var read = kind.Read(row);
        if (row.Refusals.Count > 0)
            return row.Refusals.Select(refusal => $"{refusal.Column}: {refusal.Rule}");

        return read.Command(seen).Refusal is { } refused ? [$"{refused.Column}: {refused.Rule}"] : [];
    }

    /// <summary>A region's ledger with these programmes and keys; persons are numbered by what finds them.</summary>
    public static Seen Seen(
        IEnumerable<ProgrammeCard>? programmes = null,
        Dictionary<string, string>? streamOfKey = null,
        Dictionary<string, PersonId>? persons = null,
        Dictionary<string, KnownPerson>? known = null,
        IClaimBook? claims = null,
        MemoryLedger? ledger = null) => new(
            Regions.Find("51.04")!,
            code => programmes?.FirstOrDefault(card => card.Code == code),
            key => ledger is null ? streamOfKey?.GetValueOrDefault(key)
                : ledger.Document(key) is { Now: not null } document ? document.Stream : null,
            RateTable.Shipped,
            details => persons![details.LookUp],
            details => known?.GetValueOrDefault(details.LookUp),
            claims,
            key => ledger?.Document(key),
            facts: stream => ledger?.FactsOf(stream) ?? StandingFacts.None);

    public static ProgrammeCard Card(string code, bool vulnerable = true) => ProgrammeCard.Empty.Evolve(
        new ProgrammeOpened(
            code, "Pekerja rentan desa", "APBD", new(2024, 1, 1), null, vulnerable, null, null, null, null));
}
