using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Approvals;
using NodaTime;

namespace JamsostekLedger.Specs.Approvals;

/// <summary>
/// Whatever order people ask, approve, refuse and change their roles in: nothing is recorded without so many others who
/// had the right when they approved and have it still.
/// </summary>
public class ApprovalPropertySpecs
{
    private static readonly string[] People = ["anggaran", "bendahara", "camat", "dinas", "Camat"];

    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(2026, 1201);

    [Fact] public void Nothing_is_recorded_without_enough_others_who_may()
    {
        var recorded = 0;
        Prop.ForAll(Walks(), walk => recorded += Run(walk)).Check(Fixed);
        // The walks reach it often enough to mean something.
        recorded.ShouldBeGreaterThan(40);
    }

    private static int Run((int Needed, int[] Steps) walk)
    {
        var ledger = new MemoryLedger();
        var asked = Samples.Asked with { Maker = People[0], Needed = walk.Needed };
        ledger.Tell(new RequestApproval(asked)).Refusal.ShouldBeNull();
        var may = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { People[1], People[2] };
        var (now, heldAt) = (asked.On, new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase));
        foreach (var step in walk.Steps)
        {
            var who = People[step / 8 % People.Length];
            now = now.PlusDays(step % 3);
            switch (step % 8)
            {
                case 0 or 1 or 2 or 3:
                    var given = Samples.Given(who) with { On = now };
                    var approved = ledger.Tell(new ApproveRequest(given, may.Contains(who)));
                    if (approved.Fact is not null)
                        heldAt.Add(who, may.Contains(who));
                    if (ledger.Tell(new CarryOutRequest(Samples.Done(0) with { On = now }, [.. may])).Fact
                        is ApprovalCarriedOut done)
                    {
                        Holds(done, asked, may, heldAt, now);
                        return 1;
                    }

                    break;
                case 4:
                    may.Add(who);
                    break;
                case 5:
                    may.Remove(who);
                    break;
                case 6 when step % 3 == 0:
                    ledger.Tell(new RejectRequest(Samples.Rejected with { By = who, On = now }, may.Contains(who)));
                    break;
                default:
                    if (step % 7 == 0)
                        ledger.Tell(new WithdrawRequest(Samples.Withdrawn with { By = who, On = now }));
                    break;
            }
        }

        return 0;
    }

    private static void Holds(
        ApprovalCarriedOut done, ApprovalRequested asked, HashSet<string> may, Dictionary<string, bool> heldAt,
        LocalDate now)
    {
        done.Approvers.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(done.Approvers.Length);
        done.Approvers.Length.ShouldBeGreaterThanOrEqualTo(asked.Needed);
        done.Approvers.ShouldNotContain(asked.Maker);
        done.Approvers.ShouldAllBe(by => may.Contains(by) && heldAt[by]);
        now.ShouldBeLessThanOrEqualTo(asked.LastDay);
        done.Sha256.ShouldBe(asked.Sha256);
    }

    private static Arbitrary<(int Needed, int[] Steps)> Walks() => Gen.Choose(0, 4000).ArrayOf()
        .SelectMany(steps => Gen.Choose(1, 3), (steps, needed) => (needed, steps)).ToArbitrary();
}
