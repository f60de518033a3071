using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Store.Tests;

/// <summary>
/// A file of a kind with as many rows as somebody wants, each about documents of the same number in the files before.
/// </summary>
/// <param name="Kind">What kind of file.</param>
/// <param name="Header">Its columns.</param>
/// <param name="Line">The row of a number.</param>
public sealed record LargeFile(string Kind, string Header, Func<int, string> Line)
{
    // Nobody makes law by the thousand, nor programmes.
    private const int OfLaw = 300;
    private const int OfProgrammes = 60;
    private const int ProgrammesInUse = 50;
    private const string Account = "5.1.02.02.02.0006";

    /// <summary>One of every kind, in an order in which each finds what it is about.</summary>
    public static IReadOnlyList<LargeFile> All { get; } =
    [
        new("rates", "id,segment,benefit,month_from,month_to,amount,certainty,source",
            at => $"tarif-{at},BPU,JP,{Month(at)},{Month(at)},20000,background,surat {at}") { Most = OfLaw },
        new("fund-rules", "fund,discount_eligible,month_from,legal_basis",
            at => $"{Fund(at)},ya,{Month(at / 5)},surat {at}") { Most = OfLaw },
        new("programmes", "code,name,fund,starts_on,vulnerable",
            at => $"P-{at},Program {at},DBH-SAWIT,2024-01-01,ya") { Most = OfProgrammes },
        new("budget", "document_number,document_date,kind,fiscal_year,account_code,programme,fund,fund_year,pagu",
            at => $"DPA/{at},2024-01-02,DPA,2024,{Account},P-{at},DBH-SAWIT,2024,9000000000") { Most = OfProgrammes },
        new("reservations",
            "document_number,kind,document_date,fiscal_year,account_code,programme,fund,fund_year,amount",
            at => $"R/{at},RESERVE,2024-01-05,2024,{BudgetLine(at)},1000"),
        new("proposals", "nik,name,birth_date,programme,proposed_on,district,village",
            at => $"{Nik(at)},Pekerja {at},1990-01-01,{Programme(at)},2023-11-01,Ubud,Mas"),
        new("verifications", "nik,programme,stage,answer,checked_on",
            at => $"{Nik(at)},{Programme(at)},village,valid,2023-11-20"),
        new("roster", "nik,name,birth_date,programme,start_month,district,village",
            at => $"{Nik(at)},Pekerja {at},1990-01-01,{Programme(at)},2024-01,Ubud,Mas"),
        new("memberships", "nik,programme,kpj,assigned_on", at => $"{Nik(at)},{Programme(at)},{Kpj(at)},2024-01-15"),
        new("invoices", "invoice_number,issued_on,programme,fund,month_from,month_to,workers,jkk,jkm,due_on",
            at => $"INV/{at},2024-01-05,{Programme(at)},DBH-SAWIT,2024-01,2024-01,1,10000,6800,2024-01-15"),
        new("payments", "document_number,kind,document_date,account_code,programme,fund,fund_year,amount",
            at => $"SP2D/{at},SP2D,2024-01-10,{BudgetLine(at)},16800"),
        new("provisional-payments", "document_number,paid_on,account_code,programme,fund,fund_year,amount",
            at => $"SEM/{at},2024-01-10,{BudgetLine(at)},16800"),
        new("provisional-matches", "provisional,payment", at => $"{KeyOf("SEM", at)},{KeyOf("SP2D", at)}"),
        new("payment-matches", "payment,invoice_number", at => $"{KeyOf("SP2D", at)},INV/{at}"),
        new("receipts", "receipt_number,invoice_number,received_on,amount",
            at => $"KW/{at},INV/{at},2024-01-12,16800"),
        new("carry-overs", "document_number,document_date,fiscal_year,account_code,programme,fund,fund_year,amount",
            at => $"SILPA/{at},2025-01-31,2024,{Account},P-{at},DBH-SAWIT,2024,500000") { Most = OfProgrammes },
        new("claim-notices", "claim_number,benefit,segment,programme,nik,event_date,noticed_on",
            at => $"K-{at},JKM,BPU,{Programme(at)},{Nik(at)},2024-03-01,2024-03-05"),
        new("claim-corrections", "claim_number,on,reason,event_date", at => $"K-{at},2024-03-06,wrong-date,2024-03-02"),
        new("claim-documents", "claim_number,document,received_on", at => $"K-{at},death-deed,2024-03-07"),
        new("claim-heirs", "claim_number,heir,class,parts,on", at => $"K-{at},Ahli {at},spouse,1,2024-03-07"),
        new("claim-children", "claim_number,child,birth_date,on", at => $"K-{at},Anak {at},2015-05-05,2024-03-07"),
        new("claim-applications", "claim_number,on", at => $"K-{at},2024-03-08"),
        new("claim-steps", "claim_number,step,on", at => $"K-{at},documents-complete,2024-03-09"),
        new("claim-steps", "claim_number,step,on", at => $"K-{at},verification,2024-03-10"),
        new("claim-decisions", "claim_number,decision_number,decided_on,lump_sum,difference_reason",
            at => $"K-{at},TETAP/{at},2024-03-12,20000000,rounding"),
        new("claims",
            "claim_number,benefit,component,segment,programme,nik,event_date,paid_on,amount,payee,relation,"
            + "payment_reference",
            at => $"K-{at},JKM,santunan,BPU,{Programme(at)},{Nik(at)},2024-03-02,2024-03-20,20000000,Ahli {at},istri,"
                + $"B-{at}"),
        new("endings", "nik,programme,ended_on,reason,replacement_nik",
            at => $"{Nik(at)},{Programme(at)},2024-12-31,no-work,{Nik(at, district: 8)}"),
        new("nik-corrections", "nik,corrected_nik,evidence,corrected_on",
            at => $"{Nik(at)},{Nik(at, district: 9)},SURAT/{at},2024-12-31"),
        new("person-corrections", "nik,evidence,corrected_on,name",
            at => $"{Nik(at, district: 9)},SURAT/{at},2024-12-31,Pekerja Benar {at}"),
        new("coverage", "observed_on,numerator,denominator,definition,publisher",
            at => $"2024-06-30,{at},1000000,hitungan {at},Dinas"),
        new("coverage-targets", "target_date,target_percent,publisher", at => $"2025-12-31,50.00,Kantor {at}"),
        new("figures", "id,region_code,figure,unit,value,as_of,publisher",
            at => $"angka-{at},51.04,claims_paid,IDR,{at},2024-06-30,Dinas"),
        new("corrections", "kind,key,field,value,reason,evidence",
            at => $"payments,{KeyOf("SP2D", at)},description,Iuran,salah ketik,BA/{at}"),
        new("person-merges", "nik,into_nik,merged_on,reason,evidence",
            at => $"{Nik(at, district: 8)},{Nik(at, district: 9)},2024-12-31,satu orang,KK/{at}"),
    ];

    /// <summary>How many of the first rows make a ledger in which every other row finds what it is about.</summary>
    public const int First = ProgrammesInUse;

    /// <summary>As many rows as it can have.</summary>
    public int Most { get; private init; } = int.MaxValue;

    /// <summary>Its rows of the numbers from one on.</summary>
    public IReadOnlyList<ReadRow> Rows(int from, int count) =>
        TestFile.Rows(Kind, [Header, .. Enumerable.Range(from, count).Select(Line)]);

    // The programmes that are in use share what is paid: no line has thousands of documents.
    private static string Programme(int at) => $"P-{at % ProgrammesInUse}";

    private static string BudgetLine(int at) => $"{Account},{Programme(at)},DBH-SAWIT,2024";

    private static string Nik(int at, int district = 1) =>
        $"51{district:00}{1 + (at / 9_000):00}010190{1 + (at % 9_000):0000}";

    private static string Kpj(int at) => $"{24_000_000_000L + at}";

    private static string Month(int at) => $"{2030 + (at / 12):0000}-{1 + (at % 12):00}";

    private static string Fund(int at) => (at % 5) switch
    {
        0 => "APBD",
        1 => "DBH-SAWIT",
        2 => "APBDES",
        3 => "CSR",
        _ => "BAZNAS",
    };

    private static string KeyOf(string document, int at) =>
        $"{document}/{at} / {BudgetLine(at).Replace(",", " / ", StringComparison.Ordinal)}";
}
