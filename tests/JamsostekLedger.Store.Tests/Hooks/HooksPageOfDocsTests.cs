using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using JamsostekLedger.Hooks;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Checks;
using JamsostekLedger.Store.Hooks;
using JamsostekLedger.Store.Tests.Reading;
using static JamsostekLedger.Store.Tests.TestLedger;

namespace JamsostekLedger.Store.Tests.Hooks;

/// <summary>
/// docs/hooks.md shows notices as they are sent and a way to verify them that works. <c>JAMSOSTEK_WRITE_DOCS=1</c>
/// writes the notices anew.
/// </summary>
[Collection(TestCluster.Collection)]
public sealed partial class HooksPageOfDocsTests(TestCluster cluster)
{
    private static readonly Guid Hook = new("0199aa00-0000-7000-8000-000000000001");
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact] public async Task The_notice_of_facts_is_one()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var hook = await AddAsync(ledger, "premium_paid");
        await ledger.RecordAsync(Sample.Open());
        await ledger.RecordAsync(Sample.Pagu(500_000_000));
        await ledger.RecordAsync(Sample.Sp2d("0042/SP2D/2024", 40_420_000));
        var work = new KeptNotices(ledger);
        await work.HandOverAsync();
        await ShouldShowAsync("```json\n", await BodyAsync(ledger, hook, (await work.WaitingAsync()).Single().Key));
    }

    [Fact] public async Task The_notice_of_a_check_is_one()
    {
        await using var ledger = await RosterSample.OpenAsync(cluster);
        var hook = await AddAsync(ledger, HookTerms.MonthlyCheck);
        var work = new KeptNotices(ledger);
        await new MonthlyChecks(
            ledger.Database, new WebHooks(ledger.Database, ledger.Vault, ledger.Clock), ledger.Clock)
            .MakeAsync(Regions.Find(Gianyar)!, new(2024, 5));
        await ShouldShowAsync(
            "```json check\n", await BodyAsync(ledger, hook, (await work.WaitingAsync()).Single().Key));
    }

    [Fact] public async Task The_way_to_verify_a_notice_tells_a_genuine_one_from_a_forged_one()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        var hooks = new WebHooks(ledger.Database, ledger.Vault, ledger.Clock);
        var added = await hooks.AddAsync(Gianyar, "https://kas.daerah.example/jamsostek", [], null, "penguji");
        await ledger.RecordAsync(Sample.Open());
        var id = new NoticePiece(added.Hook!.Id, 1, 1).Key;
        var body = await BodyAsync(ledger, added.Hook, id);
        var secret = (await hooks.SecretAsync(Gianyar, added.Hook.Id))!;
        var signature = NoticeSignature.Of(secret, id, "1731705121", body);

        (await VerifyAsync(body, added.Secret!, id, signature)).ShouldBe((0, "genuine\n"));
        (await VerifyAsync(body, added.Secret!, id, $"v1a,x {signature} v1,y")).ShouldBe((0, "genuine\n"));
        (await VerifyAsync([.. body, (byte)' '], added.Secret!, id, signature)).ShouldBe((1, "forged\n"));
        (await VerifyAsync(body, NoticeSignature.Spell(new byte[32]), id, signature)).ShouldBe((1, "forged\n"));
        (await VerifyAsync(body, added.Secret!, $"{id}0", signature)).ShouldBe((1, "forged\n"));
    }

    private static async Task<WebHook> AddAsync(TestLedger ledger, string type) => (await new WebHooks(
        ledger.Database, ledger.Vault, ledger.Clock).AddAsync(
            Gianyar, "https://kas.daerah.example/jamsostek", [type], null, "penguji", Hook)).Hook!;

    private static async Task<byte[]> BodyAsync(TestLedger ledger, WebHook hook, string key) =>
        (await new Notices(ledger.Database).BodyAsync(hook, key))!;

    private static async Task ShouldShowAsync(string fence, byte[] body)
    {
        using var notice = JsonDocument.Parse(body);
        var shown = JsonSerializer.Serialize(notice.RootElement, Indented);
        var text = await File.ReadAllTextAsync(Page);
        var from = text.IndexOf(fence, StringComparison.Ordinal) + fence.Length;
        var to = text.IndexOf("```", from, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("JAMSOSTEK_WRITE_DOCS") == "1")
            await File.WriteAllTextAsync(Page, $"{text[..from]}{shown}\n{text[to..]}");
        else
            text[from..to].ShouldBe($"{shown}\n");
    }

    private static async Task<(int Exit, string Output)> VerifyAsync(
        byte[] body, string secret, string id, string signature)
    {
        using var folder = new TestFolder();
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "body.json"), body);
        var start = new ProcessStartInfo("sh")
        {
            ArgumentList = { "-c", Shell().Match(await File.ReadAllTextAsync(Page)).Groups[1].Value },
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            Environment =
            {
                ["secret"] = secret, ["webhook_id"] = id, ["webhook_timestamp"] = "1731705121",
                ["webhook_signature"] = signature,
            },
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    private static string Page
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "JamsostekLedger.sln")))
                folder = Path.GetDirectoryName(folder)!;
            return Path.Combine(folder, "docs", "hooks.md");
        }
    }

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Shell();
}
