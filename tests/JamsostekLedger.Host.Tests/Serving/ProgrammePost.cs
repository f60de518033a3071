using System.Net.Http.Json;

namespace JamsostekLedger.Host.Tests.Serving;

/// <summary>The smallest thing that can be recorded over HTTP: a programme is opened.</summary>
internal static class ProgrammePost
{
    public static Task<HttpResponseMessage> OpenProgrammeAsync(
        this HttpClient client, string code, string region = "51.04") =>
        client.PostAsJsonAsync($"/api/v1/regions/{region}/programmes", new
        {
            code,
            name = "Pekerja rentan",
            fund = "APBD",
            starts_on = "2024-01-01",
            vulnerable = true,
        });
}
