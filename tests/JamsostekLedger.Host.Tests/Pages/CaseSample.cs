using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>
/// Claims under way in a region of which the demonstration has nothing, recorded as a counter does: row by row over the
/// API. Recording them again changes nothing.
/// </summary>
internal static class CaseSample
{
    public const string Region = "73";

    /// <summary>A death that is decided, paid in part, and late. Its number has a slash.</summary>
    public const string Death = "JKM/2025/31";

    /// <summary>An accident whose stage I report never came.</summary>
    public const string Accident = "JKK-2025-8";

    /// <summary>A death of which nothing but the notice is known.</summary>
    public const string Noticed = "JKM-2025-40";

    /// <summary>A claim of which only payments are known.</summary>
    public const string Paid = "K-900";

    private const string Worker = "7302010101900001";
    private const string Hurt = "7302010101900002";

    private static readonly (string Kind, string Row)[] Rows =
    [
        ("programmes", """
            {"code":"rentan-25","name":"Pekerja rentan 2025","fund":"APBD","starts_on":"2025-01-01","vulnerable":true,
             "ends_on":"2025-12-31"}
            """),
        ("roster", Member(Worker, "Wayan Contoh")),
        ("roster", Member(Hurt, "Made Contoh")),
        ("invoices", """
            {"invoice_number":"I-25","issued_on":"2025-01-03","programme":"rentan-25","fund":"APBD",
             "month_from":"2025-01","month_to":"2025-06","workers":2,"jkk":120000,"jkm":81600,"due_on":"2025-01-15"}
            """),
        // Notice is given before anybody recorded that the months were paid.
        ("claim-notices", $$"""
            {"claim_number":"{{Death}}","benefit":"JKM","segment":"BPU","programme":"rentan-25","nik":"{{Worker}}",
             "event_date":"2025-06-10","noticed_on":"2025-06-12","informer":"Pelapor Contoh","place":"Desa Contoh",
             "cause":"sakit","district":"Ujung Bulu"}
            """),
        ("payments", """
            {"document_number":"S-25","kind":"SP2D","document_date":"2025-01-20","account_code":"5.1",
             "programme":"rentan-25","fund":"APBD","fund_year":2025,"amount":201600,"invoice_number":"I-25"}
            """),
        ("claim-applications", $$"""{"claim_number":"{{Death}}","on":"2025-06-20","evidence":"F4-31"}"""),
        ("claim-steps", $$"""
            {"claim_number":"{{Death}}","step":"documents-missing","on":"2025-06-21",
             "missing":"death-deed;marriage-book"}
            """),
        ("claim-documents", $$"""
            {"claim_number":"{{Death}}","document":"death-deed","received_on":"2025-06-22","number":"AK-7302-1",
             "sha256":"{{new string('a', 64)}}","kept_at":"map 3"}
            """),
        ("claim-steps", $$"""{"claim_number":"{{Death}}","step":"documents-complete","on":"2025-06-23"}"""),
        ("claim-heirs", Heir("Istri Contoh", "spouse")),
        ("claim-heirs", Heir("Anak Contoh Satu", "child")),
        ("claim-heirs", Heir("Anak Contoh Dua", "child")),
        // Stated a day before the notice: by then there is no claim yet.
        ("claim-children", $$"""
            {"claim_number":"{{Death}}","child":"Anak Contoh Dua","birth_date":"2016-04-10","on":"2025-06-11",
             "level":"SD"}
            """),
        ("claim-decisions", $$"""
            {"claim_number":"{{Death}}","decision_number":"PEN-31","decided_on":"2025-06-26",
             "difference_reason":"other-membership","lump_sum":20000000,"periodic":12000000}
            """),
        ("claims", $$"""
            {"claim_number":"{{Death}}","benefit":"JKM","component":"santunan sekaligus","segment":"BPU",
             "programme":"rentan-25","nik":"{{Worker}}","event_date":"2025-06-10","paid_on":"2025-07-08",
             "amount":20000000,"payee":"Istri Contoh","relation":"istri","payment_reference":"B-31-1"}
            """),
        ("claims", $$"""
            {"claim_number":"{{Death}}","benefit":"JKM","component":"santunan berkala","segment":"BPU",
             "programme":"rentan-25","nik":"{{Worker}}","event_date":"2025-06-10","paid_on":"2025-07-08",
             "amount":2000000,"payee":"Istri Contoh","relation":"istri","payment_reference":"B-31-2"}
            """),
        ("claims", $$"""
            {"claim_number":"{{Death}}","benefit":"JKM","component":"santunan berkala","segment":"BPU",
             "programme":"rentan-25","nik":"{{Worker}}","event_date":"2025-06-10","paid_on":"2025-07-09",
             "amount":2000000,"payee":"Istri Contoh","relation":"istri","payment_reference":"B-31-3",
             "reverses":"B-31-2","reason":"Rekening keliru"}
            """),
        ("claim-notices", $$"""
            {"claim_number":"{{Accident}}","benefit":"JKK","segment":"BPU","programme":"rentan-25","nik":"{{Hurt}}",
             "event_date":"2025-06-30","event_time":"23:30","noticed_on":"2025-07-01","cause":"jatuh dari pohon"}
            """),
        ("claim-notices", $$"""
            {"claim_number":"{{Noticed}}","benefit":"JKM","segment":"BPU","event_date":"2025-06-28",
             "noticed_on":"2025-07-01"}
            """),
        ("claims", $$"""
            {"claim_number":"{{Paid}}","benefit":"JKM","component":"santunan","segment":"BPU","programme":"rentan-25",
             "event_date":"2025-02-10","paid_on":"2025-03-01","amount":42000000,"payee":"Ahli Contoh",
             "relation":"istri","payment_reference":"B-900"}
            """),
    ];

    /// <summary>The page of a claim as its address spells it.</summary>
    public static string PageOf(string claim) => $"/regions/{Region}/cases/{Uri.EscapeDataString(claim)}";

    /// <summary>Records all of them.</summary>
    public static async Task RecordAsync(PagesFixture pages)
    {
        foreach (var (kind, row) in Rows)
        {
            using var content = new StringContent(row, Encoding.UTF8, "application/json");
            using var answer = await pages.Client.PostAsync($"/api/v1/regions/{Region}/{kind}", content);
            var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
            answer.IsSuccessStatusCode.ShouldBeTrue($"{kind}: {body}");
        }
    }

    private static string Member(string nik, string name) => $$"""
        {"nik":"{{nik}}","name":"{{name}}","birth_date":"1990-01-01","programme":"rentan-25","start_month":"2025-01",
         "district":"Ujung Bulu","village":"Contoh"}
        """;

    private static string Heir(string name, string of) => $$"""
        {"claim_number":"{{Death}}","heir":"{{name}}","class":"{{of}}","parts":1,"on":"2025-06-15","evidence":"SKAW-1"}
        """;
}
