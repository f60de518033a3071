using JamsostekLedger.Host.Tests.Pages;

namespace JamsostekLedger.Host.Tests.Serving;

/// <summary>
/// Every address of the server, asked with what no page of ours would ask: each answer is one of those that are meant,
/// in words, and none is a fault of the server's.
/// </summary>
[Collection(PagesFixture.Collection)]
public sealed class HostileRequestsTests(PagesFixture pages)
{
    private static readonly string Long = new('a', 300);

    private static readonly string[] Days =
        ["0001-01-01", "9999-12-31", "-0001-01-01", "99999-01-01", "2024-02-30", "2024-13", "%00", "%01", "-1", "x"];

    private static readonly string[] Instants =
    [
        "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "-9998-01-01T00:00:00Z", "99999-01-01T00:00:00Z",
        "2024-12-31T23:59:59.123456789123Z", "2024-12-31T16:00:00%2B99:00", "%00", "2199-01-01T00:00", "x",
    ];

    private static readonly string[] Numbers =
        ["-1", "0", "2147483647", "2147483648", "9223372036854775808", "1e400", "NaN", "1,5", "%00", "%D9%A1", "x"];

    private static readonly string[] Texts =
        ["%00", "%0A%01", "%E2%80%AE", "%ED%A0%80", "%FF", "..%2F..%2Fetc%2Fpasswd", "'%3B--", "%25s", Long];

    private static readonly (string Name, string[] Values)[] Parameters =
    [
        .. Named(Days, "from", "to", "on", "month", "monthFrom", "monthTo", "eventDate", "by"),
        .. Named(Instants, "recordedAsOf"),
        .. Named(Numbers, "year", "page", "fiscalYear", "before", "fact", "eventYear", "days", "wage", "target"),
        .. Named(Texts, "after", "programme", "fund", "stream", "of", "benefit", "format", "riskClass", "district",
            "claim", "reference", "region", "status", "stage", "late", "invoice", "mix", "with", "lang", "v", "child"),
    ];

    private static readonly string[] Segments =
        ["0", "-1", "2147483648", "99999999999999999999", "%01", "%E2%80%AE", "..%2F..%2Fetc", "%FF", "'", Long];

    [Fact]
    public async Task Every_address_answers_whatever_its_parts_hold() =>
        await Hostile.AskAllAsync(pages.Client, pages.Address,
            from route in pages.Routes
            where Hostile.Takes(route, "GET")
            from segment in Segments
            from region in new[] { "51.04", segment }
            select new Hostile.Ask("GET", Hostile.PathOf(route, segment, region)));

    [Fact]
    public async Task Every_address_answers_whatever_its_parameters_hold() =>
        await Hostile.AskAllAsync(pages.Client, pages.Address,
            from route in pages.Routes
            where Hostile.Takes(route, "GET") && !Hostile.IsFree(route)
            let path = Hostile.PathOf(route, "1", region: "51.04")
            from parameter in Parameters
            from value in Some(parameter, path)
            select new Hostile.Ask("GET", $"{path}?{parameter.Name}={value}"));

    // All values of all names over all addresses would take minutes: each address gets a third, another one each.
    private static IEnumerable<string> Some((string Name, string[] Values) parameter, string path) =>
        parameter.Values.Where((_, at) => (at + path.Length + parameter.Name.Length) % 3 == 0);

    private static IEnumerable<(string, string[])> Named(string[] values, params string[] names) =>
        names.Select(name => (name, values));
}
