using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;

namespace JamsostekLedger.Store.Reading;

/// <summary>What a claim has to do with its worker: its standing payments and decisions, or its notice, as the facts
/// that say so.</summary>
/// <param name="Who">The worker.</param>
/// <param name="PaidClaim">Number of the claim where this is a notice and the claim is paid; else empty.</param>
/// <param name="Facts">Stored names and JSON of the facts, in order; none of a worker who died.</param>
internal sealed record ClaimPart(
    PersonId Who, string PaidClaim, IReadOnlyList<(string Type, byte[] Json)> Facts)
{
    /// <summary>Whoever has parts has them next to each other.</summary>
    public static IComparer<ClaimPart> ByPerson { get; } =
        Comparer<ClaimPart>.Create((one, other) => one.Who.Value.CompareTo(other.Who.Value));

    /// <summary>The facts.</summary>
    public IEnumerable<LedgerEvent> Read() => Facts.Select(fact => FactTypes.Named(fact.Type).Read(fact.Json));

    /// <summary>Writes it to a spill.</summary>
    public static void Write(BinaryWriter writer, ClaimPart part)
    {
        writer.Write(part.Who.Value.ToByteArray());
        writer.Write(part.PaidClaim);
        writer.Write(part.Facts.Count);
        foreach (var (type, json) in part.Facts)
        {
            writer.Write(type);
            writer.Write(json.Length);
            writer.Write(json);
        }
    }

    /// <summary>Reads it back.</summary>
    public static ClaimPart Read(BinaryReader reader)
    {
        var (who, paid) = (new Guid(reader.ReadBytes(16)), reader.ReadString());
        var facts = new (string, byte[])[reader.ReadInt32()];
        for (var at = 0; at < facts.Length; at++)
            facts[at] = (reader.ReadString(), reader.ReadBytes(reader.ReadInt32()));
        return new(new(who), paid, facts);
    }
}
