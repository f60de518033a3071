using System.Text.Json;

namespace JamsostekLedger.Host.Tests.Verbs;

/// <summary>What the law promises, asked on a command line; no ledger is needed for it.</summary>
public sealed class EntitlementVerbTests : IDisposable
{
    private readonly string _nowhere = Path.Combine(Path.GetTempPath(), $"jamsostek-{Path.GetRandomFileName()}");

    [Fact]
    public async Task A_death_leaves_42_million_and_no_folder_is_made()
    {
        var ran = await RunAsync("entitlement", "--benefit", "JKM", "--event-date", "2024-05-06", "--json");

        ran.Exit.ShouldBe(0, ran.ToString());
        ran.Json.GetProperty("total").GetInt64().ShouldBe(42_000_000);
        ran.Json.GetProperty("claimBy").GetProperty("on").GetString().ShouldBe("2029-05-06");
        var line = ran.Json.GetProperty("lines")[0];
        line.GetProperty("component").GetString().ShouldBe("lump-sum");
        line.GetProperty("rule").GetString().ShouldBe("jkm-lump-sum-2019");
        line.GetProperty("source").GetString()!.ShouldContain("PP 82/2019");
        Directory.Exists(_nowhere).ShouldBeFalse();
    }

    [Fact]
    public async Task Every_option_reaches_the_reckoning()
    {
        var ran = await RunAsync(
            "entitlement", "--benefit", "jkk", "--event-date", "2024-05-06", "--segment", "PU", "--wage", "3.000.000",
            "--outcome", "loss-of-function", "--disability-percent", "40", "--loss-percent", "12,5",
            "--unable-months", "7", "--transport", "sea=2.500.000", "--transport", "land=300000", "--aid",
            "denture=1.000.000", "--rehabilitation", "1000000", "--medical", "5000000", "--home-care", "21000000",
            "--json");

        ran.Exit.ShouldBe(0, ran.ToString());
        Amounts(ran.Json).ShouldBe(
        [
            "medical 5000000", "home-care 20000000", "transport 2000000", "transport 300000",
            "temporary-disability 18000000", "temporary-disability 3000000", "loss-of-function 12000000",
            "rehabilitation 1400000", "aid 1000000",
        ]);
        ran.Json.GetProperty("doubts").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Children_get_their_years_and_a_second_membership_no_funeral()
    {
        var ran = await RunAsync(
            "entitlement", "--benefit", "JKM", "--event-date", "2024-05-06", "--cover-start", "2020-01",
            "--paid-months", "52",
            "--child", "2023-02-01", "--child", "2012-03-01:SMP", "--child", "2004-01-01:selesai",
            "--other-membership", "--json");

        ran.Exit.ShouldBe(0, ran.ToString());
        ran.Json.GetProperty("total").GetInt64().ShouldBe(32_000_000 + 87_000_000 + 75_000_000);
        ran.Json.GetProperty("scholarships").GetArrayLength().ShouldBe(19 + 11);
    }

    [Fact]
    public async Task The_screen_has_lines_schedule_and_doubts_in_words()
    {
        var ran = await RunAsync(
            "entitlement", "--benefit", "JKK", "--event-date", "2024-05-06", "--outcome", "death", "--child",
            "2023-02-01");

        ran.Exit.ShouldBe(0, ran.ToString());
        ran.Output.ShouldContain("Santunan kematian JKK");
        ran.Output.ShouldContain("Rp157.000.000");
        ran.Output.ShouldContain("dasar penghasilan Rp1.000.000");
        ran.Output.ShouldContain("jkk-death-2019: PP 82/2019 Lampiran III");
        ran.Output.ShouldContain("2045/2046");
        ran.Output.ShouldContain("Tidak pasti (scholarship-years-assumed)");
        ran.Output.ShouldContain("Diajukan paling lambat 2029-05-06");
    }

    [Theory]
    [InlineData("--event-date", "06/05/2024"), InlineData("--benefit", "JKX"), InlineData("--segment", "ASN")]
    [InlineData("--outcome", "sick"), InlineData("--wage", "1,5"), InlineData("--wage", "-1")]
    [InlineData("--cover-start", "Mei"), InlineData("--paid-months", "tiga"), InlineData("--child", "2015-03-01:S3")]
    [InlineData("--disability-percent", "101"), InlineData("--transport", "sea"), InlineData("--unable-months", "-1")]
    public async Task What_cannot_be_read_is_named(string option, string value)
    {
        string[] arguments = ["entitlement", "--benefit", "JKK", "--event-date", "2024-05-06"];
        var at = Array.IndexOf(arguments, option);
        var ran = await RunAsync(
            at < 0 ? [.. arguments, option, value] : [.. arguments[..at], option, value, .. arguments[(at + 2)..]]);
        ran.Exit.ShouldBe(2, ran.ToString());
        ran.Error.ShouldContain(option);
        ran.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_benefit_or_a_day_it_is_wrong_usage()
    {
        (await RunAsync("entitlement", "--event-date", "2024-05-06")).Error.ShouldContain("--benefit");
        var ran = await RunAsync("entitlement", "--benefit", "JKM");
        (ran.Exit, ran.Error.Contains("--event-date")).ShouldBe((2, true));
    }

    [Fact]
    public async Task The_tables_are_listed_with_their_sources_by_the_day_of_the_event()
    {
        var ran = await RunAsync("benefits", "list", "--on", "2019-12-01", "--json");
        ran.Exit.ShouldBe(0, ran.ToString());
        InForce(ran.Json, "jkm-lump-sum").ShouldBe("jkm-lump-sum-2015");
        ran.Json.GetProperty("holidays").GetArrayLength().ShouldBe(0);
        ran.Json.GetProperty("deadlines").GetArrayLength().ShouldBe(11);
        ran.Json.GetProperty("heirs").GetArrayLength().ShouldBe(9);

        var shown = (await RunAsync("benefits", "list", "--on", "2024-05-06")).Output;
        shown.ShouldContain("funeral-2019: PP 82/2019");
        shown.ShouldContain("80 x upah");
        shown.ShouldContain("Janda atau duda");
        shown.ShouldContain("2024-05-09");
        (await RunAsync("benefits", "list", "--on", "2030-05-06")).Output.ShouldContain("Hari libur 2030 belum ada");
        (await RunAsync("benefits", "list", "--on", "Mei")).Exit.ShouldBe(2);
    }

    public void Dispose() => Directory.Exists(_nowhere).ShouldBeFalse();

    private Task<Program.Ran> RunAsync(params string[] arguments) => new Program(_nowhere).RunAsync(arguments);

    private static string[] Amounts(JsonElement report) =>
    [
        .. report.GetProperty("lines").EnumerateArray().Select(line =>
            $"{line.GetProperty("component").GetString()} {line.GetProperty("amount").GetInt64()}"),
    ];

    private static string InForce(JsonElement report, string what) => report.GetProperty("benefits").EnumerateArray()
        .Single(row => row.GetProperty("what").GetString() == what && row.GetProperty("inForce").GetBoolean())
        .GetProperty("id").GetString()!;
}
