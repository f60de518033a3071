using JamsostekLedger.Ledger;

namespace JamsostekLedger.Enrolment;

/// <summary>Records the membership number (KPJ) that BPJS gave.</summary>
/// <param name="Numbered">The number.</param>
public sealed record NumberMembership(MembershipNumbered Numbered) : ICommand<Worker>
{
    /// <inheritdoc/>
    public string Stream => Worker.StreamOf(Numbered.Worker);

    /// <inheritdoc/>
    public LedgerEvent Fact => Numbered;

    /// <inheritdoc/>
    public Decision Decide(Worker state) => state.Listed(Numbered.Programme) switch
    {
        null => WorkerUnknown.In(Numbered.Programme),
        { Terms.IsEmpty: true } => Decision.Refuse("not-enrolled",
            $"Pekerja ini belum didaftarkan pada program {Numbered.Programme}."),
        { MembershipNumber: { } number } when number != Numbered.MembershipNumber => Decision.Record(Numbered,
            new Refusal("membership-number-changed",
                $"Nomor kepesertaan sebelumnya {number} diganti {Numbered.MembershipNumber}.")),
        _ => Decision.Record(Numbered),
    };
}
