using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Statements;

/// <summary>The workers on BPJS's list in a period.</summary>
public sealed class MemberStatement() : StatementKind("bpjs-members", "roster")
{
    // How lists begin to say it, blanks, hyphens and capitals aside.
    private static readonly string[] Ended =
    [
        "nonakti", "tidakaktif", "tdkaktif", "takaktif", "inaktif", "inactive", "notactive", "berakhir", "berhenti",
        "dihentikan", "diberhentikan", "keluar", "ended", "expired", "terminated",
    ];

    private static readonly string[] Dead = ["meninggal", "wafat", "mati", "dead", "died", "deceased"];

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("nik", "NIK, 16 angka sebagai teks"),
        Required("name", "Nama"),
        Required("birth_date", "Tanggal lahir"),
        Required("programme", "Kode program"),
        Optional("kpj", "Nomor kepesertaan"),
        Optional("status", "Keadaan kepesertaan: aktif, nonaktif, atau meninggal"),
        Optional("ended_on", "Tanggal berakhir"),
    ];

    /// <inheritdoc/>
    public override bool NamesPersons => true;

    // What BPJS has wrong of a person is for the reconciliation to show: only who it is must be certain.
    /// <inheritdoc/>
    public override StatedRow Stated(Row row) => new(
        new(row.Line, row.OptionalKey("kpj"), Programme: row.Key("programme"), Status: row.OptionalText("status"),
            EndedOn: row.OptionalDate("ended_on")),
        PersonDetails.Worker(row.Nik("nik"), row.PersonalText("name"), row.Date("birth_date")));

    /// <summary>What a word in the column of states says.</summary>
    public static MemberStanding StandingOf(string? status)
    {
        var said = Spelling.Folded(status ?? "");
        return Dead.Any(word => said.StartsWith(word, StringComparison.Ordinal)) ? MemberStanding.Dead
            : Ended.Any(word => said.StartsWith(word, StringComparison.Ordinal)) ? MemberStanding.Ended
            : MemberStanding.Member;
    }
}
