using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages.Benefits;

/// <summary>How the parts of a benefit, what they are reckoned from, and doubts about them are called.</summary>
public static class BenefitWords
{
    private static readonly Dictionary<string, Text> Inputs = new(StringComparer.Ordinal)
    {
        ["a-year"] = new("setahun", "a year"),
        ["aid"] = new("alat", "aid"),
        ["at-least"] = new("paling sedikit", "at least"),
        ["at-most"] = new("paling banyak", "at most"),
        ["base"] = new("dasar penghasilan", "base"),
        ["child"] = new("anak nomor", "child"),
        ["cover-rule"] = new("aturan", "rule"),
        ["cover-start"] = new("terlindungi sejak", "covered since"),
        ["first-months"] = new("bulan pertama", "first months"),
        ["from-school-year"] = new("mulai tahun ajaran", "from school year"),
        ["level"] = new("jenjang", "level"),
        ["loss-percent"] = new("berkurangnya fungsi", "loss of function"),
        ["mode"] = new("angkutan", "mode"),
        ["months"] = new("bulan ke", "months"),
        ["other-membership"] = new("sudah dibayar kepesertaan lain", "paid by another membership"),
        ["percent"] = new("persen", "per cent"),
        ["price"] = new("harga", "price"),
        ["spent"] = new("biaya", "spent"),
        ["surcharge"] = new("tambahan", "surcharge"),
        ["table-percent"] = new("tabel cacat", "table of disabilities"),
        ["wage"] = new("upah", "wage"),
        ["wages"] = new("kelipatan upah", "multiple of the wage"),
        ["years"] = new("lama dalam tahun", "years"),
    };

    private static readonly Dictionary<string, Text> Doubts = new(StringComparer.Ordinal)
    {
        ["deadline-hour-unknown"] = new("Jam kejadian tidak diketahui", "Hour unknown"),
        ["disability-percent-unknown"] = new("Persentase cacat tidak diketahui", "Disability per cent unknown"),
        ["entitlement-amount-out-of-range"] = new("Jumlah di luar kewajaran", "Amount beyond sense"),
        ["entitlement-before-cover"] = new("Sebelum terlindungi", "Before cover began"),
        ["entitlement-before-rules"] = new("Sebelum tabel manfaat", "Before the tables begin"),
        ["entitlement-benefit-not-reckoned"] = new("Program tidak dihitung", "Benefit not reckoned"),
        ["entitlement-cost-not-covered"] = new("Biaya di luar manfaat", "Cost not covered"),
        ["entitlement-outcome-unknown"] = new("Akibat belum diketahui", "Outcome unknown"),
        ["entitlement-segment-not-reckoned"] = new("Segmen tidak dihitung", "Segment not reckoned"),
        ["entitlement-wage-unknown"] = new("Upah tidak diketahui", "Wage unknown"),
        ["heir-class-not-in-law"] = new("Golongan ahli waris tidak dikenal", "Class of heirs not in the law"),
        ["heirs-out-of-order"] = new("Urutan ahli waris", "Order of heirs"),
        ["holidays-unknown"] = new("Hari libur belum diketahui", "Holidays unknown"),
        ["reduced-jkm-boundary-unsure"] = new("Batas tiga bulan tidak pasti", "Boundary of three months unsure"),
        ["reduced-jkm-cover-start-unknown"] = new("Awal perlindungan tidak diketahui", "Start of cover unknown"),
        ["reduced-jkm-split-unsure"] = new("Pembagian Rp10 juta tidak pasti", "Split of Rp10 million unsure"),
        ["scholarship-child-born-later"] = new("Anak lahir kemudian", "Child born later"),
        ["scholarship-children-limited"] = new("Paling banyak dua anak", "Two children at most"),
        ["scholarship-paid-months-unknown"] = new("Bulan iuran tidak diketahui", "Paid months unknown"),
        ["scholarship-years-assumed"] = new("Tahun beasiswa diperkirakan", "Scholarship years assumed"),
        ["school-level-unknown"] = new("Jenjang sekolah tidak dikenal", "School level unknown"),
        ["unable-months-out-of-range"] = new("Bulan di luar kewajaran", "Months beyond sense"),
    };

    /// <summary>A programme of BPJS as everybody writes it.</summary>
    public static string Of(Benefit benefit) => $"{benefit}".ToUpperInvariant();

    /// <summary>A part of a benefit.</summary>
    public static string Of(BenefitComponent component, Language language) => (component switch
    {
        BenefitComponent.LumpSum => new Text("Santunan sekaligus", "Lump sum"),
        BenefitComponent.Periodic => new("Santunan berkala", "Periodic benefit"),
        BenefitComponent.Funeral => new("Biaya pemakaman", "Funeral cost"),
        BenefitComponent.Scholarship => new("Beasiswa pendidikan anak", "Scholarship of children"),
        BenefitComponent.TemporaryDisability => new("Santunan sementara tidak mampu bekerja (STMB)",
            "Wage while unable to work (STMB)"),
        BenefitComponent.PartialDisability => new("Santunan cacat sebagian anatomis", "Partial disability"),
        BenefitComponent.LossOfFunction => new("Santunan cacat sebagian fungsi", "Partial loss of function"),
        BenefitComponent.TotalDisability => new("Santunan cacat total tetap", "Total permanent disability"),
        BenefitComponent.Death => new("Santunan kematian JKK", "Death by a work accident"),
        BenefitComponent.Medical => new("Pelayanan kesehatan", "Medical care"),
        BenefitComponent.HomeCare => new("Perawatan di rumah", "Care at home"),
        BenefitComponent.Transport => new("Biaya transportasi", "Transport"),
        BenefitComponent.Rehabilitation => new("Alat bantu atau alat ganti", "Prosthesis or orthosis"),
        _ => new("Gigi tiruan, alat bantu dengar, kacamata", "Denture, hearing aid, glasses"),
    })[language];

    /// <summary>What an accident left.</summary>
    public static string Of(AccidentOutcome outcome, Language language) => (outcome switch
    {
        AccidentOutcome.Healed => new Text("sembuh", "healed"),
        AccidentOutcome.PartialDisability => new("cacat sebagian anatomis", "partial disability"),
        AccidentOutcome.LossOfFunction => new("cacat sebagian fungsi", "partial loss of function"),
        AccidentOutcome.TotalDisability => new("cacat total tetap", "total permanent disability"),
        _ => new("meninggal dunia", "death"),
    })[language];

    /// <summary>What a line was reckoned from; a name without words stays as it is.</summary>
    public static string OfInput(string name, Language language) =>
        Inputs.TryGetValue(name, out var text) ? text[language] : name;

    /// <summary>A doubt in a few words, its sentence being Indonesian; one without words stays as it is.</summary>
    public static string OfDoubt(string rule, Language language) =>
        Doubts.TryGetValue(rule, out var text) ? text[language] : rule;
}
