using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Plans;
using NodaTime;

namespace JamsostekLedger.Specs.Plans;

/// <summary>Random plans on random ledgers at random rates, small enough to run out of money often.</summary>
internal sealed record PlanWalk(PlanTerms Terms, PlanSeen Seen, int Seed)
{
    private static readonly string[] Funds = ["APBD", "DBH-SAWIT", "CSR"];
    private static readonly string[] Programmes = ["desa", "sawit"];
    private static readonly string[] Accounts = [Samples.Jkk, Samples.Jkm, Samples.Either];

    public static Arbitrary<PlanWalk> Arbitrary { get; } = Arb.From(
        from terms in AnyTerms()
        from seen in AnySeen()
        from seed in Gen.Choose(0, 1_000)
        select new PlanWalk(terms, seen, seed));

    public PlanResult Run() => PlanCalculation.Of(Terms, Seen, Rate).Result.ShouldNotBeNull();

    /// <summary>A rate of its own for each month and fund; its ids say of which.</summary>
    public WorkerRate Rate(YearMonth month, string fund, string? sector)
    {
        var at = Seed + month.Year * 12 + month.Month + fund.Length;
        var id = $"{fund} {month:uuuu-MM}";
        return new(new(1 + at * 7 % 10_000), new(1 + at * 13 % 6_800), id, id);
    }

    private static Gen<PlanTerms> AnyTerms() =>
        from target in Gen.Choose(1, 1_000)
        from start in Gen.Choose(1, 12)
        from months in Gen.Choose(0, 8)
        from phaseIn in Gen.Elements(PhaseIn.Even, PhaseIn.AtOnce)
        from mix in Share().NonEmptyListOf()
        from runsOut in RunOut().ListOf()
        from allocation in Gen.Choose(1, 50_000_000)
        let first = new YearMonth(2025, start)
        select new PlanTerms(
            (target / 10m).ToString(CultureInfo.InvariantCulture), first.PlusMonths(months), first, phaseIn,
            Whole(mix), [.. runsOut.Take(3)],
            [new("DBH-SAWIT", 2025, new(allocation))]);

    private static Gen<PlanShare> Share() =>
        from fund in Gen.Elements(Funds)
        from programme in Gen.Elements(Programmes).OrNull()
        from percent in Gen.Choose(1, 40)
        from workers in Gen.Choose(0, 300)
        from fixedNumber in Gen.Elements(true, false)
        from months in Gen.Choose(1, 9)
        from payment in Gen.Elements(PlanPayment.Monthly, PlanPayment.Ahead)
        select new PlanShare(fund, programme, null, fixedNumber ? null : $"{percent}", fixedNumber ? workers : null,
            months, payment);

    // At most four shares, and never more than all.
    private static IReadOnlyList<PlanShare> Whole(IEnumerable<PlanShare> shares)
    {
        var sum = 0;
        return
        [
            .. shares.Take(4).Select(share => share.Percent is not { } percent ? share
                : (sum += int.Parse(percent)) <= 100 ? share
                : share with { Percent = null, Workers = 5 }),
        ];
    }

    private static Gen<PlanSeen> AnySeen() =>
        from denominator in Gen.Choose(10, 3_000)
        from covered in Gen.Choose(0, 110)
        from lines in Line().ListOf()
        from known in Gen.Elements(true, false)
        select new PlanSeen(
            new(2025, 1, 31), denominator * (long)covered / 100, denominator, "semua", "BPJS", new(2025, 1, 1),
            [.. lines.DistinctBy(line => line.Line).Take(8)], known ? [] : null);

    private static Gen<PlanLine> Line() =>
        from account in Gen.Elements(Accounts)
        from programme in Gen.Elements(Programmes)
        from fund in Gen.Elements(Funds)
        from year in Gen.Elements(2025, 2026)
        from available in Gen.Choose(-1_000, 20_000_000)
        from committed in Gen.Choose(0, 1_000_000)
        select Samples.Line(account, year, available, programme, fund, committed);

    private static Gen<PlanRunOut> RunOut() =>
        from month in Gen.Choose(1, 24)
        from workers in Gen.Choose(1, 400)
        select new PlanRunOut(new YearMonth(2025, 1).PlusMonths(month), workers);
}
