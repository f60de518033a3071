using JamsostekLedger.Cover;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Plans;

/// <summary>What a planner must see of a result.</summary>
internal static class PlanWarnings
{
    /// <summary>The warnings, the gravest first.</summary>
    public static IEnumerable<Refusal> Of(PlanTerms terms, PlanSeen seen, PlanResult result)
    {
        if (result.Reached < result.TargetWorkers)
            yield return new("plan-target-missed",
                $"Pada {result.TargetMonth:uuuu-MM} terlindungi {result.Reached} dari {result.TargetWorkers} "
                + "pekerja yang disasar.");
        if (result.Planned < result.Needed)
            yield return new("plan-mix-short",
                $"Bauran dana mencakup {result.Planned} dari {result.Needed} pekerja yang harus masuk.");
        foreach (var money in result.Money.Where(money => money.RunsOutIn is not null))
            yield return money.Available == Rupiah.Zero
                ? new("plan-no-pagu",
                    $"Tidak ada pagu {money.Fund} tahun {money.Year} untuk rencana ini; mulai {money.RunsOutIn:uuuu-MM} "
                    + $"{money.Unpaid} pekerja tidak terbayar.")
                : new("plan-money-runs-out",
                    $"Dana {money.Fund} tahun {money.Year} habis pada {money.RunsOutIn:uuuu-MM}: "
                    + $"{money.Unpaid} pekerja tidak terbayar pada bulan itu.");
        foreach (var earmark in result.Earmarks)
            if (OfEarmark(earmark) is { } warning)
                yield return warning;
        // Where a rule of the earmark is uncertain that was said already.
        foreach (var money in result.Money.Where(money => !result.Earmarks.Any(earmark =>
            (earmark.Fund, earmark.Year, earmark.IsCertain) == (money.Fund, money.Year, false))))
            foreach (var doubt in FundDoubts.Of(money.Fund, money.Year))
                yield return new("fund-in-doubt",
                    $"Dana {money.Fund} tahun {money.Year}: {doubt.Text} ({doubt.Source}).");
        if (terms.Mix.Any(share => terms.StartMonth.PlusMonths(share.Months) <= terms.TargetMonth))
            yield return new("plan-cover-ends-early",
                "Sebagian pekerja habis masa iurannya sebelum bulan sasaran; perpanjang bulannya atau masukkan "
                + "mereka lebih lambat.");
        foreach (var months in terms.Mix.Select(share => share.Months).Distinct().Order())
            if (CoverRules.Shipped.Find(CoverRules.ReducedJkmMonths, terms.StartMonth.OnDayOfMonth(1)) is
                { Value: { } reduced } rule && months <= reduced)
                yield return new("plan-cover-short",
                    $"Perlindungan {months} bulan selesai sebelum kematian memberi JKM penuh; ahli waris mendapat "
                    + $"Rp10 juta ({rule.Id}). Bayar lebih dari {reduced} bulan.");
        foreach (var fund in result.Money.Where(money => !money.IsLimited).Select(money => money.Fund).Distinct())
            yield return new("plan-fund-outside-budget",
                $"Dana {fund} di luar APBD dan tidak berpagu di sini; rencana menganggapnya cukup.");
        if (terms.RunsOut.Count == 0 && seen.RunsOut is null)
            yield return new("plan-run-outs-unknown",
                "Belum diketahui kapan perlindungan yang ada sekarang habis; semuanya dianggap tetap terlindungi.");
    }

    private static Refusal? OfEarmark(PlanEarmark earmark) => earmark switch
    {
        { IsBroken: true } => new("earmark-ceiling-broken",
            $"{earmark.Fund} {earmark.Year}: iuran {earmark.Committed + earmark.Planned} melampaui "
            + $"{earmark.Percent} % alokasi, yaitu {earmark.Limit} ({earmark.Rule})."),
        { IsCertain: false } => new("earmark-rule-uncertain",
            $"{earmark.Fund} {earmark.Year}: aturan baru belum pasti ({earmark.Source})."),
        { Use: EarmarkRule.Other, Of: null } => new("earmark-allocation-unknown",
            $"Alokasi {earmark.Fund} {earmark.Year} belum disebut, jadi batas {earmark.Percent} % tidak dapat "
            + "diperiksa."),
        _ => null,
    };
}
