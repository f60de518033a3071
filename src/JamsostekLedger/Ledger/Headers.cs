namespace JamsostekLedger.Ledger;

/// <summary>
/// Where a fact came from: kept beside every fact, so that each rupiah leads back to a row of a file.
/// </summary>
/// <param name="Actor">Who acted.</param>
/// <param name="Source">Name of the file, or <c>api</c>.</param>
/// <param name="Sha256">Hash of the file.</param>
/// <param name="Line">Physical line on which the row begins.</param>
/// <param name="Reason">Why, where the actor said so.</param>
public sealed record Headers(
    string Actor,
    string? Source = null,
    string? Sha256 = null,
    int? Line = null,
    string? Reason = null);
