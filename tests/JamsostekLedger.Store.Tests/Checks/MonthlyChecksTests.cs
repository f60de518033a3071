using System.Text.Json;
using JamsostekLedger.Hooks;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Checks;
using JamsostekLedger.Store.Hooks;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Tests.Hooks;
using JamsostekLedger.Store.Tests.Reading;
using NodaTime;
using static JamsostekLedger.Store.Tests.TestLedger;

namespace JamsostekLedger.Store.Tests.Checks;

[Collection(TestCluster.Collection)]
public sealed class MonthlyChecksTests(TestCluster cluster)
{
    private const string Treasury = "https://kas.daerah.example/jamsostek";
    private static readonly Region Region = Regions.Find(Gianyar)!;
    private static readonly YearMonth January = new(2025, 1);

    [Fact] public async Task A_check_says_what_the_reports_say_and_is_kept_as_it_was()
    {
        await using var ledger = await RosterSample.OpenAsync(cluster);
        var checks = Checks(ledger);

        var made = await checks.MakeAsync(Region, new(2024, 5));
        made.Refusal.ShouldBeNull();
        var check = made.Kept!.Check;
        (made.IsNew, made.Kept.MadeAt, check.On).ShouldBe((true, ledger.Clock.Now, new LocalDate(2024, 5, 1)));
        await using var moment = await ledger.MomentAsync();
        (check.Seq, check.RecordedAsOf).ShouldBe((moment.AsOf.Seq, moment.AsOf.RecordedAt));
        var risk = await LapseRiskQuery.RunAsync(moment, check.On);
        check.Cover.Covered.ShouldBe(risk.Risk.Groups.Sum(group => group.Workers));
        check.Cover.Covered.ShouldBePositive();
        check.Cover.Horizons[2].Prevention.Amount.ShouldBePositive();
        check.Cover.Horizons.Select(horizon => (horizon.Workers, horizon.Prevention))
            .ShouldBe(risk.Risk.Totals.Select(total => (total.Workers, total.Prevention)));

        // Another programme's money changes what a check of today would say, and not what was kept.
        await ledger.RecordAsync(Sample.Open("lagi"));
        ledger.Clock.Move(Duration.FromDays(1));
        var again = await checks.MakeAsync(Region, new(2024, 5));
        again.IsNew.ShouldBeFalse();
        (again.Kept!.MadeAt, again.Kept.Check.Seq).ShouldBe((made.Kept.MadeAt, check.Seq));
        (await ListAsync(ledger)).ShouldHaveSingleItem().Check.Seq.ShouldBe(check.Seq);
    }

    [Fact] public async Task A_month_that_did_not_begin_or_of_which_nothing_is_known_is_refused()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        ledger.Clock.Now = Instant.FromUtc(2025, 1, 15, 2, 0);
        var checks = Checks(ledger);
        (await checks.MakeAsync(Region, January)).Refusal!.Rule.ShouldBe("check-nothing-recorded");
        await ledger.RecordAsync(Sample.Open());
        (await checks.MakeAsync(Region, new(2025, 2))).Refusal!.Rule.ShouldBe("check-month-ahead");

        // It is February in Bali while it is January in Greenwich.
        ledger.Clock.Now = Instant.FromUtc(2025, 1, 31, 16, 0);
        (await checks.MakeAsync(Region, new(2025, 2))).Refusal.ShouldBeNull();
    }

    [Fact] public async Task Those_who_hear_of_checks_are_told_once()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open());
        var hooks = new WebHooks(ledger.Database, ledger.Vault, ledger.Clock);
        var checksOnly = (await hooks.AddAsync(Gianyar, Treasury, [HookTerms.MonthlyCheck], null, "penguji")).Hook!;
        var all = (await hooks.AddAsync(Gianyar, Treasury, [], null, "penguji")).Hook!;
        await hooks.AddAsync(Gianyar, Treasury, ["pagu_set"], null, "penguji");
        await hooks.AddAsync("51.71", Treasury, [], null, "penguji");
        var gone = (await hooks.AddAsync(Gianyar, $"{Treasury}/2", [], null, "penguji")).Hook!;
        await hooks.StopAsync(Gianyar, gone.Id, "penguji");

        var work = new KeptNotices(ledger);
        await Checks(ledger).MakeAsync(Region, January);
        (await work.WaitingAsync()).Select(piece => piece.Key).ShouldBe(
            [$"{checksOnly.Id:N}:check-2025-01", $"{all.Id:N}:check-2025-01"], ignoreOrder: true);
        using var body = JsonDocument.Parse(
            (await new Notices(ledger.Database).BodyAsync(checksOnly, $"{checksOnly.Id:N}:check-2025-01"))!);
        body.RootElement.GetProperty("type").GetString().ShouldBe("monthly_check");
        body.RootElement.GetProperty("check").GetProperty("month").GetString().ShouldBe("2025-01");

        foreach (var piece in await work.WaitingAsync())
            await work.DoneAsync(piece);
        await Checks(ledger).MakeAsync(Region, January);
        (await work.WaitingAsync()).ShouldBeEmpty();
    }

    [Fact] public async Task Whoever_crashes_before_hooks_are_told_keeps_no_check_and_the_next_one_tells()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open());
        var hooks = new WebHooks(ledger.Database, ledger.Vault, ledger.Clock);
        var hook = (await hooks.AddAsync(Gianyar, Treasury, [], null, "penguji")).Hook!;
        var work = new KeptNotices(ledger);
        await work.CrashAsync(() => Checks(ledger).MakeAsync(Region, January));
        (await ListAsync(ledger)).ShouldBeEmpty();
        (await work.WaitingAsync()).ShouldBeEmpty();

        (await Checks(ledger).MakeAsync(Region, January)).IsNew.ShouldBeTrue();
        var piece = (await work.WaitingAsync()).ShouldHaveSingleItem();
        (await new Notices(ledger.Database).BodyAsync(hook, piece.Key)).ShouldNotBeNull();
    }

    private static Task<IReadOnlyList<KeptCheck>> ListAsync(TestLedger ledger) =>
        ledger.ReadAsync(moment => MonthlyChecks.ListAsync(moment));

    private static MonthlyChecks Checks(TestLedger ledger) => new(
        ledger.Database, new WebHooks(ledger.Database, ledger.Vault, ledger.Clock), ledger.Clock);
}
