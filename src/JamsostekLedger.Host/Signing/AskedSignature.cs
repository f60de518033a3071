namespace JamsostekLedger.Host.Signing;

/// <summary>A signature that is asked for.</summary>
/// <param name="Party"><c>region</c> or <c>bpjs</c>.</param>
/// <param name="Name">Name of the signer.</param>
/// <param name="Office">The signer's function and office.</param>
/// <param name="Document">The party's own number of the statement.</param>
/// <param name="Seen">Hash of the draft that the signer has looked at, or nothing.</param>
public sealed record AskedSignature(string? Party, string? Name, string? Office, string? Document, string? Seen);
