using System.Globalization;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Rates;

/// <summary>The <c>rates</c> file: one row brings a rate to the region's table.</summary>
public sealed class RatesFile : FileKind
{
    private const int HighestRiskClass = 5;
    private static readonly string[] Payers = ["employer", "worker"];

    /// <inheritdoc/>
    public override string Name => "rates";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("id", "Pengenal tarif"),
        Required("segment", "BPU atau PU"),
        Required("benefit", "JKK, JKM, JHT, atau JP"),
        Required("month_from", "Bulan pertama berlaku"),
        Required("certainty", "verified (teks aturan terlihat), press (kutipan pejabat), atau background"),
        Required("source", "Aturan atau surat yang menyatakannya"),
        Optional("month_to", "Bulan terakhir berlaku"),
        Optional("amount", "Rupiah per pekerja per bulan"),
        Optional("percent", "Persen dari dasar penghasilan (BPU) atau upah (PU)"),
        Optional("supersedes", "Pengenal tarif yang diganti"),
        Optional("sector", "transport atau other; kosong berarti semua"),
        Optional("reduction", "Keringanan yang menggantikan tarif biasa: ya atau tidak"),
        Optional("eligible_funds_only", "Hanya untuk dana yang berhak atas keringanan: ya atau tidak"),
        Optional("risk_class", "Kelompok tingkat risiko 1 sampai 5"),
        Optional("payer", "employer atau worker"),
        Optional("labour_intensive", "Hanya industri padat karya: ya atau tidak"),
        Optional("wage_cap", "Batas upah"),
        Optional("newcomer_months", "Bulan pertama yang dibayar penuh oleh peserta baru"),
        Optional("condition", "Syarat lain menurut aturan"),
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row) => new RateRow(new(
        row.Key("id"),
        row.OptionalKey("supersedes"),
        row.OneOf<Segment>("segment"),
        row.OneOf<Benefit>("benefit"),
        row.Month("month_from"),
        row["month_to"].IsEmpty ? null : row.Month("month_to"),
        row.OptionalPositiveAmount("amount", Rupiah.MostPremium),
        row["percent"].IsEmpty ? null : row.Percent("percent").ToString(CultureInfo.InvariantCulture),
        OneOf(row, "sector", Sectors.All),
        IsYes(row, "reduction"),
        IsYes(row, "eligible_funds_only"),
        RiskClass(row),
        OneOf(row, "payer", Payers),
        IsYes(row, "labour_intensive"),
        row.OptionalPositiveAmount("wage_cap", Rupiah.MostWage),
        row.OptionalCount("newcomer_months"),
        row.OneOf<Certainty>("certainty"),
        row.OptionalText("condition"),
        row.Text("source")));

    private static bool IsYes(Row row, string column) => !row[column].IsEmpty && row.YesNo(column);

    private static int? RiskClass(Row row)
    {
        var given = row.OptionalCount("risk_class");
        if (given is < 1 or > HighestRiskClass)
            row.Refuse("risk_class", "number-out-of-range", $"Kolom risk_class harus antara 1 dan {HighestRiskClass}.");
        return given;
    }

    private static string? OneOf(Row row, string column, IReadOnlyList<string> values)
    {
        if (row[column].IsEmpty)
            return null;
        var value = row.Key(column).ToLowerInvariant();
        if (!values.Contains(value))
            row.Refuse(column, "value-not-in-list",
                $"Kolom {column} harus salah satu dari: {string.Join(", ", values)}.");
        return value;
    }

    private sealed record RateRow(PremiumRateRecorded Recorded) : FileRow
    {
        public override RowCommand Command(Seen seen) => RowCommand.Ask(new RecordPremiumRate(Recorded));
    }
}
