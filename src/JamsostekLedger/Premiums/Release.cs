using System.Collections.Immutable;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using NodaTime;

namespace JamsostekLedger.Premiums;

/// <summary>Gives paid months after the end of an enrolment back to the invoice that paid them.</summary>
/// <param name="Released">The fact of the invoice.</param>
/// <param name="Covers">The facts of the workers.</param>
public sealed record Release(AllocationReleased Released, IReadOnlyList<CoverReleased> Covers)
{
    /// <summary>What members who ended have paid beyond their end on an invoice, for one fund and one day.</summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="members">Members of its programme who ended.</param>
    public static IEnumerable<Release> Of(Invoice invoice, IEnumerable<RosterMember> members)
    {
        var received = invoice.Received!;
        var beyond = members.SelectMany(member => Beyond(member, received.Number)).ToList();
        var number = invoice.Releases;
        foreach (var group in beyond.GroupBy(cover => (cover.Fund, cover.On)).OrderBy(group => group.Key.On))
        {
            number++;
            CoverReleased[] covers = [.. group.Select(cover => cover with { Release = number })];
            yield return new(
                new(received.Number, number, received.Programme, group.Key.Fund, group.Key.On, Months(covers)),
                covers);
        }
    }

    private static IEnumerable<CoverReleased> Beyond(RosterMember member, string invoice)
    {
        if (member.Status != EnrolmentStatus.Ended || member.Terms[^1] is not { EndedOn: { } end })
            yield break;

        var first = end.ToYearMonth().PlusMonths(1);
        foreach (var cover in member.Paid.Where(cover => cover.Invoice == invoice && cover.To >= first))
        {
            var from = cover.From < first ? first : cover.From;
            var months = MonthSpan.Length(from, cover.To);
            yield return new(
                member.Worker, member.Listing.Programme, invoice, 0, cover.Fund, from, cover.To,
                new(cover.Jkk.Amount / cover.Months * months), new(cover.Jkm.Amount / cover.Months * months),
                LocalDate.Max(end, cover.PaidOn));
        }
    }

    private static ImmutableArray<AllocatedMonth> Months(IEnumerable<CoverReleased> covers) =>
    [
        .. covers
            .SelectMany(cover => MonthSpan.Of(cover.From, cover.To).Select(month => (Month: month,
                Amount: new PremiumSum(
                    new(cover.Jkk.Amount / MonthSpan.Length(cover.From, cover.To)),
                    new(cover.Jkm.Amount / MonthSpan.Length(cover.From, cover.To))))))
            .GroupBy(part => part.Month)
            .OrderBy(group => group.Key)
            .Select(group => new AllocatedMonth(
                group.Key, group.Count(), group.Aggregate(PremiumSum.Zero, (sum, part) => sum + part.Amount))),
    ];
}
