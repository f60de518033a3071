using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using JamsostekLedger.Host.Tests.Background;
using JamsostekLedger.Store.Tests.Samples;

namespace JamsostekLedger.Host.Tests.Upgrade;

/// <summary>A ledger of the version before Marten, upgraded by the verb as its owner does it.</summary>
[Collection(BackgroundCluster.Collection)]
public sealed partial class UpgradeVerbTests(BackgroundCluster cluster) : IAsyncLifetime
{
    private readonly Dictionary<string, string> _environment = [];
    private Verbs.Program _program = new("");

    public async Task InitializeAsync()
    {
        var home = await cluster.NewBareHomeAsync();
        await BeforeMarten.RestoreAsync(home, home.Database!);
        _environment["JAMSOSTEK_DATABASE"] = home.Database!;
        _program = new(home.Folder, _environment);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Its_proof_is_green_and_its_reports_are_those_of_the_version_before()
    {
        await DoneAsync("database", "migrate");
        foreach (var region in BeforeMarten.Regions)
            await DoneAsync("audit", "verify", "--region", region);

        foreach (var (index, verb) in File.ReadLines(BeforeMarten.PathOf("reports/verbs.txt")).Index())
            Lost(
                JsonNode.Parse(await File.ReadAllTextAsync(BeforeMarten.PathOf($"reports/{index + 1}.json"))),
                JsonNode.Parse(await AnsweredAsync(verb)), verb).ShouldBeEmpty();
    }

    // A report may say more than it did, and find something by a newer check; whatever it said it says still.
    private static IEnumerable<string> Lost(JsonNode? before, JsonNode? now, string where) => (before, now) switch
    {
        (JsonObject said, JsonObject says) => said.Where(member => member.Key != "hasFound").SelectMany(
            member => says.ContainsKey(member.Key)
            ? Lost(member.Value, says[member.Key], $"{where} {member.Key}")
            : [$"{where} {member.Key} is gone"]),
        (JsonArray said, JsonArray says) when said.Count <= says.Count => said.SelectMany(
            (one, at) => Lost(one, SameCheck(one, says) ?? says[at], $"{where} {at}")),
        _ => JsonNode.DeepEquals(before, now) ? [] : [$"{where}: {before?.ToJsonString()}, {now?.ToJsonString()}"],
    };

    // Checks that are newer stand among the others.
    private static JsonNode? SameCheck(JsonNode? one, JsonArray now) => one is JsonObject said
        && said["check"] is { } check
        ? now.FirstOrDefault(other => JsonNode.DeepEquals(other!["check"], check))
        : null;

    [Fact]
    public async Task What_waited_and_what_was_given_up_is_listed()
    {
        await DoneAsync("database", "migrate");

        var (before, now) = (
            JsonNode.Parse(await File.ReadAllTextAsync(BeforeMarten.PathOf("waiting.json")))!,
            JsonNode.Parse(await DoneAsync("background", "list", "--json"))!);
        now["engine"]!.GetValue<string>().ShouldBe("Wolverine");
        // Proofs and checks come again with the calendar; what else waited is begun anew, and at once.
        Listed(now, "waiting", "kind", "key", "region").ShouldBe(
            Listed(before, "waiting", "kind", "key", "region").Where(piece => !ComesAgain().IsMatch(piece)),
            ignoreOrder: true);
        Listed(now, "waiting", "failed").ShouldAllBe(failed => failed == "0");
        string[] letter = ["kind", "key", "region", "attempts", "reason", "diedAt"];
        Listed(now, "deadLetters", letter).ShouldBe(Listed(before, "deadLetters", letter), ignoreOrder: true);
        JsonNode.DeepEquals(now["answers"], before["answers"]).ShouldBeTrue();
        (await DoneAsync("hooks", "list", "--region", "51.04", "--json")).ShouldBe(
            await File.ReadAllTextAsync(BeforeMarten.PathOf("hooks.json")));
    }

    private static IEnumerable<string> Listed(JsonNode report, string list, params string[] fields) =>
        report[list]!.AsArray().Select(one => string.Join(' ', fields.Select(field => $"{one![field]}")));

    [GeneratedRegex("^(proof|checks) ")]
    private static partial Regex ComesAgain();

    // A check that is newer may find what nobody asked about before.
    private async Task<string> AnsweredAsync(string verb)
    {
        var ran = await _program.RunAsync(verb.Split(' '));
        (ran.Exit == 0 || (ran.Exit == 4 && verb.Contains(" claim-checks ", StringComparison.Ordinal)))
            .ShouldBeTrue($"{verb}: {ran}");
        return ran.Output;
    }

    private async Task<string> DoneAsync(params string[] arguments)
    {
        var ran = await _program.RunAsync(arguments);
        ran.Exit.ShouldBe(0, $"{string.Join(' ', arguments)}: {ran}");
        return ran.Output;
    }
}
