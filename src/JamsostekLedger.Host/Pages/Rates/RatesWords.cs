using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Host.Pages.Rates;

/// <summary>What the page on rates says.</summary>
public static class RatesWords
{
    public static readonly Text Title = new("Tarif iuran", "Premium rates");
    public static readonly Text Lead = new(
        "Iuran sebulan bergantung pada bulan perlindungan, sektor, dan dana yang membayar. Iuran yang sudah dihitung "
        + "menyimpan pengenal tarifnya; koreksi tarif tidak mengubah angka yang lampau.",
        "A month's premium depends on the month of cover, the sector and the fund that pays. A premium that was "
        + "reckoned keeps the id of its rate; a correction of the table changes no past figure.");
    public static readonly Text Cost = new(
        "Biaya seorang pekerja rentan, {0}", "What a vulnerable worker costs, {0}");
    public static readonly Text CostMeans = new(
        "JKK + JKM dari dasar penghasilan terendah, sebulan.", "JKK + JKM from the lowest base, a month.");
    public static readonly Text Fund = new("Dana", "Fund");
    public static readonly Text Discount = new("Keringanan", "Discount");
    public static readonly Text Eligible = new("berhak", "eligible");
    public static readonly Text NotEligible = new("tidak berhak", "not eligible");
    public static readonly Text SetByRegion = new("ditetapkan daerah: {0}", "set by the region: {0}");
    public static readonly Text Transport = new("Sektor transportasi", "Transport");
    public static readonly Text Other = new("Sektor lain", "Other sectors");
    public static readonly Text Unknown = new("tarif tidak diketahui", "no rate known");
    public static readonly Text Segment = new("Tarif {0}", "Rates of {0}");
    public static readonly Text Rate = new("Tarif", "Rate");
    public static readonly Text Price = new("Besarnya", "Amount");
    public static readonly Text Validity = new("Berlaku", "In force");
    public static readonly Text ForWhom = new("Untuk", "For");
    public static readonly Text State = new("Pada bulan ini", "In this month");
    public static readonly Text Certainty = new("Kepastian", "Certainty");
    public static readonly Text Law = new("Dasar hukum", "Law");
    public static readonly Text Since = new("sejak {0}", "since {0}");
    public static readonly Text Span = new("{0} – {1}", "{0} – {1}");
    public static readonly Text InForce = new("Berlaku", "In force");
    public static readonly Text NotNow = new("Tidak berlaku", "Not in force");
    public static readonly Text Replaced = new("Digantikan {0}", "Replaced by {0}");
    public static readonly Text Supersedes = new("menggantikan {0}", "stands in the place of {0}");
    public static readonly Text Regional = new("Dicatat daerah ini", "Recorded by this region");
    public static readonly Text OfBase = new("{0} dari dasar penghasilan", "{0} of the base");
    public static readonly Text AtLowest = new("{0} pada dasar terendah", "{0} at the lowest base");
    public static readonly Text OfWage = new("{0} dari upah", "{0} of the wage");
    public static readonly Text UpTo = new("upah paling tinggi {0}", "of a wage of at most {0}");
    public static readonly Text Reduction = new("keringanan", "reduction");
    public static readonly Text OfTransport = new("sektor transportasi", "transport");
    public static readonly Text OfOther = new("sektor lain", "other sectors");
    public static readonly Text RiskClass = new("kelompok risiko {0}", "risk class {0}");
    public static readonly Text LabourIntensive = new("industri padat karya", "labour-intensive industry");
    public static readonly Text EligibleFunds = new("dana yang berhak", "eligible funds");
    public static readonly Text Employer = new("bagian pemberi kerja", "the employer's part");
    public static readonly Text Worker = new("bagian pekerja", "the worker's part");
    public static readonly Text Everybody = new("semua", "everybody");
    public static readonly Text Newcomers = new(
        "peserta baru membayar penuh {0} bulan pertama", "newcomers pay their first {0} months in full");
    public static readonly Text ConditionMeans = new(
        "Syarat yang tidak terlihat oleh buku besar, misalnya tunggakan yang harus lunas, dianggap terpenuhi. Bulan "
        + "penuh peserta baru diterapkan di mana bulan mulai kepesertaannya diketahui.",
        "Conditions that the ledger cannot see, such as arrears that must be settled, are taken as fulfilled. The full "
        + "months of newcomers are applied where the first month of membership is known.");
    public static readonly Text Bases = new(
        "Dasar penghasilan peserta tanpa upah", "Bases of members without a wage");
    public static readonly Text BasesMean = new(
        "Pekerja rentan selalu memakai dasar terendah. Baris di antara yang terendah dan yang tertinggi belum "
        + "diperiksa pada teks aturannya.",
        "Vulnerable workers always pay from the lowest base. The rows between the lowest and the highest were not "
        + "checked against the text of the rule.");
    public static readonly Text Income = new("Penghasilan mulai", "Income from");
    public static readonly Text Base = new("Dasar", "Base");
    public static readonly Text WageOfAMonth = new("Upah sebulan (Rp)", "Monthly wage (Rp)");
    public static readonly Text RiskClassOfEmployer = new("Kelompok risiko pemberi kerja", "Employer's risk class");
    public static readonly Text Reckon = new("Hitung iuran", "Reckon the premium");
    public static readonly Text WageCosts = new(
        "Upah {0}, kelompok risiko {1}, {2}: JKK + JKM sebulan", "Wage {0}, risk class {1}, {2}: JKK + JKM a month");
    public static readonly Text RoundingMeans = new(
        "Pembulatan persen dari upah: {0}. Sumber: {1}.", "Rounding of a per cent of a wage: {0}. Source: {1}.");

    /// <summary>How sure a row is, in words.</summary>
    public static string Of(Certainty certainty, Language language) => (certainty switch
    {
        Reference.Certainty.Verified => new Text("Terverifikasi", "Verified"),
        Reference.Certainty.Press => new("Menurut pemberitaan", "By press"),
        _ => new("Belum diverifikasi", "Not verified"),
    })[language];

    /// <summary>A segment in words.</summary>
    public static string Of(Segment segment, Language language) => (segment switch
    {
        Ledger.Segment.Bpu => new Text("bukan penerima upah (BPU)", "workers without a wage (BPU)"),
        _ => new("penerima upah (PU)", "wage earners (PU)"),
    })[language];

    /// <summary>What a rate comes to.</summary>
    public static string Of(PremiumRate rate, Spelled spelled) => rate.Basis switch
    {
        RateBasis.Base => OfBase.With(spelled.Language, spelled.Percent(rate.Percent!.Value)),
        RateBasis.Wage => OfWage.With(spelled.Language, spelled.Percent(rate.Percent!.Value)),
        _ => spelled.Full(rate.Amount),
    };

    /// <summary>Whom a rate is for.</summary>
    public static string ForWhomIs(PremiumRate rate, Language language)
    {
        string?[] parts =
        [
            rate.IsReduction ? Reduction[language] : null,
            rate.Sector switch { null => null, Sectors.Transport => OfTransport[language], _ => OfOther[language] },
            rate.RiskClass is { } riskClass ? RiskClass.With(language, riskClass) : null,
            rate.LabourIntensive ? LabourIntensive[language] : null,
            rate.EligibleFundsOnly ? EligibleFunds[language] : null,
            rate.Payer switch { null => null, "employer" => Employer[language], _ => Worker[language] },
            rate.NewcomerMonths > 0 ? Newcomers.With(language, rate.NewcomerMonths) : null,
        ];
        var said = string.Join("; ", parts.Where(part => part is not null));
        return said.Length == 0 ? Everybody[language] : said;
    }
}
