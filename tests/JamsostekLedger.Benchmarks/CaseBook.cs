using JamsostekLedger.Store.Recording;
using NodaTime;
using NodaTime.Text;

namespace JamsostekLedger.Benchmarks;

/// <summary>Made-up cases of a programme's workers, none of them finished. Nobody exists.</summary>
internal static class CaseBook
{
    private static readonly LocalDate First = new(2024, 6, 3);

    /// <summary>Notices of events, one a worker: every other one a death.</summary>
    public static List<ReadRow> Notices(int cases) => KindRows.Of("claim-notices",
        ["claim_number", "benefit", "segment", "programme", "nik", "event_date", "noticed_on", "district", "cause"],
        RosterBook.Workers(cases).Select((worker, at) => new[]
        {
            Number(at), IsDeath(at) ? "JKM" : "JKK", "BPU", worker[4], worker[0], Day(at, 0), Day(at, 2), worker[6],
            "jatuh dari pohon",
        }));

    /// <summary>Three in four apply; an accident with what the doctor says.</summary>
    public static List<ReadRow> Applications(int cases) => KindRows.Of("claim-applications",
        ["claim_number", "on", "outcome", "stated_on", "unable_months", "transport_land"],
        Of(cases, at => at % 4 != 0).Select(at => IsDeath(at)
            ? new[] { Number(at), Day(at, 9), "", "", "", "" }
            : [Number(at), Day(at, 9), "healed", Day(at, 8), "2", "150000"]));

    /// <summary>Of one in four documents are missing, of two in four they are complete.</summary>
    public static List<ReadRow> Steps(int cases) => KindRows.Of("claim-steps",
        ["claim_number", "step", "on", "missing"],
        Of(cases, at => at % 4 != 0).Select(at => at % 4 == 1
            ? new[] { Number(at), "documents-missing", Day(at, 12), "bank-book" }
            : [Number(at), "documents-complete", Day(at, 12), ""]));

    /// <summary>One in four is decided and not paid.</summary>
    public static List<ReadRow> Decisions(int cases) => KindRows.Of("claim-decisions",
        ["claim_number", "decision_number", "decided_on", "difference_reason", "lump_sum", "temporary_disability"],
        Of(cases, at => at % 4 == 3).Select(at => new[]
        {
            Number(at), $"PEN-{at}", Day(at, 14), "other-difference", IsDeath(at) ? "42000000" : "",
            IsDeath(at) ? "" : "2000000",
        }));

    private static IEnumerable<int> Of(int cases, Func<int, bool> which) => Enumerable.Range(0, cases).Where(which);

    private static bool IsDeath(int at) => at / 4 % 2 == 0;

    private static string Number(int at) => $"K-2024-{at:00000}";

    private static string Day(int at, int after) =>
        LocalDatePattern.Iso.Format(First.PlusDays(at % 90 + after));
}
