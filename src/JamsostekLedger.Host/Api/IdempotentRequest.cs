using System.Security.Cryptography;
using System.Text;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Recording;
using Npgsql;

namespace JamsostekLedger.Host.Api;

/// <summary>
/// A request that may be sent again under its <c>Idempotency-Key</c>. What is kept of it is a keyed hash: a plain one
/// of a body with a NIK in it would give the NIK to whoever tries them all.
/// </summary>
internal sealed class IdempotentRequest
{
    /// <summary>The longest key, in characters.</summary>
    public const int KeyLimit = 200;

    private readonly OpenLedger _ledger;
    private readonly string _region;
    private readonly string _key;
    private readonly byte[] _hash;
    private readonly byte[] _plainHash;

    private IdempotentRequest(OpenLedger ledger, string region, string key, byte[] hash, byte[] plainHash) =>
        (_ledger, _region, _key, _hash, _plainHash) = (ledger, region, key, hash, plainHash);

    /// <summary>Its key as the request gives it; empty where it has none.</summary>
    public static string KeyOf(HttpContext context) => context.Request.Headers["Idempotency-Key"].ToString();

    /// <summary>The request to do something with a body.</summary>
    public static async Task<IdempotentRequest> OfAsync(
        OpenLedger ledger, string region, string what, byte[] body, HttpContext context)
    {
        var key = KeyOf(context);
        if (key.Length == 0)
            return new(ledger, region, key, [], []);

        byte[] asked = [.. Encoding.UTF8.GetBytes($"{what}\n"), .. body];
        var hash = await ledger.Vault.FingerprintAsync(ledger.Database, asked, context.RequestAborted);
        return new(ledger, region, key, hash, SHA256.HashData(asked));
    }

    /// <summary>
    /// A number for what it asks to be made: the same request has the same, and one without a key has a new one.
    /// </summary>
    public Guid Id => _key.Length == 0 ? Guid.NewGuid() : new(_hash.AsSpan(0, 16));

    /// <summary>What was answered to the same request, or null; another one under its key is refused.</summary>
    public async Task<IResult?> ReplayAsync(HttpContext context)
    {
        if (_key.Length == 0
            || await _ledger.Answers.FindAsync(_region, _key, context.RequestAborted) is not { } kept)
            return null;
        // Answers that were kept before hashes had a key stand under the plain one.
        if (!kept.RequestHash.AsSpan().SequenceEqual(_hash) && !kept.RequestHash.AsSpan().SequenceEqual(_plainHash))
            return Problems.Of(StatusCodes.Status422UnprocessableEntity, "idempotency-key-reused",
                "Idempotency-Key ini sudah dipakai untuk permintaan dengan isi lain.");

        context.Response.Headers["Idempotency-Replayed"] = "true";
        return Results.Content(kept.Body, "application/json", Encoding.UTF8, kept.Status);
    }

    /// <summary>The statements that keep the answer, for the transaction of the fact.</summary>
    public IEnumerable<NpgsqlBatchCommand> Keep(Outcome recorded) => Keep(CommandAnswer.Of(recorded));

    /// <summary>The statements that keep the answer to several facts.</summary>
    public IEnumerable<NpgsqlBatchCommand> Keep(IReadOnlyList<Outcome> recorded) =>
        Keep(recorded.Select(CommandAnswer.Of));

    /// <summary>The statements that keep an answer.</summary>
    public IEnumerable<NpgsqlBatchCommand> Keep<T>(T answer, int status = StatusCodes.Status201Created) =>
        _key.Length == 0
            ? []
            : [_ledger.Answers.Keep(_region, _key, new(_hash, status, ReportJson.Write(answer)))];
}
