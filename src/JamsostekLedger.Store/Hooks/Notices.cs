using System.Text.Encodings.Web;
using System.Text.Json;
using JamsostekLedger.Hooks;
using JamsostekLedger.Store.Checks;
using JamsostekLedger.Store.Reading;
using NodaTime.Text;

namespace JamsostekLedger.Store.Hooks;

/// <summary>
/// What a notice says: facts as <c>audit events --json</c> writes them, or a monthly check. The same key has the same
/// body for ever.
/// </summary>
/// <param name="database">The ledger.</param>
public sealed class Notices(LedgerDatabase database)
{
    /// <summary>Kind of the pieces of background work that deliver notices.</summary>
    public const string Kind = "notice";

    private const string CheckMark = "check";

    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The key of the notice that tells a hook of a monthly check.</summary>
    public static string KeyOf(WebHook hook, YearMonth month) =>
        $"{hook.Id:N}:{CheckMark}-{YearMonthPattern.Iso.Format(month)}"
        + (hook.History is null ? "" : $":{hook.History}");

    /// <summary>The hook of a key; null where it names none.</summary>
    public static Guid? HookOf(string key) =>
        Guid.TryParseExact(key.Split(':')[0], "N", out var hook) ? hook : null;

    /// <summary>The body of a notice.</summary>
    /// <param name="hook">The hook.</param>
    /// <param name="key">The notice's key.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>The body, or null where what it tells of is not there.</returns>
    public async Task<byte[]?> BodyAsync(WebHook hook, string key, CancellationToken cancellation = default) =>
        NoticePiece.Parse(key) is { } piece
            ? await FactsAsync(hook, piece, cancellation)
            : MonthOf(key) is { } month
                ? await CheckAsync(hook, month, cancellation)
                : null;

    private async Task<byte[]> FactsAsync(WebHook hook, NoticePiece piece, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(body, Format))
        {
            Begin(writer, "facts", hook);
            writer.WriteNumber("firstSeq", piece.First);
            writer.WriteNumber("lastSeq", piece.Last);
            writer.WriteStartArray("facts");
            await using var connection = await database.Source.OpenConnectionAsync(cancellation);
            await foreach (var fact in FactQueries.OfTypesAsync(
                               connection, hook.Region, hook.Terms.Types, piece.First, piece.Last,
                               NoticePiece.MostFacts, cancellation))
                EventLine.Write(writer, fact);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return body.ToArray();
    }

    private async Task<byte[]?> CheckAsync(WebHook hook, YearMonth month, CancellationToken cancellation)
    {
        if (await MonthlyChecks.JsonAsync(database, hook.Region, month, cancellation) is not { } check)
            return null;

        using var body = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(body, Format))
        {
            Begin(writer, HookTerms.MonthlyCheck, hook);
            writer.WritePropertyName("check");
            writer.WriteRawValue(check);
            writer.WriteEndObject();
        }

        return body.ToArray();
    }

    private static void Begin(Utf8JsonWriter writer, string type, WebHook hook)
    {
        writer.WriteStartObject();
        writer.WriteString("type", type);
        writer.WriteString("region", hook.Region);
        writer.WriteString("hook", hook.Id);
    }

    private static YearMonth? MonthOf(string key) =>
        key.Split(':') is [_, var rest, ..] && rest.StartsWith($"{CheckMark}-", StringComparison.Ordinal)
        && YearMonthPattern.Iso.Parse(rest[(CheckMark.Length + 1)..]) is { Success: true, Value: var month }
            ? month
            : null;
}
