using System.Buffers;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Plans;

/// <summary>Keeps a plan. It commits nothing; reservations are made from it by themselves.</summary>
/// <param name="Kept">The plan.</param>
public sealed record KeepPlan(PlanKept Kept) : ICommand<Plan>
{
    private const int LongestCode = 40;

    private static readonly SearchValues<char> InCodes = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");

    /// <inheritdoc/>
    public string Stream => Plan.StreamOf(Kept.Code);

    /// <inheritdoc/>
    public LedgerEvent Fact => Kept;

    /// <inheritdoc/>
    public Decision Decide(Plan state)
    {
        // The code begins the numbers of reservations and ends an address.
        if (Kept.Code.Length is 0 or > LongestCode || Kept.Code.AsSpan().ContainsAnyExcept(InCodes)
            || !char.IsAsciiLetterOrDigit(Kept.Code[0]))
            return Decision.Refuse("plan-code-malformed",
                $"Kode rencana paling panjang {LongestCode} huruf kecil, angka, titik, dan tanda hubung, misalnya "
                + "rencana-2025-1.");

        return Decision.Record(Kept, Kept.Result.Warnings);
    }
}
