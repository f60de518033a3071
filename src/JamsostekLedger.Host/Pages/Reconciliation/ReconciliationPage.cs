using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Reconciliation;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using JamsostekLedger.Reconciliation;
using JamsostekLedger.Statements;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Reconciliation;

/// <summary>
/// The workspace of a period: what other offices say beside what the ledger says, and the breaks of one pairing.
/// </summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Period">The period.</param>
/// <param name="Periods">Periods of which anybody said anything, the latest first.</param>
/// <param name="Found">What came of it.</param>
/// <param name="Shown">The pairing whose breaks are shown; null where there is none.</param>
/// <param name="Matching">Its breaks that are asked for.</param>
/// <param name="Rows">Those on the page.</param>
/// <param name="Page">Number of the page, from 1.</param>
/// <param name="Selected">Ids of the breaks that are added up.</param>
/// <param name="Labels">What is shown of persons.</param>
/// <param name="Sources">The facts of the ledger's rows on the page, by their keys.</param>
/// <param name="Since">Since when the breaks on the page stand, by their ids.</param>
/// <param name="Matches">The matches on the page, where they are asked for.</param>
/// <param name="Refusal">Why a form was refused, or null.</param>
/// <param name="Given">What it was filled in with.</param>
public sealed record ReconciliationPage(
    RegionHead Head, FiscalPeriod Period, IReadOnlyList<string> Periods, Reconciled Found, Paired? Shown,
    IReadOnlyList<Break> Matching, IReadOnlyList<Break> Rows, long Page, IReadOnlySet<string> Selected,
    PersonKeys Labels, IReadOnlyDictionary<string, (long Seq, Instant RecordedAt)> Sources,
    IReadOnlyDictionary<string, LocalDate> Since, IReadOnlyList<Match> Matches, Refusal? Refusal,
    IReadOnlyDictionary<string, string> Given) : IPage, IExport
{
    private const int PageSize = 50;

    /// <summary>How far the period is signed.</summary>
    public required SigningState Signing { get; init; }

    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>How many pages there are.</summary>
    public long Pages => PagesOf(ShowsMatches ? Shown!.Matches.Count : Matching.Count);

    /// <summary>Whether what agrees is shown, and not what does not.</summary>
    public bool ShowsMatches => Shown is { Matches.Count: > 0 } && Asked.Value("show") == "matches";

    /// <summary>Days since the period ended.</summary>
    public int DaysOpen => Math.Max(0, NodaTime.Period.DaysBetween(Period.To, Head.Today));

    /// <summary>For how many days a break has stood: since a statement shows it and the ledger has its rows.</summary>
    public int DaysOf(Break one) => one.Left.Select(Sources.GetValueOrDefault).Where(source => source.Seq > 0)
        .Select(source => source.RecordedAt.InZone(Head.Region.Zone).Date).Append(Since[one.Id]).Max() is var since
            ? Math.Max(0, NodaTime.Period.DaysBetween(since, Head.Today))
            : 0;

    /// <summary>What the selection comes to on both sides.</summary>
    public (long Left, long Right) SelectedSums => Rows.Where(row => Selected.Contains(row.Id))
        .Aggregate((0L, 0L), (sum, row) => (sum.Item1 + row.LeftAmount, sum.Item2 + row.RightAmount));

    /// <summary>Whether the pairing counts persons.</summary>
    public bool IsOfPersons => Shown?.Pairing == Pairing.Members.Name;

    /// <summary>The page.</summary>
    public static Task<ReconciliationPage> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, CancellationToken cancellation) =>
        LoadAsync(served, moment, asked, null, new Dictionary<string, string>(), cancellation);

    /// <summary>The page as it stood when a form was sent, with why the form was refused.</summary>
    internal static async Task<IResult> AgainAsync(
        WebServerOptions served, Asked asked, IEnumerable<(string Name, string[] Values)> stood, Refusal refusal,
        IReadOnlyDictionary<string, string> given, int status, CancellationToken cancellation)
    {
        var query = asked.Query.ToDictionary();
        foreach (var (name, values) in stood)
            query[name] = values;
        await using var moment = await served.Ledger.MomentAsync(asked.Region!, null, cancellation);
        return PageRoutes.Page<ReconciliationView>(
            await LoadAsync(
                served, moment,
                asked with { Path = $"/regions/{asked.Region!.Code}/{ReconciliationPosts.Path}", Query = query },
                refusal, given, cancellation),
            status);
    }

    private static async Task<ReconciliationPage> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, Refusal? refusal,
        IReadOnlyDictionary<string, string> given, CancellationToken cancellation)
    {
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        string[] periods =
        [
            .. (await StatementQueries.ListAsync(moment, cancellation))
                .Select(book => book.Latest()).OfType<StatementRecorded>().Select(statement => statement.Period)
                .Distinct().OrderDescending(StringComparer.Ordinal),
        ];
        var period = PeriodOf(asked, periods, head.Today);
        var found = await ReconciliationQuery.RunAsync(moment, period, cancellation);
        var shown = asked.Value("pairing") is { } name
            ? found.Pairings.FirstOrDefault(paired => paired.Pairing == name)
            : found.Pairings.FirstOrDefault(paired => paired.Breaks.Count > 0)
                ?? (found.Pairings is [var first, ..] ? first : null);
        var reason = asked.Value("reason");
        List<Break> matching = [.. (shown?.Breaks ?? []).Where(one => reason is null || one.Reason == reason)];
        var showsMatches = shown is { Matches.Count: > 0 } && asked.Value("show") == "matches";
        var page = Math.Clamp(asked.Page, 1, PagesOf(showsMatches ? shown!.Matches.Count : matching.Count));
        List<Break> rows = asked.Value("format") is null
            ? showsMatches ? [] : [.. matching.Skip((int)(page - 1) * PageSize).Take(PageSize)]
            : matching;
        List<Match> matches = showsMatches
            ? [.. shown!.Matches.Skip((int)(page - 1) * PageSize).Take(PageSize)]
            : [];
        return new(
            head, period, periods, found, shown, matching, rows, page,
            asked.Query.GetValueOrDefault("select", []).ToHashSet(),
            await PersonKeys.LoadAsync(
                served.Ledger, moment, rows.Concat(found.BroughtForward.Select(one => one.Break)), matches,
                cancellation),
            await BreakSources.LoadAsync(moment, shown?.Pairing, rows, cancellation),
            rows.Count == 0
                ? new Dictionary<string, LocalDate>()
                : await ReconciliationQuery.SinceAsync(moment, period, shown!, cancellation),
            matches, refusal, given)
        {
            Signing = await SigningState.LoadAsync(moment, found, cancellation),
        };
    }

    /// <inheritdoc/>
    public ExportTable Export() => new(
        ExportTable.NameOf("selisih", Head.Region, $"{Period}-{Shown?.Pairing}", Head.AsOf.RecordedAt),
        [
            "id", "pairing", "reason", "left", "right", "left_amount", "right_amount", "person", "rule", "shows",
            "days", "assigned_to",
        ],
        Matching.Select(one => new[]
        {
            TableCell.Text(one.Id), TableCell.Text(Shown!.Pairing), TableCell.Text(one.Reason),
            TableCell.Text(string.Join("; ", Labels.Shown(one.Left))),
            TableCell.Text(string.Join("; ", Labels.Shown(one.Right))), TableCell.Number(one.LeftAmount),
            TableCell.Number(one.RightAmount),
            TableCell.Text(one.Person is { } person ? Labels.LastFour(person) : null), TableCell.Text(one.Rule),
            TableCell.Text(string.Join(" ", one.Shows)), TableCell.Number(DaysOf(one)),
            TableCell.Text((Found.Assigned.GetValueOrDefault(one.Id)?.Fact as BreakAssigned)?.To),
        }));

    private static FiscalPeriod PeriodOf(Asked asked, string[] periods, LocalDate today)
    {
        if (asked.Value("period") is { } text)
            return AskedPeriod.Fiscal("period", text, out var period) is { } told
                ? throw UnreadableAddressException.Period(told)
                : period;
        // Without one the latest of which anybody said anything; else the last month that is over.
        var last = today.PlusMonths(-1);
        return periods is [var latest, ..] ? FiscalPeriod.Parse(latest) : new(last.Year, last.Month);
    }

    private static long PagesOf(int count) => Math.Max(1, (count + PageSize - 1) / PageSize);
}
