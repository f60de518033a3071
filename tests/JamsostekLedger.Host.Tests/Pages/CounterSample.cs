using System.Text;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>Workers of a programme that is paid for all of 2024, whose claims a counter records.</summary>
internal static class CounterSample
{
    public const string Region = "51";
    public const string Api = $"/api/v1/regions/{Region}";

    /// <summary>NIK of a worker of a sample; no two samples share one.</summary>
    public static string Nik(int sample) => $"51050101019{sample:00000}";

    /// <summary>Opens the programme and enrols the worker, paid from January to December 2024.</summary>
    public static async Task HoldAsync(PagesFixture pages, int sample)
    {
        var code = $"kasir-{sample}";
        await PostAsync(pages, "programmes", $$"""
            {"code":"{{code}}","name":"Rentan {{sample}}","fund":"APBD","starts_on":"2024-01-01","ends_on":"2024-12-31",
             "vulnerable":"yes"}
            """);
        await PostAsync(pages, "budget", $$"""
            {"document_number":"DPA-{{code}}","document_date":"2024-01-02","kind":"DPA","fiscal_year":2024,
             "account_code":"5.1","programme":"{{code}}","fund":"APBD","fund_year":2024,"pagu":20000000}
            """);
        await PostAsync(pages, "roster", $$"""
            {"nik":"{{Nik(sample)}}","name":"Pekerja Nomor {{sample}}","birth_date":"1990-01-01","programme":"{{code}}",
             "start_month":"2024-01","district":"Banjarangkan","village":"Aan"}
            """);
        await PostAsync(pages, "invoices", $$"""
            {"invoice_number":"INV-{{code}}","issued_on":"2024-01-03","programme":"{{code}}","fund":"APBD",
             "month_from":"2024-01","month_to":"2024-12","workers":1,"jkk":120000,"jkm":81600,"due_on":"2024-01-15"}
            """);
        await PostAsync(pages, "payments", $$"""
            {"document_number":"SP2D-{{code}}","kind":"SP2D","document_date":"2024-01-10","account_code":"5.1",
             "programme":"{{code}}","fund":"APBD","fund_year":2024,"amount":201600,"invoice_number":"INV-{{code}}"}
            """);
    }

    /// <summary>Gives notice of a death over the API.</summary>
    public static Task NoticeAsync(PagesFixture pages, string claim, string benefit = "JKM", int? sample = null) =>
        PostAsync(pages, "claim-notices", $$"""
            {"claim_number":"{{claim}}","benefit":"{{benefit}}","segment":"BPU","event_date":"2024-08-10",
             "noticed_on":"2024-08-12"
             {{(sample is { } at ? $",\"nik\":\"{Nik(at)}\",\"programme\":\"kasir-{at}\"" : "")}}}
            """);

    /// <summary>Records a row over the API.</summary>
    public static async Task PostAsync(PagesFixture pages, string kind, string row)
    {
        using var body = new StringContent(row, Encoding.UTF8, "application/json");
        using var answer = await pages.Client.PostAsync($"{Api}/{kind}", body);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{kind}: {await answer.Content.ReadAsStringAsync()}");
    }
}
