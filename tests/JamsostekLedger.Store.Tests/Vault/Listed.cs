using JamsostekLedger.Claims;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Store.Tests.Vault;

/// <summary>A row that says of a worker what a list of people does, and records a fact that names the worker.</summary>
public sealed record Listed(string Reference, PersonDetails Who) : FileRow
{
    public override IEnumerable<PersonDetails> Persons => [Who];

    /// <summary>Rows of a file, from its second line on.</summary>
    public static IReadOnlyList<ReadRow> Rows(params IEnumerable<Listed> rows) =>
        [.. rows.Select((row, at) => new ReadRow(at + 2, row, []))];

    public override RowCommand Command(Seen seen) => RowCommand.Ask(new PayBenefit(new(
        $"K-{Reference}", Benefit.Jkm, "santunan", Segment.Bpu, null, null, seen.Person(Who), new(2024, 3, 2),
        new(2024, 4, 1), new(42_000_000), seen.Person(Who), null, $"B-{Reference}", null)));
}
