using System.Net;
using System.Text.Json;
using JamsostekLedger.Files;
using JamsostekLedger.Registry;
using Microsoft.AspNetCore.Routing;

namespace JamsostekLedger.Host.Tests.Serving;

/// <summary>Every address that records something, sent what no form or program of ours would send.</summary>
public sealed class HostileCommandsTests(FaultyServer server) : IClassFixture<FaultyServer>
{
    private static readonly string Long = new('a', 300);

    [Fact]
    public async Task Every_command_answers_whatever_its_body_holds()
    {
        string[] bodies =
        [
            "", "{", "[]", "null", "\"x\"", "{}", """{"a":"\ud800"}""", """{"reason":"\u0000","url":"\u0000"}""",
            """{"nik":"\ud800","mix":[{"fund":"\u0000"}],"types":[1,"\ud800"]}""", "\u0000", new string('[', 20_000),
            $$"""{"{{Long}}":"{{Long}}"}""", """{"from_seq":1e400,"types":{}}""",
        ];
        await Hostile.AskAllAsync(server.Client, server.Address,
            from route in server.Routes
            where Hostile.Takes(route, "POST")
            from body in bodies.Concat(RowsOf(route))
            from type in new[] { "application/json", "application/x-www-form-urlencoded", "text/plain", "a/b; c" }
            select new Hostile.Ask("POST", Hostile.PathOf(route, "1", region: "51.04"), body, type));
    }

    [Fact]
    public async Task Every_form_answers_whatever_its_fields_hold()
    {
        string[] forms =
        [
            "actor=%00", "actor=x&claim_number=%00", $"actor={Long}", "=&=&=", $"{Long}{Long}=1", "actor=%ED%A0%80",
            string.Join('&', Enumerable.Range(0, 1_000).Select(at => $"f{at}=1")), "actor=x&step=%01&on=0001-01-01",
            "actor=x&amount=9223372036854775808&on=9999-12-31&event_date=-0001-01-01&noticed_on=99999-01-01",
        ];
        await Hostile.AskAllAsync(server.Client, server.Address,
            from route in server.Routes
            where Hostile.Takes(route, "POST") && !Hostile.IsApi(route)
            from form in forms
            select new Hostile.Ask(
                "POST", Hostile.PathOf(route, "1", "51.04"), form, "application/x-www-form-urlencoded"));
    }

    [Fact]
    public async Task A_file_may_be_called_anything()
    {
        string[] names =
        [
            "..%2F..%2Fetc%2Fpasswd", "%2Fetc%2Fpasswd", "a%00.csv", "%E2%80%AEvsc.exe", Long + ".csv", "..", ".",
            "%20", "con", "a%0Ab.csv", "a%5Cb.csv", "%F0%9F%98%80",
        ];
        await Hostile.AskAllAsync(server.Client, server.Address,
            from name in names
            from background in new[] { "", "&background=true", "&background=x", "&dryRun=x" }
            from type in new[] { "text/csv", "multipart/form-data; boundary=x", "application/json" }
            select new Hostile.Ask(
                "POST", $"/api/v1/regions/51.04/imports/payments?file={name}{background}", "x\n1\n", type));
        var uploads = await server.Client.GetStringAsync("/api/v1/regions/51.04/imports");
        uploads.ShouldNotContain("..");
        uploads.ShouldNotContain("\\u202e", Case.Insensitive);
        Directory.GetFiles(Path.GetTempPath(), "vsc*").ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_address_names_the_methods_that_it_takes()
    {
        foreach (var route in server.Routes.GroupBy(route => route.RoutePattern.RawText!).Select(same => same.First()))
        {
            using var request = new HttpRequestMessage(new("PROPFIND"), Hostile.PathOf(route, "1", region: "51.04"));
            using var answer = await server.Client.SendAsync(request);
            ((int)answer.StatusCode).ShouldBeOneOf(404, 405);
            if (answer.StatusCode == HttpStatusCode.MethodNotAllowed)
                answer.Content.Headers.Allow.ShouldNotBeEmpty(route.RoutePattern.RawText!);
        }

        var asked = server.Routes.Where(route => Hostile.Takes(route, "POST")).ToList();
        asked.Count.ShouldBeGreaterThan(40);
    }

    // A row of which every column holds the same, so that each is read by what it should hold.
    private static IEnumerable<string> RowsOf(RouteEndpoint route) =>
        FileKinds.Find(route.RoutePattern.RawText!.Split('/')[^1]) is not { } kind || !Hostile.IsApi(route)
            ? []
            : from value in new object?[]
              {
                  "\0", "\u0001", "0001-01-01", "9999-12-31", "-1", "9223372036854775808", Long, "2024-02-30", "x",
                  1e300, "\u202e", "<script>alert(1)</script>", "=HYPERLINK(\"http://x\")", true, new[] { 1 },
              }
              select RowOf(kind, value);

    private static string RowOf(FileKind kind, object? value) =>
        JsonSerializer.Serialize(kind.Columns.ToDictionary(column => column.Name, _ => value));
}
