using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Store.Checks;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Checks;

/// <summary>How a region's cover and claims stood on the first of each month, beside the month before.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Months">The checks that were made by then, the latest month first.</param>
public sealed record ChecksPage(RegionHead Head, IReadOnlyList<CheckedMonth> Months) : IPage, IExport
{
    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>The check that is shown whole: that of the month that the address names, or the latest.</summary>
    public CheckedMonth? Shown => Asked.Value("month") is { } month
        ? Months.FirstOrDefault(one => Iso.Month(one.Kept.Check.Month) == month)
        : Months is [var latest, ..] ? latest : null;

    /// <summary>The page.</summary>
    public static async Task<ChecksPage> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, CancellationToken cancellation)
    {
        if (asked.Value("month") is { } month && AskedPeriod.Month("month", month, out _) is { } told)
            throw UnreadableAddressException.Period(told);
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        KeptCheck[] made =
        [
            .. (await MonthlyChecks.ListAsync(moment, cancellation))
                .Where(kept => asked.RecordedAsOf is not { } then || kept.MadeAt <= then),
        ];
        return new(head, [.. made.Select(kept => new CheckedMonth(kept, Before(made, kept)))]);
    }

    /// <inheritdoc/>
    public ExportTable Export() => new(
        ExportTable.NameOf("pemeriksaan-bulanan", Head.Region, "semua", Head.AsOf.RecordedAt),
        [
            "month", "covered", "lapsed", "lapse_within_30", "lapse_within_60", "lapse_within_90", "prevention_90",
            "claims_open", "claims_late", "late_cost", "outstanding", "recorded_as_of", "seq",
        ],
        Months.Select(month => month.Kept.Check).Select(check => new[]
        {
            TableCell.Text(Iso.Month(check.Month)), TableCell.Number(check.Cover.Covered),
            TableCell.Number(check.Cover.Lapsed), TableCell.Number(check.Cover.Horizons[0].Workers),
            TableCell.Number(check.Cover.Horizons[1].Workers), TableCell.Number(check.Cover.Horizons[2].Workers),
            TableCell.Number(check.Cover.Horizons[2].Prevention.Amount), TableCell.Number(check.Claims.Open),
            TableCell.Number(check.Claims.Late), TableCell.Number(check.Claims.Cost.Amount),
            TableCell.Number(check.Claims.Outstanding.Amount), TableCell.Text(Iso.Moment(check.RecordedAsOf)),
            TableCell.Number(check.Seq),
        }));

    private static KeptCheck? Before(KeptCheck[] made, KeptCheck kept) =>
        made.FirstOrDefault(earlier => earlier.Check.Month == kept.Check.Month.PlusMonths(-1));
}

/// <summary>A month's check beside that of the month before.</summary>
/// <param name="Kept">The check.</param>
/// <param name="Before">That of the month before; null where none was made.</param>
public sealed record CheckedMonth(KeptCheck Kept, KeptCheck? Before)
{
    /// <summary>How much a count differs from the month before; null where there is none.</summary>
    public long? Change(Func<JamsostekLedger.Checks.MonthlyCheck, long> count) =>
        Before is null ? null : count(Kept.Check) - count(Before.Check);
}
