using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using JamsostekLedger.Reference;
using NodaTime;

namespace JamsostekLedger.Specs.Premiums;

/// <summary>
/// Random lives of one programme's roster and money: workers come and go, invoices overlap, payments are short, too
/// high or of another fund, money comes back. After each step money finds its way as it does after a file.
/// </summary>
internal sealed class PremiumWalk
{
    private static readonly string[] Funds = ["APBD", "CSR"];

    private readonly List<string> _invoices = [];
    private readonly HashSet<PersonId> _workers = [];
    private int _documents;

    private PremiumWalk()
    {
    }

    /// <summary>Walks that shrink to the shortest one that fails.</summary>
    public static Arbitrary<Step[]> Arbitrary { get; } = Arb.From(StepGen().ArrayOf(20), WithoutOne);

    public MemoryLedger Ledger { get; } = new();

    public IEnumerable<Invoice> Invoices => _invoices.Select(InvoiceOf);

    public IEnumerable<RosterMember> Members => _workers.Select(MemberOf);

    public static PremiumWalk Of(IEnumerable<Step> steps)
    {
        var walk = new PremiumWalk();
        foreach (var step in steps)
        {
            walk.Take(step);
            walk.Settle();
        }

        return walk;
    }

    private static Gen<Step> StepGen() =>
        from kind in Gen.Elements(0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4)
        from which in Gen.Choose(0, 5)
        from month in Gen.Choose(1, 12)
        from length in Gen.Choose(0, 6)
        from amount in Gen.Choose(0, 40)
        select new Step(kind, which, month, length, amount);

    private static IEnumerable<Step[]> WithoutOne(Step[] steps) =>
        Enumerable.Range(0, steps.Length).Select(left => steps.Where((_, at) => at != left).ToArray());

    private void Take(Step step)
    {
        var worker = new PersonId(new Guid(step.Which + 1, 0, 0, new byte[8]));
        var last = Math.Min(12, step.Month + step.Length);
        var invoice = _invoices.Count == 0 ? null : _invoices[step.Which % _invoices.Count];
        _documents++;
        switch (step.Kind)
        {
            case 0 when Tell(new EnrolWorker(
                    Enrolment.Samples.Enrolled(month: step.Month, worker: worker), false)):
                _workers.Add(worker);
                break;
            case 1:
                Tell(new EndEnrolment(new(worker, Samples.Programme, new(2024, step.Month, 17), EndReason.Died, null,
                    null)));
                break;
            case 2:
                var number = $"INV-{_documents}";
                if (Tell(new ReceiveInvoice(Samples.Invoiced(step.Which + 1, step.Month, last, number), default)))
                    _invoices.Add(number);
                break;
            case 3 when invoice is not null:
                var split = PaymentSplit.Of(
                    InvoiceOf(invoice), new(step.Amount * 4_200L + 1), step.Length % 2 == 0 ? Benefit.Jkk : null,
                    bothCodes: step.Length % 3 == 0);
                Ledger.Add(Samples.Matched(
                    split, $"SP2D-{_documents}", invoice, Funds[step.Length % 2], step.Month));
                break;
            case 4 when invoice is not null && InvoiceOf(invoice).Payments is [.., var payment]:
                var back = (payment.Amount - payment.Returned).AtMost(new(new(step.Amount * 1_000), new(6_800)));
                Ledger.Add(new RefundMatched(invoice, $"STS-{_documents}", $"STS-{_documents}", payment.Payment,
                    Samples.Programme, payment.Fund, new(2024, 12, 20), true, back.Jkk, back.Jkm));
                break;
        }
    }

    private void Settle()
    {
        foreach (var from in _invoices)
            foreach (var to in _invoices)
                if (Credit.Between(InvoiceOf(from), InvoiceOf(to)) is { } credit)
                {
                    Ledger.Add(credit.Given);
                    Ledger.Add(credit.Taken);
                }

        foreach (var invoice in _invoices)
        {
            foreach (var release in Release.Of(InvoiceOf(invoice), [.. Members]).ToList())
            {
                Ledger.Add(release.Released);
                release.Covers.ToList().ForEach(Ledger.Add);
            }

            foreach (var fund in InvoiceOf(invoice).Purses.Select(purse => purse.Fund).Distinct().ToList())
                if (Allocation.Of(InvoiceOf(invoice), fund, [.. Members], Rate(fund)) is { } allocation)
                {
                    Ledger.Add(allocation.Allocated);
                    allocation.Covers.ToList().ForEach(Ledger.Add);
                }
        }
    }

    private static Func<YearMonth, Premium?> Rate(string fund) =>
        month => RateTable.Shipped.FindBpu(month, fund, sector: null);

    private bool Tell(ICommand command) => Ledger.Tell(command).Fact is not null;

    private Invoice InvoiceOf(string number) => (Invoice)Ledger.StateOf(Invoice.StreamOf(number));

    private RosterMember MemberOf(PersonId worker) =>
        ((Worker)Ledger.StateOf(Worker.StreamOf(worker))).In(Samples.Programme)!;

    /// <summary>One step; what its numbers mean depends on its kind.</summary>
    internal sealed record Step(int Kind, int Which, int Month, int Length, int Amount);
}
