using System.Text.Json;
using JamsostekLedger.Store;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Tests.Background;
using JamsostekLedger.Host.Work;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Uploads;

namespace JamsostekLedger.Host.Tests.Verbs;

/// <summary>Background work from the command line: a verb asks, a server does it.</summary>
[Collection(BackgroundCluster.Collection)]
public sealed class BackgroundVerbTests(BackgroundCluster cluster)
{
    private static readonly string Key = new('b', 64);

    [Fact]
    public async Task A_verb_asks_and_the_server_that_is_started_later_imports()
    {
        var home = await cluster.NewHomeAsync();
        var program = ProgramOf(home.Folder, home.Database!);
        var good = Write(home.Folder, "program.csv", "tani,Petani,APBD,2024-01-01,yes");
        var wrong = Write(home.Folder, "salah.csv", "laut,Nelayan,KAS,2024-01-01,yes");

        var asked = await program.RunAsync("import", "programmes", good, "--region", "51.04", "--background");
        asked.Exit.ShouldBe(0, asked.ToString());
        asked.Error.ShouldContain("Tidak ada peladen yang berjalan");
        var id = Guid.Parse(asked.Output.Trim());
        var refused = Guid.Parse((await program.RunAsync(
            "import", "programmes", wrong, "--region", "51.04", "--background", "--actor", "Bu Rani", "--json"))
            .Json.GetProperty("id").GetString()!);
        State((await program.RunAsync("import", "status", $"{id}", "--json")).Json).ShouldBe("waiting");
        (await program.RunAsync("background", "list", "--json")).Json.GetProperty("waiting").GetArrayLength()
            .ShouldBe(2);

        using (await NodeProcess.StartAsync(home.Folder, home.Database!, Key))
        {
            await Eventually.BeAsync(async () => State(
                (await program.RunAsync("import", "status", $"{refused}", "--json")).Json) == "refused", "both ended");
            var third = await program.RunAsync("import", "programmes", good, "--region", "51.04", "--background");
            third.Error.ShouldBeEmpty();
        }

        var done = await program.RunAsync("import", "status", $"{id}");
        done.Exit.ShouldBe(0);
        done.Output.ShouldContain("1 tercatat");
        var status = await program.RunAsync("import", "status", $"{refused}", "--json");
        status.Exit.ShouldBe(3);
        status.Json.GetProperty("actor").GetString().ShouldBe("Bu Rani");
        status.Json.GetProperty("report").GetProperty("refusals")[0].GetProperty("rule").GetString()
            .ShouldBe("fund-unknown");
    }

    [Fact]
    public async Task Letters_are_listed_tried_again_and_discarded()
    {
        var home = await cluster.NewHomeAsync();
        var program = ProgramOf(home.Folder, home.Database!);
        await using (var ledger = await OpenLedger.OpenAsync(home))
        {
            // What a server had given up.
            var upload = new NewUpload(Guid.NewGuid(), "51.04", "besok", "besok.csv", "penguji", false, false);
            await ledger.Uploads.KeepAsync(upload, Stream.Null, []);
            await using var node = await TestNode.StartAsync(
                ledger, RetryPolicy.Usual, attempts => [new HopelessImport(attempts)]);
            foreach (var (key, given) in (IEnumerable<(string, int)>)[("a", 1), ($"{upload.Id:n}", 2)])
            {
                await ledger.Work.EnqueueAsync(new(ImportDesk.Kind, key, "51.04"));
                await Eventually.BeAsync(
                    async () => (await ledger.Work.Letters.ListAsync(null)).Count == given, "it is given up");
            }
        }

        var letters = (await program.RunAsync("background", "list", "--json")).Json.GetProperty("deadLetters");
        letters.GetArrayLength().ShouldBe(2);
        (await program.RunAsync("background", "list")).Output.ShouldContain("Sebabnya.");

        var id = letters[1].GetProperty("id").GetString()!;
        (await program.RunAsync("background", "replay", id)).Exit.ShouldBe(0);
        (await program.RunAsync("background", "discard", letters[0].GetProperty("id").GetString()!, "--json"))
            .Json.GetProperty("done").GetString().ShouldBe("discard");
        var unknown = await program.RunAsync("background", "discard", id);
        (unknown.Exit, unknown.Error.Trim()).ShouldBe((3, $"Tidak ada pekerjaan gagal bernomor {id}."));

        var after = (await program.RunAsync("background", "list", "--json")).Json;
        after.GetProperty("deadLetters").GetArrayLength().ShouldBe(0);
        after.GetProperty("waiting").EnumerateArray().ShouldHaveSingleItem().GetProperty("key").GetString()
            .ShouldBe("a");
    }

    [Fact]
    public async Task What_cannot_be_is_said()
    {
        var home = await cluster.NewHomeAsync();
        var program = ProgramOf(home.Folder, home.Database!);
        (await program.RunAsync("import", "status", $"{Guid.NewGuid()}")).Exit.ShouldBe(3);
        var file = Write(home.Folder, "x.csv", "");
        var mapped = await program.RunAsync(
            "import", "programmes", file, "--region", "51.04", "--background", "--map", "SIPD");
        mapped.Exit.ShouldBe(2, mapped.ToString());
        mapped.Error.ShouldContain("Tidak ada padanan kolom „SIPD” untuk programmes");
    }

    [Fact]
    public async Task Migrating_makes_the_tables_of_background_work_once()
    {
        var home = await cluster.NewBareHomeAsync();
        var program = ProgramOf(home.Folder, home.Database!);
        // The screen breaks a long line where it ends.
        string.Join(' ', (await program.RunAsync("database", "migrate")).Output.Split((char[]?)null,
            StringSplitOptions.RemoveEmptyEntries)).ShouldEndWith(", wolverine");
        (await program.RunAsync("database", "migrate")).Output.ShouldContain("sudah terbaru");
    }

    private static Program ProgramOf(string data, string database) => new(data, new Dictionary<string, string>
    {
        ["JAMSOSTEK_DATABASE"] = database, ["JAMSOSTEK_MASTER_KEY"] = Key,
    });

    private static string Write(string folder, string name, string row)
    {
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, name);
        File.WriteAllText(path, $"code,name,fund,starts_on,vulnerable\n{row}\n");
        return path;
    }

    private sealed class HopelessImport(Attempts attempts) : WorkOn<ImportFile>(attempts)
    {
        public override Task RunAsync(ImportFile message, CancellationToken cancellation) =>
            throw new HopelessWorkException("Sebabnya.");
    }

    private static string? State(JsonElement status) => status.GetProperty("state").GetString();
}
