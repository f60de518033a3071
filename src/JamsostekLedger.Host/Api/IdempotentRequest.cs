using System.Text;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Pages;
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
    private const int KeyLimit = 200;

    private readonly OpenLedger _ledger;
    private readonly string _region;
    private readonly string _key;
    private readonly IReadOnlyList<byte[]> _hashes;
    private readonly Func<string, string> _whole;

    private IdempotentRequest(
        OpenLedger ledger, string region, string key, IReadOnlyList<byte[]> hashes, Func<string, string>? whole) =>
        (_ledger, _region, _key, _hashes, _whole) = (ledger, region, key, hashes, whole ?? (kept => kept));

    /// <summary>Its key as the request gives it; empty where it has none.</summary>
    public static string KeyOf(HttpContext context) => context.Request.Headers["Idempotency-Key"].ToString();

    /// <summary>Why its key cannot be kept; null where it can. A key is kept as it is, so it may name nobody.</summary>
    public static IResult? Wrong(HttpContext context)
    {
        var key = KeyOf(context);
        return key.Length > KeyLimit
            ? Unreadable(new($"paling panjang {KeyLimit} huruf", $"at most {KeyLimit} characters"))
            : NikText.Holds(key) ? Unreadable(new("tanpa NIK di dalamnya", "no NIK in it")) : null;
    }

    /// <summary>The request to do something with a body.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="region">Region code.</param>
    /// <param name="what">What is asked; the same key for something else is another request.</param>
    /// <param name="body">The body.</param>
    /// <param name="context">The request.</param>
    /// <param name="whole">Puts back into the answer what may not be kept of it; null where all of it may.</param>
    public static async Task<IdempotentRequest> OfAsync(
        OpenLedger ledger, string region, string what, byte[] body, HttpContext context,
        Func<string, string>? whole = null)
    {
        var key = KeyOf(context);
        if (key.Length == 0)
            return new(ledger, region, key, [], whole);

        byte[] asked = [.. Encoding.UTF8.GetBytes($"{what}\n"), .. body];
        var hashes = await ledger.Vault.FingerprintsAsync(ledger.Database, asked, context.RequestAborted);
        var request = new IdempotentRequest(ledger, region, key, hashes, whole);
        context.Items[typeof(IdempotentRequest)] = request;
        return request;
    }

    /// <summary>
    /// Where another request was first under the key while this one waited for the region, nothing of this one went in:
    /// it is answered as one that came later.
    /// </summary>
    public static async ValueTask<object?> LateAsync(
        EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        try
        {
            return await next(invocation);
        }
        catch (Exception taken) when (KeptAnswers.IsTaken(taken))
        {
            if (context.Items[typeof(IdempotentRequest)] is not IdempotentRequest request
                || await request.ReplayAsync(context) is not { } first)
                throw;
            return first;
        }
    }

    /// <summary>
    /// A number for what it asks to be made: the same request has the same, and one without a key has a new one.
    /// </summary>
    public Guid Id => _key.Length == 0 ? Guid.NewGuid() : new(_hashes[0].AsSpan(0, 16));

    /// <summary>What was answered to the same request, or null; another one under its key is refused.</summary>
    public async Task<IResult?> ReplayAsync(HttpContext context)
    {
        if (_key.Length == 0
            || await _ledger.Answers.FindAsync(_region, _key, context.RequestAborted) is not { } kept)
            return null;
        if (!_hashes.Any(kept.RequestHash.SequenceEqual))
            return Problems.Of(StatusCodes.Status422UnprocessableEntity, "idempotency-key-reused", new Text(
                "Idempotency-Key ini sudah dipakai untuk permintaan dengan isi lain.",
                "This Idempotency-Key was used for a request with other content."));

        context.Response.Headers["Idempotency-Replayed"] = "true";
        return Results.Content(_whole(kept.Body), "application/json", Encoding.UTF8, kept.Status);
    }

    /// <summary>The statements that keep the answer, for the transaction of the fact.</summary>
    public IEnumerable<NpgsqlBatchCommand> Keep(Outcome recorded) => Keep(
        CommandAnswer.Of(recorded), PostedRequest.StatusOf(recorded));

    /// <summary>The statements that keep the answer to several facts.</summary>
    public IEnumerable<NpgsqlBatchCommand> Keep(IReadOnlyList<Outcome> recorded) =>
        Keep(recorded.Select(CommandAnswer.Of));

    /// <summary>The statements that keep an answer.</summary>
    public IEnumerable<NpgsqlBatchCommand> Keep<T>(T answer, int status = StatusCodes.Status201Created) =>
        _key.Length == 0
            ? []
            : [_ledger.Answers.Keep(_region, _key, new(_hashes[0], status, ReportJson.Write(answer)))];

    private static IResult Unreadable(Text why) => Problems.Of(
        StatusCodes.Status400BadRequest, "parameter-unreadable", new Text(
            $"Idempotency-Key tidak dapat dipakai: {why.Id}.", $"This Idempotency-Key cannot be used: {why.En}."));

    /// <summary>Keeps an answer by itself, where nothing was recorded that it could go in with.</summary>
    /// <returns>False where another request was first under the key.</returns>
    public async Task<bool> KeepAsync<T>(T answer, int status, CancellationToken cancellation) =>
        _key.Length == 0 || await _ledger.Answers.KeepAsync(
            _region, _key, new(_hashes[0], status, ReportJson.Write(answer)), cancellation);
}
