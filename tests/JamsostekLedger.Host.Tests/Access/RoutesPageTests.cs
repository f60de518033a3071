using System.Text;
using JamsostekLedger.Access;
using JamsostekLedger.Host.Web;
using Microsoft.AspNetCore.Routing;

namespace JamsostekLedger.Host.Tests.Access;

/// <summary>
/// docs/routes.md says of every address who may ask it. The first test holds the page against the server; the second
/// walks the page, and so the server, as nobody, as every role, and as every role of another region. Where the page is
/// out of date, run the first with <c>JAMSOSTEK_WRITE_DOCS=1</c> and read the difference before it is committed.
/// </summary>
[Collection(AccessFixture.Collection)]
public sealed class RoutesPageTests(AccessFixture office)
{
    private const string Page = "docs/routes.md";

    private static readonly string[] Refused = ["\"no-right\"", "\"not-your-region\"", "Tidak diizinkan"];

    [Fact]
    public void The_page_says_what_the_server_says()
    {
        var written = Write();
        if (Environment.GetEnvironmentVariable("JAMSOSTEK_WRITE_DOCS") == "1")
            File.WriteAllText(Path.Combine(Repository.Root, Page), written);
        File.ReadAllText(Path.Combine(Repository.Root, Page)).ShouldBe(written);
    }

    [Fact]
    public async Task Nobody_gets_further_than_the_page_says()
    {
        var visitors = new List<(string? Role, string Region, string? Token)> { (null, AccessFixture.Region, null) };
        foreach (var role in Roles.All)
            foreach (var region in new[] { AccessFixture.Region, AccessFixture.Other })
            {
                var name = $"walker.{AccessFixture.NameOf(role.Code, region)}";
                await office.AddAsync(name, region, role.Code);
                visitors.Add((role.Code, region, await office.TokenAsync(name)));
            }

        var differences = new List<string>();
        var asked = 0;
        foreach (var (method, pattern, who) in Rows())
            foreach (var (role, region, token) in visitors)
            {
                var path = PathOf(pattern);
                using var answer = await office.SendAsync(method, path, token, method == "POST" ? "" : null,
                    pattern.StartsWith("/api/") ? "application/json" : "application/x-www-form-urlencoded");
                var text = await answer.Content.ReadAsStringAsync();
                var isIn = IsIn((int)answer.StatusCode, answer.Headers.Location?.ToString(), text);
                if (isIn != May(who, role, region, pattern))
                    differences.Add($"{method} {path} as {role ?? "nobody"} of {region}: {(int)answer.StatusCode}");
                if (role is null || region != AccessFixture.Region)
                    text.Contains(AccessFixture.Secret).ShouldBeFalse($"{method} {path} as {role} of {region}");
                asked++;
            }

        differences.ShouldBeEmpty();
        asked.ShouldBeGreaterThan(1_500);
    }

    private static bool IsIn(int status, string? location, string text) => status switch
    {
        401 => false,
        303 when location?.StartsWith("/sign-in?", StringComparison.Ordinal) == true => false,
        403 => !Refused.Any(text.Contains),
        _ => true,
    };

    private static bool May(string who, string? role, string region, string pattern) => who switch
    {
        "everybody" => true,
        "whoever signed in" => role is not null,
        _ => role is not null && who.Split(", ").Contains(role)
            && (region == AccessFixture.Region || !(pattern.Contains("{region}") || pattern.Contains("{code}"))),
    };

    private static IEnumerable<(string Method, string Pattern, string Who)> Rows() =>
        from line in File.ReadAllLines(Path.Combine(Repository.Root, Page))
        where line.StartsWith("| `", StringComparison.Ordinal)
        let cells = line.Trim('|').Split('|', StringSplitOptions.TrimEntries)
        select (cells[0].Trim('`').Split(' ')[0], cells[0].Trim('`').Split(' ')[1], cells[1]);

    private static string PathOf(string pattern) => pattern
        .Replace("{region}", AccessFixture.Region).Replace("{code}", AccessFixture.Region)
        .Replace("{kind}", "budget").Replace("{source}", "sipd").Replace("{period}", "2024-11")
        .Replace("{id:guid}", $"{Guid.Empty}").Replace("{hook:guid}", $"{Guid.Empty}").Replace("{seq:long}", "1")
        .Replace("{**claim}", "x").Replace("{**key}", "x").Replace("{**number}", "x").Replace("{name}", "x")
        .Replace("{id}", "x").Replace("{plan}", "x").Replace("{claim}", "x").Replace("{number}", "x");

    private string Write()
    {
        var page = new StringBuilder("""
            # Routes

            Who may ask which address, in the region that it names. Written from the server by `RoutesPageTests`, which
            also walks every row as nobody, as every role, and as every role of another region; do not edit it by hand.
            What is recorded is held against the roles once more where it is decided ([access](access.md)).

            | address | who |
            |---|---|

            """);
        foreach (var (address, who) in office.Routes.SelectMany(AddressesOf).Order())
            page.Append($"| `{address}` | {who} |\n");
        return page.ToString();
    }

    private static IEnumerable<(string Address, string Who)> AddressesOf(RouteEndpoint route) =>
        from method in route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
        select ($"{method} /{route.RoutePattern.RawText!.TrimStart('/')}", WhoOf(route.Metadata.GetMetadata<Needs>()!));

    private static string WhoOf(Needs needs) => needs switch
    {
        { IsOpen: true } => "everybody",
        { IsOwn: true } => "whoever signed in",
        _ => string.Join(", ", from role in Roles.All where needs.AnyOf.Any(role.Rights.Contains) select role.Code),
    };
}
