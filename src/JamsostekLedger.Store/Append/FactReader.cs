using System.Text.Json;
using JamsostekLedger.Audit;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using NodaTime;
using Npgsql;

namespace JamsostekLedger.Store.Append;

/// <summary>Reads rows of the log. A row that cannot be read stops the reader: no fact is ever skipped.</summary>
internal static class FactReader
{
    /// <summary>
    /// Columns of <c>mt_events e</c> joined with <c>fact f</c>, in the order that <see cref="Row"/> reads.
    /// </summary>
    public const string Columns =
        "f.seq, e.seq_id, e.id, e.stream_id, e.version, e.type, e.mt_dotnet_type, e.timestamp, "
        + "e.correlation_id, e.causation_id, e.headers, e.data";

    /// <summary>Reads them, the first of them standing at a place of the row.</summary>
    public static (long Seq, LogRow Row) Row(NpgsqlDataReader reader, int at = 0) => (reader.GetInt64(at), new(
        reader.GetInt64(at + 1),
        reader.GetGuid(at + 2),
        reader.GetString(at + 3),
        reader.GetInt64(at + 4),
        reader.GetString(at + 5),
        reader.GetString(at + 6),
        reader.GetFieldValue<Instant>(at + 7),
        reader.IsDBNull(at + 8) ? null : reader.GetString(at + 8),
        reader.IsDBNull(at + 9) ? null : reader.GetString(at + 9),
        reader.IsDBNull(at + 10) ? "{}"u8.ToArray() : reader.GetFieldValue<byte[]>(at + 10),
        reader.GetFieldValue<byte[]>(at + 11)));

    public static LedgerEvent Fact(in LogRow row) => FactTypes.Named(row.Type).Read(row.Body.Span);

    public static Recorded Recorded(long seq, in LogRow row) => new(
        seq, row.Sequence, row.Id, row.Stream, row.Version, row.Type, row.RecordedAt,
        JsonSerializer.Deserialize(row.Headers.Span, LedgerJson.Stored.Headers)!, Fact(row));
}
