using System.Text.Json;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;

namespace JamsostekLedger.Store.Append;

/// <summary>Reads rows of the log. A row that cannot be read stops the reader: no fact is ever skipped.</summary>
internal static class FactReader
{
    /// <summary>Columns of <c>mt_events e</c> joined with <c>fact f</c>.</summary>
    public const string Columns =
        "f.seq, e.seq_id, e.id, e.stream_id, e.version, e.type, e.timestamp, e.headers, e.data";

    /// <summary>The fact of a row of them.</summary>
    public static Recorded Recorded(ResultRow row) => new(
        row.Number("seq"), row.Number("seq_id"), row.Id("id"), row.Text("stream_id"), row.Number("version"),
        row.Text("type"), row.Time("timestamp"), JsonSerializer.Deserialize(
            row.IsNull("headers") ? "{}"u8 : row.Bytes("headers"), LedgerJson.Stored.Headers)!, Fact(row));

    /// <summary>What a row's type and data say.</summary>
    public static LedgerEvent Fact(ResultRow row) => FactTypes.Named(row.Text("type")).Read(row.Bytes("data"));
}
