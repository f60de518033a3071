using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>Applies for the benefit: the stage II report of an accident, the application after a death.</summary>
/// <param name="Submitted">The application.</param>
public sealed record SubmitClaim(ClaimSubmitted Submitted) : ICommand<Claim>
{
    /// <inheritdoc/>
    public string Stream => Claim.StreamOf(Submitted.Claim);

    /// <inheritdoc/>
    public LedgerEvent Fact => Submitted;

    /// <inheritdoc/>
    public Decision Decide(Claim state)
    {
        if (state.Forbids(Submitted.Claim, ClaimStep.Application, Submitted.On) is { } refusal)
            return refusal;

        var isAccident = state.Case.Notice?.Benefit == Benefit.Jkk;
        if (isAccident && Submitted.Injury is null)
            return Decision.Refuse("outcome-missing",
                "Laporan tahap II harus menyebut akibat kecelakaan menurut surat dokter (kolom outcome).");
        if (!isAccident && Submitted.Injury is not null)
            return Decision.Refuse("outcome-without-accident",
                $"Klaim {Submitted.Claim} bukan klaim kecelakaan kerja; kosongkan kolom akibat dan biaya.");

        return Submitted.Injury?.StatedOn > Submitted.On
            ? Decision.Refuse("doctor-after-application",
                $"Surat dokter bertanggal {Submitted.Injury.StatedOn:uuuu-MM-dd}, sesudah laporan tahap II.")
            : Decision.Record(Submitted);
    }
}
