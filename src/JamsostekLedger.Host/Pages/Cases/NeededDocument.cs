using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Host.Pages.Cases;

/// <summary>A kind of document of a claim: whether it is needed, and what was received of it.</summary>
/// <param name="Code">Code of the kind.</param>
/// <param name="Needed">Whether every claim of the benefit needs it.</param>
/// <param name="IsAskedFor">Whether BPJS waits for it.</param>
/// <param name="Received">What was received, in order.</param>
public sealed record NeededDocument(
    string Code,
    bool Needed,
    bool IsAskedFor,
    IReadOnlyList<(Recorded Recorded, ClaimDocumentRecorded Document)> Received)
{
    /// <summary>The kinds that are needed, asked for or received, in the order of the list.</summary>
    public static IReadOnlyList<NeededDocument> Of(CasePage page)
    {
        var received = page.Facts<ClaimDocumentRecorded>().ToLookup(fact => fact.Fact.Document);
        var needed = ClaimDocuments.NeededFor(page.Benefit).Select(document => document.Code).ToHashSet();
        return
        [
            .. ClaimDocuments.All.Select(document => document.Code)
                .Concat(page.Case.Missing).Concat(received.Select(group => group.Key)).Distinct()
                .Select(code => new NeededDocument(
                    code, needed.Contains(code), page.Case.Missing.Contains(code), [.. received[code]]))
                .Where(row => row.Needed || row.IsAskedFor || row.Received.Count > 0),
        ];
    }
}
