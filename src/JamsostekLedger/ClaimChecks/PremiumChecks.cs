using JamsostekLedger.Cover;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.ClaimChecks;

/// <summary>
/// The premiums of one worker that should not have been paid, or were paid twice. What was given back to its invoice
/// since stands no longer and is not among them.
/// </summary>
public static class PremiumChecks
{
    private const string PalmMoney = "DBH-SAWIT";

    /// <summary>What is found of a worker.</summary>
    /// <param name="number">The worker's number in the vault.</param>
    /// <param name="worker">The worker, as known on the day looked at.</param>
    public static IEnumerable<ClaimFinding> Find(PersonId number, Claimant worker) =>
        worker.Now.Programmes.Values.SelectMany(member => Of(number, worker, member))
            .Concat(InTwoProgrammes(number, worker));

    private static IEnumerable<ClaimFinding> Of(PersonId number, Claimant worker, RosterMember member)
    {
        if (member.Paid.IsEmpty)
            return [];
        // Of several reasons to stop for one cause the earliest counts.
        var wrong = Causes(member).GroupBy(cause => cause.Check)
            .Select(causes => Finding(
                causes.Key, number, member, month => month.Month >= causes.Min(cause => cause.From)))
            .Append(member.Listing.PalmWorker ? null : Finding(
                ClaimCheck.PremiumWrongFund, number, member, month => month.Fund == PalmMoney));
        return Twice(number, member).Concat(wrong.OfType<ClaimFinding>()).Concat(ShortCover(number, worker, member));
    }

    private static IEnumerable<ClaimFinding> Twice(PersonId number, RosterMember member) =>
        Later(number, ClaimCheck.MonthPaidTwice, member.Paid.SelectMany(paid => Months(member, paid)));

    private static IEnumerable<ClaimFinding> InTwoProgrammes(PersonId number, Claimant worker) =>
        Later(number, ClaimCheck.MonthPaidInTwoProgrammes, worker.Now.Programmes.Values
            .SelectMany(member => member.Paid.SelectMany(paid => Months(member, paid))
                .GroupBy(month => month.Month).Select(same => same.MinBy(month => month.PaidOn)!)));

    // What was paid first is right; of one day the first programme by code.
    private static IEnumerable<ClaimFinding> Later(PersonId number, ClaimCheck check, IEnumerable<PaidMonth> months) =>
        months.GroupBy(month => month.Month)
            .SelectMany(same => same.OrderBy(month => month.PaidOn)
                .ThenBy(month => month.Programme, StringComparer.Ordinal)
                .ThenBy(month => month.Invoice, StringComparer.Ordinal).Skip(1))
            .GroupBy(month => (month.Programme, month.Fund))
            .Select(again => Finding(
                check, number, again.Key.Programme, again.Key.Fund, again.Select(month => month.Month),
                Sum(again)));

    // A cover that is over with its programme, in whose last month a death left Rp10 million still.
    private static IEnumerable<ClaimFinding> ShortCover(PersonId number, Claimant worker, RosterMember member)
    {
        foreach (var term in member.Terms)
        {
            var rule = CoverRules.Shipped.Find(CoverRules.ReducedJkmMonths, term.Start.OnDayOfMonth(1));
            if (rule?.Value is not { } reduced || term.LastMonth is not { } last
                || !(last < term.Start.PlusMonths(reduced)))
                continue;
            var isLonger = worker.Timeline.Spans.Select(span => span.Episode).OfType<Episode>().Any(episode =>
                episode.First <= last && episode.Last >= term.Start && episode.Months > reduced);
            if (!isLonger && Finding(
                    ClaimCheck.PremiumShortCover, number, member,
                    month => month.Month >= term.Start && month.Month <= last) is { } found)
                yield return found;
        }
    }

    // Since when nothing should have been paid: from the first month where the person never was who the list says.
    private static IEnumerable<(ClaimCheck Check, YearMonth From)> Causes(RosterMember member)
    {
        foreach (var check in member.Checks)
            if (check.Rejected switch
                {
                    RejectionReason.NotFound => Always(ClaimCheck.PremiumNikNotFound),
                    RejectionReason.Duplicate => Always(ClaimCheck.MonthPaidTwice),
                    RejectionReason.OverAge => Always(ClaimCheck.PremiumOverAge),
                    RejectionReason.Moved => After(ClaimCheck.PremiumMoved, check.On),
                    RejectionReason.WageEarner => After(ClaimCheck.PremiumWageEarner, check.On),
                    _ => null,
                } is { } cause)
                yield return cause;
        foreach (var term in member.Terms)
        {
            if (term.OverAge == true)
                yield return (ClaimCheck.PremiumOverAge, term.Start);
            if (term is { EndedOn: { } ended, Reason: { } reason } && reason switch
                {
                    EndReason.NotFound => (ClaimCheck.PremiumNikNotFound, term.Start),
                    EndReason.Duplicate => (ClaimCheck.MonthPaidTwice, term.Start),
                    EndReason.OverAge => After(ClaimCheck.PremiumOverAge, ended),
                    EndReason.Moved => After(ClaimCheck.PremiumMoved, ended),
                    EndReason.WageEarner => After(ClaimCheck.PremiumWageEarner, ended),
                    _ => ((ClaimCheck, YearMonth)?)null,
                } is { } cause)
                yield return cause;
        }

        static (ClaimCheck, YearMonth)? Always(ClaimCheck check) => (check, new(1900, 1));
        static (ClaimCheck, YearMonth)? After(ClaimCheck check, LocalDate day) =>
            (check, day.ToYearMonth().PlusMonths(1));
    }

    private static ClaimFinding? Finding(
        ClaimCheck check, PersonId number, RosterMember member, Func<PaidMonth, bool> isMeant)
    {
        var months = member.Paid.SelectMany(paid => Months(member, paid)).Where(isMeant).ToList();
        return months.Count == 0 ? null : Finding(
            check, number, member.Listing.Programme, OneFund(months), months.Select(month => month.Month), Sum(months));
    }

    private static Rupiah Sum(IEnumerable<PaidMonth> months) =>
        months.Aggregate(Rupiah.Zero, (sum, month) => sum + month.Amount);

    private static string? OneFund(IEnumerable<PaidMonth> months) =>
        months.Select(month => month.Fund).Distinct().ToList() is [var fund] ? fund : null;

    private static ClaimFinding Finding(
        ClaimCheck check, PersonId number, string programme, string? fund, IEnumerable<YearMonth> months,
        Rupiah amount)
    {
        var all = months.ToList();
        return new(check, number, programme, all.Min().OnDayOfMonth(1), amount)
        {
            Fund = fund, MonthFrom = all.Min(), MonthTo = all.Max(), Months = all.Count,
        };
    }

    private static IEnumerable<PaidMonth> Months(RosterMember member, PaidCover paid)
    {
        // All months of one run cost the same: a run never crosses a change of rates.
        var amount = new Rupiah((paid.Jkk + paid.Jkm).Amount / paid.Months);
        return MonthSpan.Of(paid.From, paid.To).Select(month => new PaidMonth(
            month, member.Listing.Programme, paid.Fund, paid.Invoice, amount, paid.PaidOn));
    }

    private sealed record PaidMonth(
        YearMonth Month, string Programme, string Fund, string Invoice, Rupiah Amount, LocalDate PaidOn);
}
