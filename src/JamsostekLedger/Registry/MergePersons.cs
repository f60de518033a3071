using JamsostekLedger.Claims;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using JamsostekLedger.Persons;

namespace JamsostekLedger.Registry;

/// <summary>
/// Makes one person of two records: what lists, ends and claims say of the one is said of the other from then on. Cover
/// is settled anew. Where both were on one list at once, one of the rows has to be voided or ended first: which one is
/// right nobody can tell from here.
/// </summary>
/// <param name="Merged">What is recorded of it.</param>
/// <param name="Streams">What stands on both workers' streams and on those of the claims of the one that goes.</param>
public sealed record MergePersons(PersonsMerged Merged, IReadOnlyDictionary<string, StandingFacts> Streams)
    : ICommand<PersonRecord>
{
    /// <inheritdoc/>
    public string Stream => PersonRecord.StreamOf(Merged.Person);

    /// <inheritdoc/>
    public LedgerEvent Fact => Merged;

    private string Into => Worker.StreamOf(Merged.Into);

    /// <inheritdoc/>
    public Decision Decide(PersonRecord state)
    {
        if (state.Forgotten() is { } forgotten)
            return forgotten;

        var (facts, revised) = (new List<(string, LedgerEvent)> { (Stream, Merged) }, new List<LedgerEvent>());
        var kept = Kept();
        foreach (var (stream, standing) in Streams.Where(one => one.Key != Into)
                     .OrderBy(one => one.Key, StringComparer.Ordinal))
            foreach (var (key, _, now) in standing.Documents)
            {
                if (Renamed(now) is not { } after)
                    continue;
                revised.AddRange([now, after]);
                var moved = new DocumentRevised(
                    key, standing.NextOf(key), RevisionKind.Moved, after.ValueDate, [], after, Reason: Merged.Reason,
                    Evidence: Merged.Evidence);
                if (stream != Worker.StreamOf(Merged.Person))
                {
                    facts.Add((stream, moved));
                    continue;
                }

                var entered = moved with { Entered = true };
                facts.Add((stream, moved with { After = null, MovedTo = Into }));
                facts.Add((Into, entered));
                kept = kept.With(entered);
            }

        return kept.Fault is { } fault
            ? Decision.Refuse("merge-contradicts",
                "Kedua data ini tercatat pada daftar program yang sama pada waktu yang sama. " + fault.Message)
            : Decision.Revise(facts, revised, [.. Twice((Worker)kept.State)]);
    }

    private static IEnumerable<Refusal> Twice(Worker worker)
    {
        string[] programmes = [.. worker.Programmes.Where(place => place.Value.Runs).Select(place => place.Key)];
        if (programmes.Length > 1)
            yield return new("two-programmes",
                $"Orang ini terdaftar pada {string.Join(" dan ", programmes)}: iuran bulan yang sama dapat terbayar "
                + "dua kali.");
    }

    private Folded Kept()
    {
        var type = StreamTypes.OfStream(Into);
        var facts = Streams.GetValueOrDefault(Into) ?? StandingFacts.None;
        return new(type, facts.InOrder.Aggregate(type.Empty, type.Evolve), facts);
    }

    // The fact as it is about the other record; null where it is not about this one.
    private LedgerEvent? Renamed(LedgerEvent fact) => fact switch
    {
        WorkerProposed of when of.Worker == Merged.Person => of with { Worker = Merged.Into },
        WorkerChecked of when of.Worker == Merged.Person => of with { Worker = Merged.Into },
        WorkerEnrolled of when of.Worker == Merged.Person => of with { Worker = Merged.Into },
        MembershipNumbered of when of.Worker == Merged.Person => of with { Worker = Merged.Into },
        WorkerEnded of when of.Worker == Merged.Person => of with { Worker = Merged.Into },
        ClaimNoticed of when of.Notice.Worker == Merged.Person =>
            of with { Notice = of.Notice with { Worker = Merged.Into } },
        ClaimCorrected of when of.Worker == Merged.Person => of with { Worker = Merged.Into },
        BenefitPaid of when of.Payment.Worker == Merged.Person =>
            of with { Payment = of.Payment with { Worker = Merged.Into } },
        BenefitReversed of when of.Payment.Worker == Merged.Person =>
            of with { Payment = of.Payment with { Worker = Merged.Into } },
        _ => null,
    };
}
