using System.Net;
using System.Text.RegularExpressions;
using JamsostekLedger.Host.Web;

namespace JamsostekLedger.Host.Tests.Access;

/// <summary>
/// Behind a proxy: with the headers that <c>ops/proxy/nginx.conf</c> sets, and behind one that signs people in.
/// </summary>
[Collection(AccessFixture.Collection)]
public sealed partial class ProxyTests(AccessFixture office)
{
    private const string Secret = AccessFixture.ProxySecret;

    private static readonly (string Name, string Value)[] Set =
    [
        .. SetHeader().Matches(File.ReadAllText(Path.Combine(Repository.Root, "ops", "proxy", "nginx.conf")))
            .Select(match => (match.Groups[1].Value, match.Groups[2].Value.Trim('"'))),
    ];

    [Fact]
    public async Task Whoever_comes_over_HTTPS_signs_in_and_gets_a_cookie_for_HTTPS_only()
    {
        Set.Select(header => header.Name)
            .ShouldBe(["Host", "X-Forwarded-Proto", TrustedProxy.AccountHeader, TrustedProxy.SecretHeader]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in");
        foreach (var (name, value) in Set)
            request.Headers.TryAddWithoutValidation(name, value);
        request.Headers.Add("Origin", "https://jamsostek.kabupaten.example");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Content = new FormUrlEncodedContent(
            [new("name", "finance.51.04"), new("password", AccessFixture.Password)]);
        using var answer = await office.Client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.GetValues("Set-Cookie").Single().ShouldContain("; secure", Case.Insensitive);
    }

    [Theory]
    [InlineData(Secret, "finance.51.04", true)]
    [InlineData(Secret, "FINANCE.51.04", true)]
    [InlineData(Secret, "tak-ada", false)]
    [InlineData(Secret, "", false)]
    [InlineData(Secret + "x", "finance.51.04", false)]
    [InlineData("", "finance.51.04", false)]
    public async Task A_proxy_that_knows_the_secret_says_who_comes(string secret, string account, bool isIn)
    {
        (await StatusAsync("51.04", secret, account)).ShouldBe(isIn ? HttpStatusCode.OK : HttpStatusCode.SeeOther);
        (await StatusAsync("51.03", secret, account))
            .ShouldBe(isIn ? HttpStatusCode.Forbidden : HttpStatusCode.SeeOther);
    }

    [Fact]
    public void A_secret_that_could_be_guessed_is_none()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "pendek\n");
        Should.Throw<InvalidDataException>(() => TrustedProxy.OfFile(file)).Message.ShouldContain("32");
        File.Delete(file);
    }

    private async Task<HttpStatusCode> StatusAsync(string region, string secret, string account)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/regions/{region}/roster");
        request.Headers.TryAddWithoutValidation(TrustedProxy.SecretHeader, secret);
        request.Headers.TryAddWithoutValidation(TrustedProxy.AccountHeader, account);
        using var answer = await office.Client.SendAsync(request);
        return answer.StatusCode;
    }

    [GeneratedRegex("""proxy_set_header (\S+) ("[^"]*"|[^;\s]+);""")]
    private static partial Regex SetHeader();
}
