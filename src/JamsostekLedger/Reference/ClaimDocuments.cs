using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reference;

/// <summary>The kinds of documents of claims.</summary>
public static class ClaimDocuments
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ClaimDocument> All { get; } =
    [
        .. DatedTable.Read("claim-documents").Select(row => new ClaimDocument(
            row["code"], row["needed_for"].Split(';', StringSplitOptions.RemoveEmptyEntries), row["name"],
            row["english"], Enum.Parse<Certainty>(row["certainty"], ignoreCase: true), row["source"])),
    ];

    /// <summary>The kind with this code, or null.</summary>
    public static ClaimDocument? Find(string code) => All.FirstOrDefault(document => document.Code == code);

    /// <summary>The kinds that every claim of a benefit needs.</summary>
    public static IEnumerable<ClaimDocument> NeededFor(Benefit benefit) =>
        All.Where(document => document.NeededFor.Contains($"{benefit}".ToUpperInvariant()));
}
