using System.Text.Json.Serialization;

namespace JamsostekLedger.Ledger;

/// <summary>
/// Where a fact came from: kept beside every fact, so that each rupiah leads back to a row of a file.
/// </summary>
/// <param name="Actor">Who acted.</param>
/// <param name="Source">Name of the file, or <c>api</c>.</param>
/// <param name="FileMark">
/// Keyed hash of the file, by which whoever has the vault's key knows it again. A plain one would give the people of a
/// short list to whoever tries all NIKs, and facts are kept for ever.
/// </param>
/// <param name="Line">Physical line on which the row begins.</param>
/// <param name="Reason">Why, where the actor said so.</param>
/// <remarks>Facts of earlier versions have members beside these, which their leaves attest and nobody reads.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record Headers(
    string Actor,
    string? Source = null,
    string? FileMark = null,
    int? Line = null,
    string? Reason = null)
{
    /// <summary>
    /// Whether the actor is an account that signed in: what needs a second person is then asked of others and not
    /// recorded. A verb acts as the operator of the machine, who may do without.
    /// </summary>
    [JsonIgnore]
    public bool IsAccount { get; init; }

    /// <summary>The roles that the account has in the region; of nobody else does anybody ask for them.</summary>
    [JsonIgnore]
    public IReadOnlyCollection<string> Roles { get; init; } = [];

    /// <summary>Whether it belongs to what is asked of others as a whole, although one person might do it.</summary>
    [JsonIgnore]
    public bool IsHeld { get; init; }
}
