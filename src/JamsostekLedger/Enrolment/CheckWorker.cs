using JamsostekLedger.Ledger;

namespace JamsostekLedger.Enrolment;

/// <summary>Records the answer of one stage of verification.</summary>
/// <param name="Check">The answer.</param>
public sealed record CheckWorker(WorkerChecked Check) : ICommand<Worker>
{
    /// <inheritdoc/>
    public string Stream => Worker.StreamOf(Check.Worker);

    /// <inheritdoc/>
    public LedgerEvent Fact => Check;

    /// <inheritdoc/>
    public bool IsOfItsTurn => true;

    /// <inheritdoc/>
    public Decision Decide(Worker state)
    {
        if (state.Listed(Check.Programme) is not { } member)
            return WorkerUnknown.In(Check.Programme);

        return Check.Rejected is not null && member.Runs
            ? Decision.Record(Check, new Refusal("rejected-after-enrolment",
                $"Pekerja ini sudah didaftarkan pada program {Check.Programme}; akhiri kepesertaannya bila benar."))
            : Decision.Record(Check);
    }
}
