using JamsostekLedger.Ledger;

namespace JamsostekLedger.Enrolment;

/// <summary>Ends an enrolment. Months that were paid beyond it are given back to their invoice.</summary>
/// <param name="Ended">The end.</param>
public sealed record EndEnrolment(WorkerEnded Ended) : ICommand<Worker>
{
    /// <inheritdoc/>
    public string Stream => Worker.StreamOf(Ended.Worker);

    /// <inheritdoc/>
    public LedgerEvent Fact => Ended;

    /// <inheritdoc/>
    public bool IsOfItsTurn => true;

    /// <inheritdoc/>
    public Decision Decide(Worker state)
    {
        if (state.Listed(Ended.Programme) is not { } member)
            return WorkerUnknown.In(Ended.Programme);
        if (!member.Runs)
            return Decision.Refuse("not-enrolled",
                $"Pekerja ini tidak sedang terdaftar pada program {Ended.Programme}.");
        if (Ended.On.ToYearMonth() < member.Terms[^1].Start)
            return Decision.Refuse("ends-before-start",
                $"Kepesertaan ini mulai {member.Terms[^1].Start:uuuu-MM}; ia tidak dapat berakhir {Ended.On:uuuu-MM-dd}.");
        if (Ended.ReplacedBy == Ended.Worker)
            return Decision.Refuse("replaced-by-itself", "Pekerja pengganti harus orang lain.");

        var beyond = member.Paid.Where(cover => cover.To > Ended.On.ToYearMonth()).ToList();
        return beyond.Count == 0
            ? Decision.Record(Ended)
            : Decision.Record(Ended, new Refusal("paid-beyond-end",
                $"Iuran sudah dibayar sampai {beyond.Max(cover => cover.To):uuuu-MM}; bulan sesudah "
                + $"{Ended.On:uuuu-MM} kembali ke tagihannya untuk pengganti, kredit, atau pengembalian."));
    }
}
