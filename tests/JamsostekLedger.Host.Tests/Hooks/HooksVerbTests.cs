using JamsostekLedger.Host.Tests.Verbs;

namespace JamsostekLedger.Host.Tests.Hooks;

/// <summary><c>hooks</c> and <c>report monthly-checks</c> as their users call them.</summary>
[Collection(ProgramLedger.Collection)]
public sealed class HooksVerbTests(ProgramLedger ledger)
{
    [Fact] public async Task A_hook_is_added_listed_and_stopped()
    {
        var added = await ledger.Program.RunAsync(
            "hooks", "add", "--region", "51.03", "--url", "https://verb.kas.example/a", "--types",
            "premium_paid,pagu_set", "--from-seq", "1", "--actor", "bendahara", "--json");
        added.Exit.ShouldBe(0, added.ToString());
        added.Json.GetProperty("secret").GetString().ShouldStartWith("whsec_");
        var id = added.Json.GetProperty("hook").GetProperty("id").GetString()!;

        var listed = await ledger.Program.RunAsync("hooks", "list", "--region", "51.03", "--json");
        var hook = listed.Json.GetProperty("hooks").EnumerateArray().ShouldHaveSingleItem();
        (hook.GetProperty("id").GetString(), hook.GetProperty("madeBy").GetString()).ShouldBe((id, "bendahara"));
        hook.GetProperty("types").EnumerateArray().Select(type => type.GetString())
            .ShouldBe(["pagu_set", "premium_paid"]);
        listed.Output.ShouldNotContain("whsec");
        (await ledger.Program.RunAsync("hooks", "list", "--region", "51.03")).Output
            .ShouldContain("https://verb.kas.example/a");

        var stopped = await ledger.Program.RunAsync("hooks", "stop", id, "--region", "51.03", "--actor", "bendahara");
        (stopped.Exit, stopped.Output).ShouldBe((0, $"Penerima {id} tidak diberi tahu lagi.\n"));
        var elsewhere = await ledger.Program.RunAsync("hooks", "stop", id, "--region", "51.04");
        elsewhere.Exit.ShouldBe(3);
        elsewhere.Error.ShouldContain("hook-unknown");
    }

    [Fact] public async Task What_is_wrong_is_refused_by_name()
    {
        var refused = await ledger.Program.RunAsync(
            "hooks", "add", "--region", "51.03", "--url", "http://kas.example/a");
        (refused.Exit, refused.Output).ShouldBe((3, ""));
        refused.Error.ShouldContain("hook-not-https");
        (await ledger.Program.RunAsync("hooks", "add", "--region", "51.03")).Exit.ShouldBe(2);
        (await ledger.Program.RunAsync("hooks", "stop", "x", "--region", "51.03")).Exit.ShouldBe(2);
    }

    [Fact] public async Task A_check_is_made_by_hand_once_and_not_ahead_of_its_month()
    {
        var made = await ledger.Program.RunAsync(
            "report", "monthly-checks", "--region", "51.04", "--make", "2025-01", "--json");
        made.Exit.ShouldBe(0, made.ToString());
        var check = made.Json.GetProperty("checks").EnumerateArray().ShouldHaveSingleItem();
        check.GetProperty("month").GetString().ShouldBe("2025-01");
        var again = await ledger.Program.RunAsync(
            "report", "monthly-checks", "--region", "51.04", "--make", "2025-01", "--json");
        again.Output.ShouldBe(made.Output);
        (await ledger.Program.RunAsync("report", "monthly-checks", "--region", "51.04")).Output
            .ShouldContain("2025-01");

        var ahead = await ledger.Program.RunAsync(
            "report", "monthly-checks", "--region", "51.04", "--make", "2199-01");
        ahead.Exit.ShouldBe(3);
        ahead.Error.ShouldContain("check-month-ahead");
        (await ledger.Program.RunAsync("report", "monthly-checks", "--region", "61", "--make", "2025-01")).Error
            .ShouldContain("check-nothing-recorded");
        (await ledger.Program.RunAsync("report", "monthly-checks", "--region", "61", "--make", "x")).Exit.ShouldBe(2);
    }
}
