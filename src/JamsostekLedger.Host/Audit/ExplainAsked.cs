using JamsostekLedger.Cover;
using JamsostekLedger.Figures;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Questions;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Audit;

/// <summary>Which figure is to be explained, and of which lines: it is asked for as its report is.</summary>
/// <param name="Figure">Its name.</param>
/// <param name="Filter">The lines.</param>
internal sealed record ExplainAsked(string Figure, JournalFilter Filter)
{
    private static readonly Dictionary<string, JournalMeasure> Measures = new()
    {
        ["pagu"] = JournalMeasure.Pagu,
        ["reserved"] = JournalMeasure.Reserved,
        ["realised"] = JournalMeasure.Realised,
        ["returned"] = JournalMeasure.Returned,
        ["available"] = JournalMeasure.Available,
        ["computed"] = JournalMeasure.PremiumComputed,
        ["invoiced"] = JournalMeasure.PremiumInvoiced,
        ["paid"] = JournalMeasure.PremiumPaid,
        ["receipted"] = JournalMeasure.PremiumReceipted,
        ["claims_paid"] = JournalMeasure.ClaimsPaid,
        ["claims_paid_count"] = JournalMeasure.Claims,
        ["payments"] = JournalMeasure.Payments,
        ["benefits_handed_over"] = JournalMeasure.ClaimsPaid,
        ["covered"] = JournalMeasure.CoveredUntil,
        [FigureQuestion.WorkersEnrolled] = JournalMeasure.RosterOnDay,
        // Percentages, of which no line of the journal tells.
        [FigureQuestion.Coverage] = JournalMeasure.All,
        [FigureQuestion.CoverageTarget] = JournalMeasure.All,
    };

    /// <summary>The names of the figures.</summary>
    public static IReadOnlyCollection<string> Figures => Measures.Keys;

    /// <summary>What it is counted in.</summary>
    public string Unit => IsPercent(Filter.Measure) ? "percent" : UnitOf(Filter.Measure);

    /// <summary>The facts of the figure in the order of their groups.</summary>
    public IAsyncEnumerable<ExplainedFact> FactsAsync(Moment moment, CancellationToken cancellation) => Figure switch
    {
        FigureQuestion.Coverage => ExplainCoverageQuery.ObservedAsync(moment, Filter.To!.Value, cancellation),
        FigureQuestion.CoverageTarget => ExplainCoverageQuery.TargetAsync(moment, Filter.To!.Value, cancellation),
        FigureQuestion.WorkersEnrolled => ExplainEnrolledQuery.RunAsync(
            moment, Filter.To!.Value, Filter.Programmes?[0], Filter.Fund, cancellation),
        _ => ExplainQuery.RunAsync(moment, Filter, cancellation),
    };

    /// <summary>What a figure is called.</summary>
    public static string NameOf(JournalMeasure measure) => measure == JournalMeasure.RosterEnrolled
        ? "enrolled"
        : Measures.First(named => named.Value == measure).Key;

    /// <summary>What a figure is counted in.</summary>
    public static string UnitOf(JournalMeasure measure) => measure.IsMoney() ? Ledger.Unit.Rupiah : measure switch
    {
        JournalMeasure.CoveredUntil or JournalMeasure.RosterEnrolled or JournalMeasure.RosterOnDay =>
            Ledger.Unit.Worker,
        JournalMeasure.Claims => Ledger.Unit.Claim,
        _ => "payment",
    };

    /// <summary>What the outer and the inner groups are.</summary>
    public (string Outer, string Inner) Groups => Filter.Measure switch
    {
        JournalMeasure.ClaimsPaid or JournalMeasure.Claims or JournalMeasure.Payments => ("benefit", "programme"),
        JournalMeasure.CoveredUntil or JournalMeasure.RosterOnDay => ("programme", "month"),
        JournalMeasure.All => ("source", "counts"),
        JournalMeasure.PremiumComputed or JournalMeasure.PremiumInvoiced or JournalMeasure.PremiumPaid
            or JournalMeasure.PremiumReceipted => ("programme and fund", "month"),
        _ => ("programme", "fund, its year and account"),
    };

    /// <summary>How it is asked for, over HTTP.</summary>
    public static AskedParameters<ExplainAsked> Parameters { get; } = new(
        [
            new("figure", new(
                    $"Angka: {string.Join(", ", Measures.Keys)}", $"Figure: {string.Join(", ", Measures.Keys)}"),
                AskedKind.Text, "realised"),
            .. Narrowing(),
        ], (Given given, out ExplainAsked asked) =>
        {
            asked = null!;
            return given.Text("figure", "realised", out var figure) ?? Read(figure, given, out asked);
        });

    /// <summary>How it is asked for by a verb, whose figure stands first.</summary>
    public static AskedParameters<ExplainAsked> Of(string figure) => new(
        Narrowing(), (Given given, out ExplainAsked asked) => Read(figure, given, out asked));

    private static AskedParameter[] Narrowing() =>
    [
        new("year", new("Tahun anggaran, atau tahun bulan iuran", "Fiscal year, or the year of months of cover"),
            AskedKind.Year, "2024", IsRequired: false),
        new("from", new("Hari pertama klaim dibayar", "First day on which claims were paid"), AskedKind.Day,
            "2024-01-01", IsRequired: false),
        new("to", new("Hari terakhir klaim dibayar", "Last day on which claims were paid"), AskedKind.Day,
            "2024-11-28", IsRequired: false),
        new("on", new("Hari perlindungan, daftar, atau cakupan", "Day of cover, roster or coverage"),
            AskedKind.Day, "2024-11-28", IsRequired: false),
        new("programme", new("Hanya program ini", "This programme only"), AskedKind.Text, "rentan-2024",
            IsRequired: false),
        new("fund", new("Hanya dana ini", "This fund only"), AskedKind.Text, "APBD", IsRequired: false),
        new("benefit", new("Hanya manfaat ini", "This benefit only"), AskedKind.Text, "JKM", IsRequired: false),
    ];

    private static RuleText? Read(string figure, Given given, out ExplainAsked asked)
    {
        asked = null!;
        if (!Measures.TryGetValue(figure, out var measure))
            return new("figure-unknown", new Text(
                $"Angka „{figure}” tidak dikenal. Pilih salah satu: {string.Join(", ", Measures.Keys)}.",
                $"There is no figure “{figure}”. Choose one of {string.Join(", ", Measures.Keys)}."));
        if (Benefit(given, out var benefit) is { } unreadable)
            return unreadable;
        if (Narrowed(measure, given) is { } narrowed)
            return narrowed;
        var filter = new JournalFilter(measure)
        {
            Programmes = given.TextOrNull("programme") is { } programme ? [programme] : null,
            Fund = given.TextOrNull("fund"),
            Benefit = benefit,
            ToHeir = figure == "benefits_handed_over",
        };
        var told = Period(measure, given, ref filter);
        asked = new(figure, filter);
        return told;
    }

    private static bool IsPercent(JournalMeasure measure) => measure == JournalMeasure.All;

    // A figure that is of no benefit, or of the whole region alone, must not be shown as if it were of less.
    private static RuleText? Narrowed(JournalMeasure measure, Given given) =>
        (string[])(IsPercent(measure) ? ["programme", "fund", "benefit"]
            : measure == JournalMeasure.RosterOnDay ? ["benefit"] : []) is var whole
        && whole.FirstOrDefault(name => given.TextOrNull(name) is not null) is { } name
            ? new("figure-not-narrowed", new Text(
                $"Angka ini tidak dapat dipersempit dengan {name}.", $"This figure cannot be narrowed by {name}."))
            : null;

    // Each figure has the period of its report.
    private static RuleText? Period(JournalMeasure measure, Given given, ref JournalFilter filter)
    {
        switch (measure)
        {
            case JournalMeasure.ClaimsPaid or JournalMeasure.Claims or JournalMeasure.Payments:
                var unread = given.Day("from", out var from);
                unread = given.Day("to", out var to) is { } last ? unread ?? last : unread;
                if ((unread ?? AskedPeriod.Order(from, to)) is { } window)
                    return window;
                filter = filter with { From = from, To = to };
                return null;
            case JournalMeasure.CoveredUntil:
                if (given.Day("on", out var on) is { } day)
                    return day;
                filter = filter with { To = on, MonthFrom = FirstStanding(on) };
                return null;
            case JournalMeasure.RosterOnDay or JournalMeasure.All:
                if (given.Day("on", out var of) is { } unreadable)
                    return unreadable;
                filter = filter with { To = of };
                return null;
            default:
                if (given.Year("year", out var year) is { } told)
                    return told;
                filter = IsPremium(measure)
                    ? filter with { MonthFrom = new(year, 1), MonthTo = new(year, 12) }
                    : filter with { FiscalYear = year };
                return null;
        }
    }

    private static bool IsPremium(JournalMeasure measure) => measure is JournalMeasure.PremiumComputed
        or JournalMeasure.PremiumInvoiced or JournalMeasure.PremiumPaid or JournalMeasure.PremiumReceipted;

    // Who was paid for until that month, or a later one, is covered on the day or in grace.
    private static YearMonth FirstStanding(LocalDate on)
    {
        var month = on.ToYearMonth();
        while (CoverRules.Shipped.LapseAfter(month.PlusMonths(-1)) > on)
            month = month.PlusMonths(-1);
        return month;
    }

    private static RuleText? Benefit(Given given, out Benefit? benefit)
    {
        benefit = null;
        if (given.TextOrNull("benefit") is not { } text)
            return null;
        if (Enum.TryParse<Benefit>(text, ignoreCase: true, out var named) && Enum.IsDefined(named)
            && !char.IsAsciiDigit(text[0]))
        {
            benefit = named;
            return null;
        }

        return AskedPeriod.Missing("benefit", "JKM");
    }
}
