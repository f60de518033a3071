using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Claims;
using JamsostekLedger.Registry;

namespace JamsostekLedger.Store.Reading;

/// <summary>A payment that stands and names no worker, as the fact that says so.</summary>
/// <param name="Type">Stored name of the fact.</param>
/// <param name="Json">Its JSON.</param>
/// <param name="Payment">The payment.</param>
internal sealed record LonePayment(string Type, byte[] Json, ClaimPayment Payment)
{
    /// <summary>The order in which they are checked.</summary>
    public static IComparer<LonePayment> Order { get; } = Comparer<LonePayment>.Create((one, other) =>
        PayeeChecks.Order.Compare(one.Payment, other.Payment));

    /// <summary>Writes it to a spill.</summary>
    public static void Write(BinaryWriter writer, LonePayment lone)
    {
        writer.Write(lone.Type);
        writer.Write(lone.Json.Length);
        writer.Write(lone.Json);
    }

    /// <summary>Reads it back.</summary>
    public static LonePayment Read(BinaryReader reader)
    {
        var (type, json) = (reader.ReadString(), reader.ReadBytes(reader.ReadInt32()));
        return new(type, json, ((BenefitPaid)FactTypes.Named(type).Read(json)).Payment);
    }
}
