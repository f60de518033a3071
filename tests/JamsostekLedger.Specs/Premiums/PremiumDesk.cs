using JamsostekLedger.Enrolment;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Specs.Premiums;

/// <summary>
/// A desk where documents of one programme are recorded, file after file. It brings <see cref="Settlement"/> the
/// documents that a file touches, as the store does, and records what it answers.
/// </summary>
/// <param name="everything">Whether all documents are brought whatever the file touches.</param>
internal sealed class PremiumDesk(bool everything = false)
{
    public static readonly ProgrammeCard Card = ProgrammeCard.Empty.Evolve(new ProgrammeOpened(
        Samples.Programme, "Rentan", "APBD", new(2024, 1, 1), null, true, null, null, null, null));

    public MemoryLedger Ledger { get; } = new();

    /// <summary>Invoices that were reckoned last.</summary>
    public int Reckoned { get; private set; }

    /// <summary>What rows look up of the ledger.</summary>
    public Seen Seen => Rows.Seen([Card], ledger: Ledger);

    public IReadOnlyList<Invoice> Invoices =>
        [.. Ledger.Standing.OfType<InvoiceReceived>().Select(received => InvoiceOf(received.Number))];

    public IReadOnlyList<RosterMember> Members =>
    [
        .. Ledger.Facts.OfType<WorkerEnrolled>().Select(enrolled => enrolled.Worker).Distinct()
            .Select(worker => WorkerOf(worker).In(Samples.Programme)).OfType<RosterMember>(),
    ];

    public PremiumDesk Record(params IEnumerable<ICommand> file)
    {
        var scope = new SettlementScope();
        foreach (var command in file)
            scope.Add(Ledger.TellRow(command, Seen));
        if (!scope.IsEmpty)
            Settle(scope);
        return this;
    }

    public Invoice InvoiceOf(string number) => (Invoice)Ledger.StateOf(Invoice.StreamOf(number));

    public Worker WorkerOf(PersonId worker) => (Worker)Ledger.StateOf(Worker.StreamOf(worker));

    private void Settle(SettlementScope scope)
    {
        var payments = Payments();
        var touched = payments.Where(payment => scope.Returned.Contains(payment.Paid!.Key))
            .Select(payment => payment.Paid!.InvoiceNumber).Union(scope.Invoices);
        var (group, others) = (new List<Invoice>(), Invoices.ToList());
        Take(invoice => everything || scope.Programmes.Count > 0 || touched.Contains(invoice.Received!.Number));
        while (true)
        {
            var revised = scope.RevisedOf(Card.Code);
            var settlement = Settlement.Of(new(
                Card, group, [.. payments.Where(payment => group.Any(IsPaidBy(payment)))], Members,
                (ComputedPremiums)Ledger.StateOf(ComputedPremiums.StreamOf(Card.Code)), RateTable.Shipped)
            {
                Revised = revised,
                Voided = [.. revised.Select(invoice => invoice.Number).Distinct().Select(InvoiceOf)
                    .Where(invoice => invoice.Received is null)],
            });
            if (Take(invoice => settlement.Givers.Any(giver =>
                    SettlementScope.IsNext(InvoiceOf(giver), invoice))))
                continue;

            Reckoned = group.Count;
            LedgerEvent[] facts = [.. settlement.Invoices, .. settlement.Computed, .. settlement.Covers];
            facts.ToList().ForEach(Ledger.Add);
            foreach (var (_, worker) in scope.Workers.Where(worker => !WorkerOf(worker.Worker).IsReachPosted))
                Ledger.Add(CoverSettled.Reaching(WorkerOf(worker).In(Card.Code)!));
            return;
        }

        bool Take(Func<Invoice, bool> isMeant)
        {
            var took = false;
            while (others.FirstOrDefault(invoice => isMeant(invoice)
                       || group.Any(taken => SettlementScope.Meet(taken, invoice))) is { } next)
            {
                others.Remove(next);
                group.Add(next);
                took = true;
            }

            return took;
        }
    }

    private static Func<Invoice, bool> IsPaidBy(RecordedPayment payment) =>
        invoice => invoice.Received!.Number == payment.Paid!.InvoiceNumber;

    private List<RecordedPayment> Payments() =>
    [
        .. Ledger.Standing.Where(fact => RecordedPayment.KeyOf(fact) is not null).GroupBy(RecordedPayment.KeyOf)
            .Select(facts => facts.Aggregate(RecordedPayment.Empty, (payment, fact) => payment.Evolve(fact))),
    ];
}
