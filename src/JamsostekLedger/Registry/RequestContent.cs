using System.Buffers;
using System.Text;
using System.Text.Json;
using JamsostekLedger.Audit;
using JamsostekLedger.Budgets;
using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Registry;

/// <summary>
/// What a request asks to have recorded, letter by letter: the facts of its commands with their streams, in canonical
/// form. What was approved is what is recorded, because the commands are made from this text and from nothing else.
/// </summary>
public static class RequestContent
{
    /// <summary>The content of a request for commands.</summary>
    public static string Of(IReadOnlyList<ICommand> commands)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartArray();
            foreach (var command in commands)
            {
                var type = FactTypes.Of(command.Fact);
                writer.WriteStartObject();
                writer.WriteString("stream"u8, command.Stream);
                writer.WriteString("type"u8, type.Name);
                writer.WritePropertyName("fact"u8);
                type.Write(writer, command.Fact);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        var canonical = new ArrayBufferWriter<byte>();
        CanonicalJson.Write(json.WrittenMemory, canonical);
        return Encoding.UTF8.GetString(canonical.WrittenSpan);
    }

    /// <summary>The rupiah that a content is about; zero where it is about none.</summary>
    public static Rupiah AmountOf(string content) => Read(content).Select(one => one.Fact).Aggregate(
        Rupiah.Zero, (sum, fact) => sum + fact switch
        {
            PaguSet set => set.Pagu,
            DocumentRevised { After: PaguSet set } => set.Pagu,
            BenefitReversed reversed => reversed.Payment.Amount,
            _ => Rupiah.Zero,
        });

    /// <summary>The facts of a content.</summary>
    public static IReadOnlyList<AskedFact> Read(string content)
    {
        using var document = JsonDocument.Parse(content);
        return
        [
            .. document.RootElement.EnumerateArray().Select(asked => new AskedFact(
                asked.GetProperty("stream").GetString()!,
                FactTypes.Named(asked.GetProperty("type").GetString()!).Read(
                    Encoding.UTF8.GetBytes(asked.GetProperty("fact").GetRawText())))),
        ];
    }
}
