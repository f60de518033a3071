using System.Text.Json;
using JamsostekLedger.Host.Tests.Verbs;
using Npgsql;
using Ran = JamsostekLedger.Host.Tests.Verbs.Program.Ran;

namespace JamsostekLedger.Host.Tests.Files;

/// <summary>Files as treasuries and BPJS have them, recorded by the verb as their owners would.</summary>
[Collection(ProgramLedger.Collection)]
public sealed class FileCaseTests(ProgramLedger ledger)
{
    public static TheoryData<string> Ids => [.. FileCase.All.Select(each => each.Id)];

    [Theory, MemberData(nameof(Ids))]
    public async Task A_file_as_an_office_has_it_comes_to_what_its_owner_expects(string id)
    {
        var each = FileCase.All.Single(case1 => case1.Id == id);
        await ledger.OnceAsync("programmes", """
            code,name,fund,starts_on,vulnerable
            gianyar-desa-2024-1,Desa tahap I,APBD,2024-01-01,yes
            gianyar-desa-2024-2,Desa tahap II,APBD,2024-01-01,yes
            """);
        var before = (await FactsAsync(each)).Count;
        if (each.Completion is { } completion)
        {
            var open = await ImportAsync(each, each.Map);
            open.Exit.ShouldBe(3, $"what the file leaves open is asked for\n{open}");
            Refusals(open).ShouldAllBe(said => said.Rule == "missing-column" || said.Rule == "amount-ambiguous"
                || said.Rule == "number-unreadable" || said.Rule == "programme-unknown", open.ToString());
            await RecordedAsync(each, await ImportAsync(each, $"{each.Map}\n{completion}\n"), before);
            return;
        }

        var ran = await ImportAsync(each, each.Map);
        switch (each.ExpectedNow)
        {
            case "ok" or "ideal-ok":
                await RecordedAsync(each, ran, before);
                break;
            case "warn":
                ran.Exit.ShouldBe(0, ran.ToString());
                ran.Json.GetProperty("warnings").EnumerateArray()
                    .Select(warning => warning.GetProperty("rule").GetString()!)
                    .Intersect(["unseen-signs-dropped", "key-was-a-number", "row-is-a-sum"])
                    .ShouldNotBeEmpty(ran.ToString());
                break;
            case "refuse":
                ran.Exit.ShouldBe(3, ran.ToString());
                Refusals(ran).ShouldNotBeEmpty(ran.ToString());
                (await FactsAsync(each)).Count.ShouldBe(before);
                break;
            default:
                await SpelledAsync(each, ran, before);
                break;
        }
    }

    private async Task RecordedAsync(FileCase each, Ran ran, int before)
    {
        ran.Exit.ShouldBe(0, ran.ToString());
        ran.Json.GetProperty("refused").GetInt64().ShouldBe(0, ran.ToString());
        var recorded = (await FactsAsync(each)).Skip(before).ToList();
        if (each.ExpectedNow is "ideal-ok" && each.ValuesNow.Count == 0)
            (ran.Json.GetProperty("recorded").GetInt64() + ran.Json.GetProperty("already").GetInt64())
                .ShouldBeGreaterThan(0, ran.ToString());
        foreach (var value in each.ValuesNow)
        {
            var fact = Of(recorded, value[0].GetString()!);
            fact.GetProperty("amount").GetInt64().ShouldBe(value[1].GetInt64());
            fact.GetProperty("documentDate").GetString().ShouldBe(value[2].GetString());
        }
    }

    private async Task SpelledAsync(FileCase each, Ran ran, int before)
    {
        var recorded = (await FactsAsync(each)).Skip(before).ToList();
        var refused = Refusals(ran).ToLookup(said => said.Line, said => said.Rule);
        for (var at = 0; at < each.ValuesNow.Count; at++)
        {
            var (key, expected) = (each.ValuesNow[at][0].GetString()!, each.ValuesNow[at][2]);
            if (expected.ValueKind == JsonValueKind.Number)
                Of(recorded, key).GetProperty("amount").GetInt64().ShouldBe(expected.GetInt64(), ran.ToString());
            else if (expected.GetString() is "neg")
                refused[at + 2].ShouldBe(["sts-returns-unknown"], ran.ToString());
            else if (expected.GetString() is "named")
                refused[at + 2].ShouldNotBeEmpty(ran.ToString());
            else
                Of(recorded, key).GetProperty("documentDate").GetString().ShouldBe(expected.GetString(), key);
        }

        if (each.Id == "F17-sts")
            ran.Json.GetProperty("recorded").GetInt64().ShouldBe(4, ran.ToString());
        // A year of two digits, a serial, digits in a row and a place before the date are no birth dates.
        if (each.Id == "F20-birth-dates")
            refused.Select(line => line.Key).ShouldBe([2, 5, 6, 7], ran.ToString());
    }

    private async Task<Ran> ImportAsync(FileCase each, string map)
    {
        string[] mapped = map.Length == 0
            ? []
            : ["--map", ledger.Write(System.Text.Encoding.UTF8.GetBytes(map), ".map")];
        return await ledger.Program.RunAsync(
        [
            "import", each.Kind, each.FilePath, "--region", "51.04", .. each.Options, .. mapped, "--json",
        ]);
    }

    // What names the file as where it came from, in the order in which it was recorded.
    private async Task<List<JsonElement>> FactsAsync(FileCase each)
    {
        await using var connection = new NpgsqlConnection(await ledger.ConnectionAsync());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "select data::text from ledger.mt_events where headers ->> 'source' = $1 order by seq_id", connection)
        {
            Parameters = { new() { Value = Path.GetFileName(each.FilePath) } },
        };
        await using var reader = await command.ExecuteReaderAsync();
        var facts = new List<JsonElement>();
        while (await reader.ReadAsync())
            facts.Add(JsonDocument.Parse(reader.GetString(0)).RootElement);
        return facts;
    }

    // The one fact about a document.
    private static JsonElement Of(List<JsonElement> facts, string document) => facts
        .Where(data => data.EnumerateObject().Any(member =>
            member.Value.ValueKind == JsonValueKind.String && member.Value.GetString() == document))
        .ShouldHaveSingleItem(document);

    private static (int Line, string Rule)[] Refusals(Ran ran) =>
    [
        .. ran.Json.GetProperty("refusals").EnumerateArray().Select(refusal =>
            (refusal.GetProperty("line").GetInt32(), refusal.GetProperty("rule").GetString()!)),
    ];
}
