using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Journal;

/// <summary>
/// Reads which lines an address asks for; what it misspells is refused, or a sum would be of other lines.
/// </summary>
public static class JournalAddress
{
    private static readonly Dictionary<string, JournalMeasure> Measures = new()
    {
        ["pagu"] = JournalMeasure.Pagu,
        ["reserved"] = JournalMeasure.Reserved,
        ["realised"] = JournalMeasure.Realised,
        ["returned"] = JournalMeasure.Returned,
        ["available"] = JournalMeasure.Available,
        ["claims_paid"] = JournalMeasure.ClaimsPaid,
        ["payments"] = JournalMeasure.Payments,
        ["claims"] = JournalMeasure.Claims,
        ["roster_listed"] = JournalMeasure.RosterListed,
        ["roster_proposed"] = JournalMeasure.RosterProposed,
        ["roster_verified"] = JournalMeasure.RosterVerified,
        ["roster_rejected"] = JournalMeasure.RosterRejected,
        ["roster_enrolled"] = JournalMeasure.RosterEnrolled,
        ["roster_ended"] = JournalMeasure.RosterEnded,
        ["roster_on_day"] = JournalMeasure.RosterOnDay,
        ["covered_until"] = JournalMeasure.CoveredUntil,
        ["premium_workers"] = JournalMeasure.PremiumWorkers,
        ["invoiced_workers"] = JournalMeasure.InvoicedWorkers,
        ["premium_computed"] = JournalMeasure.PremiumComputed,
        ["premium_invoiced"] = JournalMeasure.PremiumInvoiced,
        ["premium_paid"] = JournalMeasure.PremiumPaid,
        ["premium_receipted"] = JournalMeasure.PremiumReceipted,
        ["premium_prepaid"] = JournalMeasure.PremiumPrepaid,
        ["premium_unallocated"] = JournalMeasure.PremiumUnallocated,
        ["premium_unmatched"] = JournalMeasure.PremiumUnmatched,
        ["cases"] = JournalMeasure.Cases,
    };

    private static readonly HashSet<string> Known =
    [
        "of", "fiscalYear", "programme", "fund", "fundYear", "accountCode", "skpd", "subActivity", "monthFrom",
        "monthTo", "benefit",
        "segment", "vulnerable", "toHeir", "stream", "fact", "stage",
    ];

    /// <summary>The parameters that narrow the lines, as the page lists them.</summary>
    public static IEnumerable<(string Name, string Value)> Narrowing(Asked asked) => asked.Query
        .Where(pair => Known.Contains(pair.Key) && pair.Key != "of")
        .SelectMany(pair => pair.Value.Where(value => value.Length > 0).Select(value => (pair.Key, value)));

    /// <summary>The filter, but for its dates.</summary>
    public static JournalFilter Read(Asked asked)
    {
        var (monthFrom, monthTo) = (Month(asked, "monthFrom"), Month(asked, "monthTo"));
        if (monthFrom is { } first && monthTo is { } last && AskedPeriod.Order(first, last) is { } reversed)
            throw UnreadableAddressException.Period(reversed);
        var programmes = asked.Query.GetValueOrDefault("programme", []).Where(code => code.Length > 0).ToArray();
        return new(asked.Value("of") is { } of ? Find(of) : JournalMeasure.All)
        {
            Stream = asked.Value("stream"),
            Fact = Number(asked, "fact"),
            FiscalYear = Year(asked, "fiscalYear"),
            Programmes = programmes is [] or ["-"] ? null : programmes,
            WithoutProgramme = programmes is ["-"],
            Fund = asked.Value("fund"),
            FundYear = Year(asked, "fundYear"),
            AccountCode = asked.Value("accountCode"),
            Skpd = asked.Value("skpd"),
            SubActivity = asked.Value("subActivity"),
            MonthFrom = monthFrom,
            MonthTo = monthTo,
            Benefit = Named<Benefit>(asked, "benefit"),
            Segment = Named<Segment>(asked, "segment"),
            Vulnerable = YesNo(asked, "vulnerable"),
            ToHeir = YesNo(asked, "toHeir") == true,
            Stage = Coded.Read<ClaimStage>(asked, "stage"),
        };
    }

    private static JournalMeasure Find(string of) => Measures.TryGetValue(of, out var measure)
        ? measure
        : throw UnreadableAddressException.Parameter("of", of, string.Join(", ", Measures.Keys));

    private static int? Year(Asked asked, string name) =>
        asked.Value(name) is not { } text ? null
        : AskedPeriod.Year(name, text, out var year) is { } told ? throw UnreadableAddressException.Period(told)
        : year;

    private static long? Number(Asked asked, string name) =>
        asked.Value(name) is not { } text ? null
        : long.TryParse(text, System.Globalization.NumberStyles.None, null, out var number) ? number
        : throw UnreadableAddressException.Parameter(name, text, "1234");

    private static YearMonth? Month(Asked asked, string name) =>
        asked.Value(name) is not { } text ? null
        : AskedPeriod.Month(name, text, out var month) is { } told ? throw UnreadableAddressException.Period(told)
        : month;

    private static T? Named<T>(Asked asked, string name) where T : struct, Enum =>
        asked.Value(name) is not { } text ? null
        : Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value
        : throw UnreadableAddressException.Parameter(
            name, text, string.Join(", ", Enum.GetNames<T>()).ToUpperInvariant());

    private static bool? YesNo(Asked asked, string name) => asked.Value(name) switch
    {
        null => null,
        "yes" => true,
        "no" => false,
        var text => throw UnreadableAddressException.Parameter(name, text, "yes, no"),
    };
}
