using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Reading;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Reading;

/// <summary>The breakdowns against the report on claims: every window and instant, to the rupiah.</summary>
[Collection(TestCluster.Collection)]
public sealed class ClaimBreakdownQueryTests(TestCluster cluster)
{
    private const string Header =
        "claim_number,benefit,component,segment,programme,nik,event_date,paid_on,amount,payee,payment_reference,"
        + "reverses,district";

    [Theory, InlineData(1), InlineData(2)]
    public async Task Each_breakdown_comes_to_what_the_report_says_of_any_window_and_instant(int seed)
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var random = new Random(seed);
        var instants = new List<Instant>();
        for (var append = 0; append < 4; append++)
        {
            var rows = new List<string>();
            for (var i = 0; i < 40; i++)
            {
                var (claim, reference) = ($"K-{random.Next(25)}", $"B-{append}-{i}");
                var on = new LocalDate(2024, 1, 10).PlusDays(random.Next(300));
                var benefit = int.Parse(claim[2..]) % 2 == 0 ? "JKK" : "JKM";
                string[] components = ["santunan", "Santunan ", "biaya  pemakaman", "Biaya pemakaman"];
                string[] districts = ["Ubud", "UBUD", "Tegal lalang", "", "Tegal  Lalang"];
                var what = $"{claim},{benefit},{components[random.Next(4)]},BPU,,,"
                    + $"{on.PlusDays(-random.Next(400)):uuuu-MM-dd}";
                rows.Add($"{what},{on:uuuu-MM-dd},{random.Next(1, 9)}000,A,{reference},,{districts[random.Next(5)]}");
                if (random.Next(4) == 0)
                {
                    var amount = rows[^1].Split(',')[8];
                    // The row of the reversal names another place and part; it is the payment's that count.
                    rows.Add($"{claim},{benefit},lain,BPU,,,2024-01-01,{on.PlusDays(random.Next(90)):uuuu-MM-dd},"
                        + $"{amount},A,R-{reference},{reference},Lain");
                }
            }

            ledger.Clock.Move(Duration.FromMinutes(1));
            (await ledger.ImportAsync("claims", [Header, .. rows])).Refusals.ShouldBeEmpty();
            instants.Add(ledger.Clock.Now);
        }

        for (var asked = 0; asked < 40; asked++)
        {
            await using var moment = await ledger.MomentAsync(instants[random.Next(4)]);
            var from = new LocalDate(2024, 1, 1).PlusDays(random.Next(330));
            var to = from.PlusDays(random.Next(200));
            var totals = await ClaimTotalsQuery.RunAsync(moment, from, to);
            var all = await ClaimBreakdownQuery.RunAsync(moment, from, to);
            var expected = (totals.Total.Payments, totals.Total.Amount.Amount);
            (all.ByComponent.Sum(row => row.Payments), all.ByComponent.Sum(row => row.Amount.Amount))
                .ShouldBe(expected);
            (all.ByDistrict.Sum(row => row.Payments), all.ByDistrict.Sum(row => row.Amount.Amount)).ShouldBe(expected);
            (all.ByYears.Sum(row => row.Payments), all.ByYears.Sum(row => row.Amount.Amount)).ShouldBe(expected);
            foreach (var benefit in all.ByBenefit)
                all.ByComponent.Where(row => row.Benefit == benefit.Benefit).Sum(row => row.Amount.Amount)
                    .ShouldBe(benefit.Amount.Amount);
            ClaimMovement.Sum(await ClaimMovementsQuery.RunAsync(moment, from, to)).ShouldBe(totals.Total);
            all.ByComponent.ShouldAllBe(row => row.Component != "lain");
            all.ByDistrict.ShouldAllBe(row => row.District != "Lain");
        }
    }

    [Fact]
    public async Task A_reversal_stands_where_its_payment_stands_also_when_that_was_before_the_window()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        (await ledger.ImportAsync("claims", Header,
            "K-1,JKM,santunan,BPU,,,2023-12-20,2024-01-10,20,A,B-1,,Ubud",
            "K-1,JKM,lain,BPU,,,2024-01-01,2024-02-10,20,A,R-1,B-1,Mas")).Recorded.ShouldBe(2);
        await using var moment = await ledger.MomentAsync();
        var february = await ClaimBreakdownQuery.RunAsync(
            moment, new(2024, 2, 1), new(2024, 2, 29));
        february.ByComponent.ShouldBe([new(Benefit.Jkm, "santunan", 0, -1, new(-20))]);
        february.ByDistrict.ShouldBe([new("Ubud", 0, -1, new(-20))]);
        february.ByYears.ShouldBe([new(2023, 2024, 0, -1, new(-20))]);
    }
}
