using JamsostekLedger.Budgets;
using JamsostekLedger.Programmes;
using NodaTime;

namespace JamsostekLedger.Store.Tests;

/// <summary>Commands and files that tests record.</summary>
public static class Sample
{
    public const string Programme = "rentan-2024";

    public const string ClaimsHeader =
        "claim_number,benefit,component,segment,programme,nik,event_date,paid_on,amount,payee,relation,"
        + "payment_reference,reverses";

    public const string PaymentsHeader =
        "document_number,kind,document_date,account_code,programme,fund,fund_year,amount,returns";

    private static readonly LocalDate Day = new(2024, 3, 1);

    public static BudgetLineId Line { get; } = new(2024, "5.1.02.02.02.0006", Programme, "APBD", 2024);

    public static OpenProgramme Open(string code = Programme) => new(new(
        code, "Pekerja rentan", "APBD", new(2024, 1, 1), null, true, 100, null, null, null));

    public static SetPagu Pagu(long amount, string number = "DPA/1", BudgetLineId? line = null, LocalDate? on = null) =>
        new(new(line ?? Line, number, on ?? new(2024, 1, 2), PaguKind.Dpa, new(amount), null, null));

    public static ReserveBudget Reserve(string number, long amount, BudgetLineId? line = null) =>
        new(new(line ?? Line, number, Day, new(amount), null));

    public static ReleaseReservation Release(string number, string releases, long amount) =>
        new(new(Line, number, Day, releases, new(amount), null));

    public static RecordSp2d Sp2d(string number, long amount, BudgetLineId? line = null) =>
        new(new(line ?? Line, number, Day, null, new(amount), null, null));

    public static RecordSts Sts(string number, string returns, long amount) =>
        new(new(Line, number, Day.PlusDays(3), null, returns, new(amount), null));

    /// <summary>One payment of a claim as a line of a file.</summary>
    public static string Claim(
        string claim, string reference, long amount = 42_000_000, string nik = "", string payee = "Ni Luh",
        string paidOn = "2024-04-01", string reverses = "", string programme = Programme) =>
        $"{claim},JKM,santunan,BPU,{programme},{nik},2024-03-02,{paidOn},{amount},{payee},istri,{reference},{reverses}";

    public static string Payment(
        string number, long amount, string kind = "SP2D", string returns = "", string on = "2024-03-01") =>
        $"{number},{kind},{on},{Line.AccountCode},{Programme},APBD,2024,{amount},{returns}";
}
