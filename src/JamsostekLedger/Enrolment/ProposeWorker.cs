using JamsostekLedger.Ledger;

namespace JamsostekLedger.Enrolment;

/// <summary>Puts a worker on a programme's list, for the checks that follow.</summary>
/// <param name="Proposed">What the list says.</param>
public sealed record ProposeWorker(WorkerProposed Proposed) : ICommand<Worker>
{
    /// <inheritdoc/>
    public string Stream => Worker.StreamOf(Proposed.Worker);

    /// <inheritdoc/>
    public LedgerEvent Fact => Proposed;

    /// <inheritdoc/>
    public bool IsOfItsTurn => true;

    /// <inheritdoc/>
    public Decision Decide(Worker state)
    {
        if (state.Listed(Proposed.Listing.Programme) is { } member)
            return Decision.Refuse("already-on-list",
                $"Pekerja ini sudah ada di daftar program {Proposed.Listing.Programme} "
                + $"({member.Listing.Village}, {member.Listing.District}).");

        var elsewhere = state.Programmes.Values.Where(other => other.Runs).Select(other => other.Listing.Programme);
        return elsewhere.FirstOrDefault() is { } programme
            ? Decision.Record(Proposed, new Refusal("two-programmes",
                $"Pekerja ini sudah terlindungi dalam program {programme}."))
            : Decision.Record(Proposed);
    }
}
