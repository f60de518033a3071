using System.Collections.Immutable;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using NodaTime;

namespace JamsostekLedger.Premiums;

/// <summary>
/// Gives the money that was paid on an invoice to months of workers: the oldest month first, in each month those who
/// were enrolled first, a month of a worker only when both its JKK and its JKM are there. What does not make up a
/// whole month of a worker stays with the invoice, where everybody sees it.
/// </summary>
/// <param name="Allocated">The fact of the invoice.</param>
/// <param name="Covers">The facts of the workers.</param>
public sealed record Allocation(PremiumAllocated Allocated, IReadOnlyList<CoverPaid> Covers)
{
    /// <summary>The allocation of one fund's money, or null where nobody's month can be paid from it.</summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="fund">Code of the fund.</param>
    /// <param name="members">The programme's roster.</param>
    /// <param name="rate">What a worker costs for a month of cover from that fund; null where no rate is known.</param>
    public static Allocation? Of(
        Invoice invoice, string fund, IReadOnlyCollection<RosterMember> members, Func<YearMonth, Premium?> rate)
    {
        var received = invoice.Received!;
        var number = invoice.Allocations + 1;
        var money = new MoneyInOrder(invoice.Purses.Where(purse => purse.Fund == fund));
        var runs = new RunsOfMonths(received, number, fund);
        var months = ImmutableArray.CreateBuilder<AllocatedMonth>();
        var order = members.Where(member => !member.Terms.IsEmpty)
            .OrderBy(member => member.Terms[0].Start).ThenBy(member => member.Worker.Value).ToList();
        foreach (var month in MonthSpan.Of(received.MonthFrom, received.MonthTo))
        {
            if (rate(month) is not { } premium || premium.Total <= Rupiah.Zero)
                continue;

            var price = new PremiumSum(premium.Jkk.Amount, premium.Jkm.Amount);
            var workers = 0;
            foreach (var member in order)
            {
                if (!member.IsDue(month) || member.IsPaid(month))
                    continue;
                if (!money.TryTake(price, out var on))
                    break;
                runs.Add(member.Worker, month, price, premium, on);
                workers++;
            }

            if (workers > 0)
                months.Add(new(month, workers, price * workers));
        }

        return months.Count == 0
            ? null
            : new(new(received.Number, number, received.Programme, fund, money.LatestTaken, months.ToImmutable()),
                runs.Covers());
    }
}
