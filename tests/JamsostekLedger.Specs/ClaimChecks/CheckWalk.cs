using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Claims;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using NodaTime;

namespace JamsostekLedger.Specs.ClaimChecks;

/// <summary>
/// A worker of "desa", enrolled from January 2024 and paid for from then to June, JKK 10,000 and JKM 6,800 a month;
/// and claims to be varied with <c>with</c>.
/// </summary>
internal static class CheckWalk
{
    public const string Programme = "desa";
    public const string Other = "adat";

    /// <summary>From when rosters of both programmes are known.</summary>
    public static readonly LocalDate Founded = new(2023, 1, 1);

    public static readonly PersonId Somebody = new(Guid.Parse("6f1c2a34-0b1d-4a53-9a77-0d5f3e2b8c10"));
    public static readonly PersonId Stranger = new(Guid.Parse("0c1c2a34-0b1d-4a53-9a77-0d5f3e2b8c11"));
    public static readonly PersonId Heir = new(Guid.Parse("c2d7e5a8-9b40-4c1f-8a3e-51f06b7d2e94"));

    public static ClaimPayment Payment(
        string reference, LocalDate eventDate, LocalDate? paidOn = null, long amount = 42_000_000,
        string component = "santunan sekaligus", Benefit benefit = Benefit.Jkm, string? claim = null) => new(
        claim ?? $"K-{reference}", benefit, component, Segment.Bpu, Programme, true, Somebody, eventDate,
        paidOn ?? eventDate.PlusDays(30), new(amount), Heir, null, reference, "Ubud");

    public static ClaimNotice Notice(LocalDate eventDate, LocalDate? noticedOn = null) => new(
        "K-notice", Benefit.Jkm, Segment.Bpu, Programme, true, Somebody, eventDate, null,
        noticedOn ?? eventDate.PlusDays(2), null, null, null, null, "Ubud", null);

    public static LedgerEvent[] Enrolled(string programme = Programme, YearMonth? last = null) =>
    [
        new WorkerEnrolled(
            Somebody, new(programme, "Ubud", "Mas", null, false), new(2024, 1), "APBD", true, last, null, null),
    ];

    public static CoverPaid Months(
        int from, int to, string programme = Programme, string fund = "APBD", LocalDate? paidOn = null, int number = 1)
    {
        var months = to - from + 1;
        return new(
            Somebody, programme, "I/1", number, fund, new(2024, from), new(2024, to), new(10_000L * months),
            new(6_800L * months), "jkk", "jkm", paidOn ?? new(2024, from, 5));
    }

    public static LedgerEvent[] Ended(LocalDate on, EndReason reason = EndReason.Died) =>
        [new WorkerEnded(Somebody, Programme, on, reason, null, null)];

    /// <summary>What is known on a day of these claims and of the worker's facts.</summary>
    public static ClaimBook Book(LocalDate on, LedgerEvent[] worker, params LedgerEvent[] claims) => new(
        on, PaidClaim.Of(claims, on),
        worker.Length == 0
            ? new Dictionary<PersonId, Claimant>()
            : new Dictionary<PersonId, Claimant> { [Somebody] = new(worker, on) },
        new Dictionary<string, LocalDate> { [Programme] = Founded, [Other] = Founded },
        new HashSet<string> { Programme, Other })
    {
        Noticed = ClaimBook.Notices(claims, on),
    };

    /// <summary>What a check finds in a book.</summary>
    public static IReadOnlyList<ClaimFinding> Found(ClaimCheck check, ClaimBook book) =>
        [.. Report(book).Checks.Single(result => result.Check == check).Findings];

    public static ClaimCheckReport Report(ClaimBook book) =>
        ClaimCheckReport.Of("51.04", book.On, Instant.MinValue, book);
}
