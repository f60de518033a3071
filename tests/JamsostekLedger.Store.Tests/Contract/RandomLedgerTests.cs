using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Recording;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Contract;

/// <summary>Whatever is asked in whatever order and in whatever batches: the ledger verifies.</summary>
[Collection(TestCluster.Collection)]
public sealed class RandomLedgerTests(TestCluster cluster)
{
    private int _runs;

    /// <summary>One thing to ask for; numbers are few so that they meet.</summary>
    public sealed record Ask(int What, int Number, int Other, int Amount);

    /// <summary>Things asked together: one by one, or as a file, whole or partial or dry.</summary>
    public sealed record Together(int How, Ask[] Asks);

    [Fact]
    public async Task Any_series_of_commands_leaves_a_ledger_that_verifies()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var ask = from what in Gen.Choose(0, 9)
                  from number in Gen.Choose(0, 5)
                  from other in Gen.Choose(0, 5)
                  from amount in Gen.Choose(-20, 400)
                  select new Ask(what, number, other, amount);
        var together = from how in Gen.Choose(0, 4)
                       from asks in ask.ArrayOf()
                       select new Together(how, asks);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(30).WithEndSize(40), Prop.ForAll(
            together.ArrayOf().ToArbitrary(), series => HoldsAsync(ledger, series).GetAwaiter().GetResult()));
    }

    private async Task<bool> HoldsAsync(TestLedger ledger, Together[] series)
    {
        // One ledger serves all runs, and a region goes on where an earlier one left it.
        var region = Regions.All[_runs++ % Regions.All.Count];
        await ledger.RecordAsync(Sample.Open(), region.Code);
        foreach (var together in series)
        {
            if (together.How == 0)
                foreach (var ask in together.Asks.Where(ask => ask.What < 6))
                    await ledger.RecordAsync(Command(ask), region.Code);
            else
                await ImportAsync(ledger, region, together);
        }

        var verification = await ledger.VerifyAsync(region.Code);
        verification.Findings.ShouldBeEmpty();
        verification.Facts.ShouldBe(await ledger.AskAsync<long>(
            $"select count(*) from ledger.mt_events where tenant_id = '{region.Code}'"));
        (await ledger.LinesAsync($"""
            select unit from (
                select unit, debit as account, amount from ledger.journal where region = '{region.Code}'
                union all
                select unit, credit, -amount from ledger.journal where region = '{region.Code}') a
            group by unit having sum(amount) <> 0
            """)).ShouldBeEmpty();
        return true;
    }

    private static ICommand Command(Ask ask) => ask.What switch
    {
        0 => Sample.Pagu(ask.Amount, $"DPA/{ask.Number}", on: new LocalDate(2024, 1, 1).PlusDays(ask.Other)),
        1 => Sample.Reserve($"R/{ask.Number}", ask.Amount),
        2 => Sample.Release($"L/{ask.Number}", $"R/{ask.Other}", ask.Amount),
        3 => Sample.Sp2d($"SP2D/{ask.Number}", ask.Amount),
        4 => Sample.Sts($"STS/{ask.Number}", $"SP2D/{ask.Other}", ask.Amount),
        _ => Sample.Open($"program-{ask.Number}"),
    };

    private static Task<ImportReport> ImportAsync(TestLedger ledger, Region region, Together together)
    {
        var payments = together.How == 1;
        var rows = payments
            ? TestFile.Rows("payments", [Sample.PaymentsHeader, .. together.Asks.Select(Payment)])
            : TestFile.Rows("claims", [Sample.ClaimsHeader, .. together.Asks.Select(Claim)]);
        return ledger.Recorder.RecordAsync(new(
            region, payments ? "payments" : "claims", "uji.csv", new byte[32], "penguji", DryRun: together.How == 4,
            Partial: together.How != 2, () => rows));
    }

    private static string Payment(Ask ask) => ask.What < 6
        ? Sample.Payment($"SP2D/{ask.Number}", ask.Amount)
        : Sample.Payment($"STS/{ask.Number}", ask.Amount, "STS", $"SP2D/{ask.Other}", $"2024-03-{1 + ask.Number:D2}");

    private static string Claim(Ask ask) => ask.What < 6
        ? Sample.Claim($"K-{ask.Number}", $"B-{ask.Other}", 1 + ask.Number, paidOn: $"2024-0{4 + ask.Other}-01")
        : Sample.Claim($"K-{ask.Number}", $"BTL-{ask.What}", 1 + ask.Number, paidOn: $"2024-1{ask.What % 3}-02",
            reverses: $"B-{ask.Other}");
}
