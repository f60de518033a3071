using JamsostekLedger.Reference;

namespace JamsostekLedger.Host.Pages.Plans;

/// <summary>What the pages of plans say.</summary>
public static class PlanWords
{
    public static readonly Text Title = new("Rencana perluasan", "Plans");
    public static readonly Text Lead = new(
        "Coba dulu, belum mengikat: sasaran cakupan, siapa yang membayar, dan untuk berapa bulan, dihitung pada pagu "
        + "yang masih ada dan tarif yang berlaku. Yang disimpan dapat dibandingkan dan dijadikan cadangan anggaran.",
        "Try before anything is committed: a coverage to be reached, who pays and for how many months, reckoned on the "
        + "pagu that is left and the rates in force. What is kept can be compared and turned into reservations.");
    public static readonly Text LatestDay = new(
        "Data peragaan: ini hari hitungan cakupan yang terakhir.",
        "Demonstration data: this is the day of the latest count of coverage.");
    public static readonly Text Now = new("Cakupan sekarang {0}: {1} dari {2} pekerja",
        "Coverage now {0}: {1} of {2} workers");
    public static readonly Text NoCount = new(
        "Belum ada hitungan cakupan dengan pembilang dan penyebut sampai hari ini; rencana memerlukannya.",
        "There is no count of coverage with numerator and denominator by this day; a plan needs one.");
    public static readonly Text KeptCount = new("Rencana tersimpan: {0}", "Plans kept: {0}");
    public static readonly Text Target = new("Sasaran", "Target");
    public static readonly Text Percent = new("Cakupan (%)", "Coverage (%)");
    public static readonly Text By = new("Tercapai pada bulan", "Reached in the month");
    public static readonly Text From = new("Mulai bulan", "From the month");
    public static readonly Text Phase = new("Cara masuk", "How they join");
    public static readonly Text Even = new("merata tiap bulan", "as many each month");
    public static readonly Text AtOnce = new("sekaligus di awal", "all in the first month");
    public static readonly Text Mix = new("Siapa yang membayar", "Who pays");
    public static readonly Text MixMeans = new(
        "Baris teratas dibayar lebih dulu. Bagian: persen dari pekerja yang masih kurang (60%) atau jumlah orang "
        + "(1.500). Baris kosong diabaikan.",
        "What stands first is paid first. Share: per cent of the workers lacking (60%) or a number of workers (1.500, "
        + "with a dot before three digits). Empty rows are passed over.");
    public static readonly Text Source = new("Sumber {0}", "Source {0}");
    public static readonly Text Fund = new("Sumber dana", "Fund");
    public static readonly Text Programme = new("Program", "Programme");
    public static readonly Text AllLines = new("semua baris dana ini", "all lines of the fund");
    public static readonly Text Share = new("Bagian", "Share");
    public static readonly Text Months = new("Bulan iuran", "Months paid");
    public static readonly Text Payment = new("Dibayar", "Paid");
    public static readonly Text Monthly = new("tiap bulan", "each month");
    public static readonly Text Ahead = new("sekaligus di muka", "all ahead");
    public static readonly Text More = new("Dana terikat dan perlindungan yang akan habis",
        "Earmarked funds, and cover that ends");
    public static readonly Text Allocation = new("Alokasi dana terikat setahun (DANA/TAHUN=rupiah)",
        "A year's allocation of earmarked funds (FUND/YEAR=rupiah)");
    public static readonly Text Ends = new(
        "Perlindungan yang habis (bulan terakhir=pekerja); kosong = menurut daftar pekerja",
        "Cover that ends (last month=workers); empty = as the roster says");
    public static readonly Text Try = new("Hitung", "Try");
    public static readonly Text TryMeans = new("Tidak ada yang dicatat.", "Nothing is recorded.");
    public static readonly Text Outcome = new("Hasil", "What comes of it");
    public static readonly Text OutcomeThen = new("Hasil ketika disimpan", "What came of it when it was kept");
    public static readonly Text Cost = new("Biaya", "Cost");
    public static readonly Text CostOf = new("iuran {0} – {1}", "premiums {0} – {1}");
    public static readonly Text Joining = new("Pekerja yang masuk", "Workers who join");
    public static readonly Text Needed = new("perlu {0}, bauran mencakup {1}", "{0} needed, {1} in the mix");
    public static readonly Text ReachesIn = new("Cakupan pada {0}", "Coverage in {0}");
    public static readonly Text Of = new("{0} dari {1} pekerja", "{0} of {1} workers");
    public static readonly Text TargetIs = new("sasaran {0}, yaitu {1} pekerja", "target {0}, that is {1} workers");
    public static readonly Text MoneyEnds = new("Dana habis", "Money runs out");
    public static readonly Text Enough = new("cukup", "enough");
    public static readonly Text Unpaid = new("{0} pekerja tidak terbayar", "{0} workers not paid for");
    public static readonly Text FallingOut = new("Pekerja yang gugur", "Workers who fall out");
    public static readonly Text FallingOutOf = new(
        "{0} karena dana habis, {1} karena perlindungan sekarang habis",
        "{0} because money runs out, {1} because today's cover ends");
    public static readonly Text Workers = new("{0} pekerja", "{0} workers");
    public static readonly Text Warnings = new("Yang perlu dilihat", "What must be seen");
    public static readonly Text Chart = new("Biaya menurut bulan", "Cost by month");
    public static readonly Text ChartSummary = new(
        "Grafik biaya menurut bulan; tabel di bawahnya memuat angka yang sama.",
        "Chart of the cost by month; the table below holds the same figures.");
    public static readonly Text ByMonth = new("Menurut bulan", "Month by month");
    public static readonly Text Month = new("Bulan", "Month");
    public static readonly Text Joins = new("Masuk", "Join");
    public static readonly Text CannotJoin = new("Batal masuk", "Cannot join");
    public static readonly Text FallsOut = new("Gugur", "Fall out");
    public static readonly Text Leave = new("Keluar", "Leave");
    public static readonly Text Over = new("Selesai", "Over");
    public static readonly Text OverMeans = new(
        "Gugur: dananya habis atau perlindungan yang sekarang habis. Batal masuk: direncanakan, tetapi tidak ada "
        + "dananya. Selesai: bulan iuran yang direncanakan sudah lewat.",
        "Fall out: the money, or the cover of today, has run out. Cannot join: planned, but there is no money. Over: "
        + "the months of premium that were planned are past.");
    public static readonly Text Covered = new("Terlindungi", "Covered");
    public static readonly Text Left = new("Sisa pagu", "Pagu left");
    public static readonly Text Money = new("Dana dan pagu", "Money and pagu");
    public static readonly Text Available = new("Pagu tersedia", "Pagu available");
    public static readonly Text Unlimited = new("di luar APBD", "outside the regional budget");
    public static readonly Text Spent = new("Terpakai", "Spent");
    public static readonly Text LeftAfter = new("Sisa", "Left");
    public static readonly Text Earmarks = new("Aturan bagian dana terikat", "Rules on shares of earmarked funds");
    public static readonly Text Rule = new("Aturan", "Rule");
    public static readonly Text RuleSays = new("{0} {1}: {2} {3} {4}", "{0} {1}: {2} {3} {4}");
    public static readonly Text AtMost = new("paling banyak", "at most");
    public static readonly Text AtLeast = new("paling sedikit", "at least");
    public static readonly Text Limit = new("Batas", "Limit");
    public static readonly Text PartOf = new("dari {0}", "of {0}");
    public static readonly Text Committed = new("Sudah terikat", "Committed before");
    public static readonly Text Adds = new("Ditambah rencana", "The plan adds");
    public static readonly Text Holds = new("Terpenuhi", "Holds");
    public static readonly Text HoldsTrue = new("terpenuhi", "holds");
    public static readonly Text Broken = new("terlampaui", "passed");
    public static readonly Text Uncertain = new("belum pasti", "uncertain");
    public static readonly Text Untouched = new("tidak dibebani rencana", "not touched by the plan");
    public static readonly Text NoAllocation = new("alokasi belum disebut", "allocation not given");
    public static readonly Text Basis = new("Dasar perhitungan", "What it stands on");
    public static readonly Text CountedAs = new("Hitungan cakupan", "Count of coverage");
    public static readonly Text Existing = new("Masih terlindungi pada bulan sasaran", "Still covered at the target");
    public static readonly Text Rates = new("Tarif", "Rates");
    public static readonly Text Lines = new("Baris anggaran", "Budget lines");
    public static readonly Text ShareSays = new("{0}: {1}, {2} bulan, {3}", "{0}: {1}, {2} months, {3}");
    public static readonly Text Keep = new("Simpan rencana", "Keep the plan");
    public static readonly Text KeepMeans = new(
        "Disimpan sebagai catatan dengan hasil dan dasarnya; anggaran belum terikat.",
        "It is recorded with its outcome and what it stands on; no budget is committed yet.");
    public static readonly Text OnlyNow = new(
        "Anda melihat keadaan yang lampau. Kembali ke pencatatan terakhir untuk mencatat sesuatu.",
        "You are looking at an earlier state. Go back to the latest record to record anything.");
    public static readonly Text Code = new("Kode", "Code");
    public static readonly Text Name = new("Nama rencana", "Name of the plan");
    public static readonly Text Actor = new("Dicatat oleh", "Recorded by");
    public static readonly Text Kept = new("Rencana tersimpan", "Plans on record");
    public static readonly Text NoneKept = new(
        "Belum ada rencana yang disimpan. Hitung satu, lalu simpan.", "No plan is kept yet. Try one, then keep it.");
    public static readonly Text Plan = new("Rencana", "Plan");
    public static readonly Text Reaches = new("Mencapai", "Reaches");
    public static readonly Text Reserved = new("Dicadangkan", "Reserved");
    public static readonly Text NotReserved = new("belum", "not yet");
    public static readonly Text SeenOn = new("dilihat dari {0}", "as seen on {0}");
    public static readonly Text PercentBy = new("{0} pada {1}", "{0} in {1}");
    public static readonly Text KeptOn = new("Rencana {0}, dilihat dari {1}.", "Plan {0}, as seen on {1}.");
    public static readonly Text AllPlans = new("Semua rencana", "All plans");
    public static readonly Text TryAgain = new("Ubah dan hitung lagi", "Change it and try again");
    public static readonly Text Compare = new("Bandingkan", "Compare");
    public static readonly Text With = new("Dengan", "With");
    public static readonly Text ItselfNow = new("rencana ini, dihitung lagi sekarang", "this plan, reckoned again now");
    public static readonly Text Comparison = new("Perbandingan rencana", "Comparison of plans");
    public static readonly Text Beside = new("(1) {0} dan (2) {1}.", "(1) {0} and (2) {1}.");
    public static readonly Text AgainOn = new("dihitung lagi per {0}", "reckoned again on {0}");
    public static readonly Text Same = new("Tidak ada selisih.", "Nothing differs.");
    public static readonly Text CostDiffers = new("Selisih biaya", "Difference in cost");
    public static readonly Text ReachedDiffers = new("Selisih yang terlindungi", "Difference in workers covered");
    public static readonly Text TargetDiffers = new("Selisih sasaran", "Difference in the target");
    public static readonly Text SecondLess = new("(2) dikurangi (1)", "(2) less (1)");
    public static readonly Text Difference = new("Selisih biaya", "Cost differs by");
    public static readonly Text LeaveMeans = new(
        "Keluar: gugur atau bulan iurannya selesai.", "Leave: fall out, or the months of premium are over.");
    public static readonly Text ByFund = new("Menurut dana", "By fund");
    public static readonly Text Reserve = new("Jadikan cadangan anggaran", "Reserve the money");
    public static readonly Text ReserveMeans = new(
        "Mencadangkan {0} pada baris anggaran yang dipakai rencana ini; tiap bulan dan baris ada {1} cadangan. "
        + "Tercatat seluruhnya atau tidak sama sekali.",
        "Reserves {0} on the budget lines that this plan draws on; a line and month it is {1} reservations. All of them "
        + "are recorded or none.");
    public static readonly Text NothingToReserve = new(
        "Rencana ini tidak memakai pagu, jadi tidak ada yang dicadangkan.",
        "This plan draws on no budget line, so there is nothing to reserve.");
    public static readonly Text IsReserved = new("{0} cadangan sejumlah {1} tercatat per {2}.",
        "{0} reservations of {1} are recorded, dated {2}.");
    public static readonly Text Per = new("Satu cadangan untuk", "One reservation for");
    public static readonly Text PerMonth = new("tiap baris dan bulan", "each line and month");
    public static readonly Text PerTotal = new("tiap baris dan tahun", "each line and year");
    public static readonly Text DocumentDate = new("Tanggal cadangan", "Date of the reservations");

    private static readonly Text Roads = new("jalan dan jembatan", "roads and bridges");
    private static readonly Text Other = new(
        "kegiatan lain, termasuk iuran,", "other activities, premiums among them,");
    private static readonly Text Support = new("biaya penunjang", "supporting costs");

    /// <summary>The name of a fund; its code where the list has none.</summary>
    public static string FundName(string code, Language language) =>
        Funds.Find(code) is { } fund ? language == Language.English ? fund.English : fund.Name : code;

    /// <summary>What a rule of an earmarked fund is about.</summary>
    public static string Use(string use, Language language) => use switch
    {
        "roads" => Roads[language],
        EarmarkRule.Support => Support[language],
        _ => Other[language],
    };
}
