using JamsostekLedger.Entitlements;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>
/// The <c>claim-applications</c> file: stage II reports of accidents and applications after deaths, one row each.
/// </summary>
public sealed class ClaimApplicationsFile : FileKind
{
    /// <inheritdoc/>
    public override string Name => "claim-applications";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("claim_number", "Nomor klaim"),
        Required("on", "Tanggal pengajuan atau laporan tahap II"),
        Optional("time", "Jam, misalnya 14:05"),
        Optional("evidence", "Nomor formulir"),
        Optional("outcome", "Akibat kecelakaan menurut surat dokter"),
        Optional("stated_on", "Tanggal surat dokter"),
        Optional("stated_time", "Jam surat dokter"),
        Optional("unable_months", "Bulan tidak mampu bekerja"),
        Optional("disability_percent", "Persen cacat menurut tabel"),
        Optional("loss_percent", "Persen fungsi yang hilang"),
        Optional("transport_land", "Biaya angkutan darat, sungai, danau"),
        Optional("transport_sea", "Biaya angkutan laut"),
        Optional("transport_air", "Biaya angkutan udara"),
        Optional("medical", "Biaya perawatan yang dibayar pekerja"),
        Optional("home_care", "Biaya perawatan di rumah"),
        Optional("rehabilitation", "Harga alat bantu rumah sakit"),
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row)
    {
        var outcome = row.OptionalOneOf<AccidentOutcome>("outcome");
        var stated = row.OptionalDate("stated_on");
        if (outcome is not null && stated is null && !row.Refuses("stated_on"))
            row.Refuse("stated_on", "doctor-undated", "Akibat kecelakaan harus disertai tanggal surat dokter.");
        return new ApplicationRow(
            new(row.Key("claim_number"), row.Date("on"), null, row.OptionalText("evidence"),
                outcome is not { } ended
                    ? null
                    : new(ended, stated ?? default, null, row.OptionalCount("unable_months") ?? 0,
                        Percent(row, "disability_percent"), Percent(row, "loss_percent"),
                        Cost(row, "transport_land"), Cost(row, "transport_sea"), Cost(row, "transport_air"),
                        Cost(row, "medical"), Cost(row, "home_care"), Cost(row, "rehabilitation"))),
            row.OptionalTime("time"), row.OptionalTime("stated_time"));
    }

    private static Rupiah Cost(Row row, string column) =>
        row.OptionalPositiveAmount(column) ?? Rupiah.Zero;

    private static string? Percent(Row row, string column)
    {
        if (row[column].IsEmpty)
            return null;
        var percent = row.Percent(column);
        if (percent > 100 && !row.Refuses(column))
            row.Refuse(column, "number-out-of-range", $"Kolom {column} paling besar 100.");
        return percent.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private sealed record ApplicationRow(ClaimSubmitted Submitted, LocalTime? Time, LocalTime? StatedTime) : FileRow
    {
        public override RowCommand Command(Seen seen) => RowCommand.Ask(new SubmitClaim(Submitted with
        {
            At = seen.At(Submitted.On, Time),
            Injury = Submitted.Injury is not { } injury
                ? null
                : injury with { StatedAt = seen.At(injury.StatedOn, StatedTime) },
        }));
    }
}
