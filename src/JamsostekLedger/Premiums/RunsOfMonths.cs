using System.Runtime.InteropServices;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using NodaTime;

namespace JamsostekLedger.Premiums;

/// <summary>
/// Puts a worker's months that follow each other at one price, paid on one day, into one fact: a year is one fact
/// and not twelve.
/// </summary>
internal sealed class RunsOfMonths(InvoiceReceived invoice, int allocation, string fund)
{
    private readonly Dictionary<PersonId, Run> _open = [];
    private readonly List<CoverPaid> _closed = [];

    public void Add(PersonId worker, YearMonth month, PremiumSum price, Premium premium, LocalDate on)
    {
        ref var run = ref CollectionsMarshal.GetValueRefOrAddDefault(_open, worker, out var isOpen);
        if (isOpen && run.Follows(month, premium, on))
        {
            run = run with { To = month, Amount = run.Amount + price };
            return;
        }

        if (isOpen)
            _closed.Add(Cover(worker, run));
        run = new(month, month, price, premium.Jkk.Id, premium.Jkm.Id, on);
    }

    public IReadOnlyList<CoverPaid> Covers() =>
        [.. _closed, .. _open.Select(open => Cover(open.Key, open.Value))];

    private CoverPaid Cover(PersonId worker, Run run) => new(
        worker, invoice.Programme, invoice.Number, allocation, fund, run.From, run.To, run.Amount.Jkk,
        run.Amount.Jkm, run.JkkRate, run.JkmRate, run.On);

    private readonly record struct Run(
        YearMonth From, YearMonth To, PremiumSum Amount, string JkkRate, string JkmRate, LocalDate On)
    {
        public bool Follows(YearMonth month, Premium premium, LocalDate on) =>
            To.PlusMonths(1) == month && JkkRate == premium.Jkk.Id && JkmRate == premium.Jkm.Id && On == on;
    }
}
