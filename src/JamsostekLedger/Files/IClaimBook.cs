using JamsostekLedger.Cover;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>What a row about a claim may look up: the cases of its worker, and the worker's cover.</summary>
public interface IClaimBook
{
    /// <summary>The case of a claim, or null.</summary>
    KnownClaim? Find(string claim);

    /// <summary>All cases of a worker.</summary>
    IReadOnlyList<KnownClaim> Of(PersonId worker);

    /// <summary>A worker's cover in all programmes, by what is known on a day.</summary>
    CoverTimeline Cover(PersonId worker, LocalDate asOf);
}
