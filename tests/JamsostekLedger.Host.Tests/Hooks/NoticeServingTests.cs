using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using JamsostekLedger.Host.Tests.Background;

namespace JamsostekLedger.Host.Tests.Hooks;

/// <summary>The whole way: a verb adds a hook, another records, the server tells a receiver, and goes on if it
/// fails.</summary>
public sealed partial class NoticeServingTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("jamsostek-notices-").FullName;
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private Verbs.Program Program => new(_data);

    public void Dispose()
    {
        _client.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    [Fact] public async Task What_a_verb_records_is_told_and_what_fails_is_told_again_when_somebody_says_so()
    {
        await using var receiver = await Receiver.StartAsync();
        var port = FreePort();
        using var server = Start(port);
        await Eventually.BeAsync(() => IsReadyAsync(port), "the server is ready");
        _client.DefaultRequestHeaders.Authorization = new("Bearer", await Program.TokenAsync("administrator"));
        var added = await Program.RunAsync("hooks", "add", "--region", "51.04", "--url", receiver.Url, "--json");
        added.Exit.ShouldBe(0, added.ToString());
        var (secret, id) = (added.Json.GetProperty("secret").GetString()!,
            added.Json.GetProperty("hook").GetProperty("id").GetGuid());

        await ImportAsync("tani");
        await Eventually.BeAsync(() => receiver.Posts.Count == 1, "the receiver is told");
        var told = receiver.Posts.Single();
        told.IsGenuine(secret).ShouldBeTrue();
        told.Facts.ShouldBe([1]);
        told.Json.GetProperty("facts")[0].GetProperty("data").GetProperty("code").GetString().ShouldBe("tani");

        receiver.Say(503);
        await ImportAsync("sawit");
        await Eventually.BeAsync(async () => (await LettersAsync(port)).Length > 0, "it is given up");
        receiver.Posts.Count.ShouldBe(4);
        receiver.Posts.Skip(1).Select(post => post.Id).Distinct().ShouldBe([$"{id:N}:2-2"]);

        // What was given up holds up nothing.
        receiver.Say(200);
        await ImportAsync("kontrak");
        await Eventually.BeAsync(() => receiver.Posts.Count == 5, "the next fact is told");
        receiver.Posts.Last().Facts.ShouldBe([3]);
        (await _client.GetStringAsync($"http://127.0.0.1:{port}/regions/51.04/hooks")).ShouldContain("data-dead=\"1\"");
        (await HookAsync()).GetProperty("givenUp").GetInt32().ShouldBe(1);

        var letter = (await LettersAsync(port)).ShouldHaveSingleItem();
        using var replayed = await _client.PostAsync(
            $"http://127.0.0.1:{port}{letter}", new FormUrlEncodedContent([new("actor", "Ni Luh")]));
        replayed.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await Eventually.BeAsync(() => receiver.Posts.Count == 6, "it is told again");
        var last = receiver.Posts.Last();
        (last.Id, last.Text, last.IsGenuine(secret)).ShouldBe(($"{id:N}:2-2", receiver.Posts.ElementAt(1).Text, true));
        await Eventually.BeAsync(
            async () => (await HookAsync()).GetProperty("givenUp").GetInt32() == 0, "nothing is given up any more");
        (await HookAsync()).GetProperty("deliveredSeq").GetInt64().ShouldBe(3);

        await TerminateAsync(server);
        server.ExitCode.ShouldBe(0);
    }

    private async Task<JsonElement> HookAsync() =>
        (await Program.RunAsync("hooks", "list", "--region", "51.04", "--json")).Json.GetProperty("hooks")[0];

    private async Task ImportAsync(string code)
    {
        var file = Path.Combine(_data, $"{code}.csv");
        await File.WriteAllTextAsync(
            file, $"code,name,fund,starts_on,vulnerable\n{code},Petani,APBD,2024-01-01,yes\n");
        var imported = await Program.RunAsync("import", "programmes", file, "--region", "51.04");
        imported.Exit.ShouldBe(0, imported.ToString());
    }

    private async Task<string[]> LettersAsync(int port) =>
    [
        .. Replay().Matches(await _client.GetStringAsync($"http://127.0.0.1:{port}/background?region=51.04"))
            .Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)),
    ];

    private async Task<bool> IsReadyAsync(int port)
    {
        try
        {
            using var response = await _client.GetAsync($"http://127.0.0.1:{port}/health/ready");
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private Process Start(int port)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])
                 [Path.Combine(AppContext.BaseDirectory, "jamsostek.dll"), "--port", $"{port}", "--empty"])
            start.ArgumentList.Add(argument);
        start.Environment["JAMSOSTEK_DATA"] = _data;
        start.Environment["JAMSOSTEK_RETRY_SECONDS"] = "1,1";
        start.Environment.Remove("JAMSOSTEK_DATABASE");
        var process = Process.Start(start)!;
        // Nobody reads what it says, but a full pipe would stop it.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task TerminateAsync(Process process)
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]))
            await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
    }

    [GeneratedRegex("formaction=\"(/background/dead-letters/[^\"]*/replay[^\"]*)\"")]
    private static partial Regex Replay();
}
