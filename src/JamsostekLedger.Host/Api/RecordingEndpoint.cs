using JamsostekLedger.Host.Questions;

namespace JamsostekLedger.Host.Api;

/// <summary>What all addresses that record something say of themselves.</summary>
internal static class RecordingEndpoint
{
    /// <summary>Under it a request may be sent again.</summary>
    public static AskedParameter IdempotencyKey { get; } = new(
        "Idempotency-Key", new(
            "Permintaan yang sama dengan kunci yang sama dijawab sama, dan dicatat sekali",
            "The same request under the same key gets the same answer and is recorded once"),
        AskedKind.Text, "6f1c2a", IsRequired: false) { IsHeader = true };

    private static readonly AskedParameter IfMatch = new(
        "If-Match", new(
            "Versi yang harus dimiliki aliran; yang lain dijawab 412",
            "The version that the stream must have; any other is answered with 412"),
        AskedKind.Text, "\"3\"", IsRequired: false) { IsHeader = true };

    /// <summary>
    /// Says what it answers: 201 where something was recorded, 200 where it was there already, 202 where others have to
    /// approve it first.
    /// </summary>
    public static RouteHandlerBuilder Records<TAnswer>(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(IdempotencyKey, IfMatch)
        .Produces<TAnswer>(StatusCodes.Status201Created).Produces<TAnswer>()
        .Produces<TAnswer>(StatusCodes.Status202Accepted)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
}
