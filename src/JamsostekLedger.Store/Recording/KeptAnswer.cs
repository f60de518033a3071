namespace JamsostekLedger.Store.Recording;

/// <summary>An answer kept under an Idempotency-Key.</summary>
/// <param name="RequestHash">Hash of the request that it answered.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">Body as sent.</param>
public sealed record KeptAnswer(byte[] RequestHash, int Status, string Body);
