using JamsostekLedger.Claims;
using JamsostekLedger.Host.Pages.Cases;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages.Workers;

/// <summary>A claim of a worker.</summary>
/// <param name="State">The claim.</param>
/// <param name="Facts">The facts of its stream that are known.</param>
public sealed record WorkerClaim(Claim State, IReadOnlyList<Recorded> Facts)
{
    /// <summary>Claim number.</summary>
    public string Number => State.Case.Notice?.Claim ?? State.First!.Claim;

    /// <summary>Benefit.</summary>
    public Benefit Benefit => State.Case.Notice?.Benefit ?? State.First!.Benefit;

    /// <summary>Day of the accident or death.</summary>
    public LocalDate EventDate => State.Case.Notice?.EventDate ?? State.First!.EventDate;

    /// <summary>Its payments.</summary>
    public IReadOnlyList<CasePayment> Payments => CasePayment.Of(Facts);

    /// <summary>What stands paid.</summary>
    public Rupiah Paid => new(Payments.Where(payment => payment.Reversal is null)
        .Sum(payment => payment.Payment.Amount.Amount));

    /// <summary>
    /// Whether it is this worker's. A notice may have been corrected; by an earlier day a document may be known and
    /// the notice not.
    /// </summary>
    public bool IsOf(PersonId worker) => State.Case.Notice is { } notice
        ? notice.Worker == worker
        : State.Stage != ClaimStage.Unopened;

    /// <summary>The claim of a stream's facts.</summary>
    public static WorkerClaim Of(IEnumerable<Recorded> facts)
    {
        List<Recorded> known = [.. facts];
        return new(known.Aggregate(Claim.Empty, (state, recorded) => state.Evolve(recorded.Fact)), known);
    }
}
