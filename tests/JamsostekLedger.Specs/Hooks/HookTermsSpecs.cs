using JamsostekLedger.Hooks;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Specs.Hooks;

public class HookTermsSpecs
{
    private const string Treasury = "https://kas.daerah.example/jamsostek";
    private static readonly string[] Known = ["premium_paid", "benefit_paid"];

    [Theory]
    //          address                                   refused by
    [InlineData("https://kas.example/a?b=c",              null)]
    [InlineData("https://10.0.0.7:8443/a",                null)]
    [InlineData("  https://kas.example/a  ",              null)]
    [InlineData("http://127.0.0.1:9000/a",                null)]
    [InlineData("http://[::1]:9000/a",                    null)]
    [InlineData("http://localhost/a",                     null)]
    [InlineData("",                                       "hook-url-unreadable")]
    [InlineData("kas.example/a",                          "hook-url-unreadable")]
    [InlineData("/a",                                     "hook-url-unreadable")]
    [InlineData("ftp://kas.example/a",                    "hook-url-unreadable")]
    [InlineData("file:///etc/passwd",                     "hook-url-unreadable")]
    [InlineData("https://kas.example/a#b",                "hook-url-unreadable")]
    [InlineData("https://kas.example/a b",                "hook-url-unreadable")]
    [InlineData("https://kas.example/a\r\nx: y",          "hook-url-unreadable")]
    [InlineData("https://u:p@kas.example/a",              "hook-url-user-info")]
    [InlineData("https://u@kas.example/a",                "hook-url-user-info")]
    [InlineData("http://kas.example/a",                   "hook-not-https")]
    [InlineData("http://10.0.0.7/a",                      "hook-not-https")]
    [InlineData("http://127.0.0.1.kas.example/a",         "hook-not-https")]
    [InlineData("http://127.9.8.7/a",                     null)]
    [InlineData("http://2130706433/a",                    null)]
    [InlineData("http://[::ffff:127.0.0.1]/a",            null)]
    [InlineData("http://loopback/a",                      null)] // another spelling of localhost
    [InlineData("http://localhost.kas.example/a",         "hook-not-https")]
    [InlineData("http://[::ffff:10.0.0.7]/a",             "hook-not-https")]
    [InlineData("http://0.0.0.0/a",                       "hook-not-https")]
    public void An_address_is_one_that_a_notice_may_go_to(string url, string? rule) =>
        Refused(Read(url)).ShouldBe(rule);

    [Fact] public void An_address_has_an_end() =>
        Refused(Read($"{Treasury}?{new string('a', 1_000)}")).ShouldBe("hook-url-unreadable");

    [Fact] public void No_refusal_repeats_a_password_and_each_is_a_sentence()
    {
        string[] wrong = ["x", "https://u:rahasia@kas.example/", "http://kas.example/"];
        wrong.Select(url => Read(url).Refusal!.Message)
            .ShouldAllBe(message => message.EndsWith('.') && !message.Contains("rahasia"));
    }

    [Fact] public void Types_are_known_ones_each_once_in_order()
    {
        Read(Treasury, ["premium_paid", " benefit_paid ", "", "premium_paid"]).Terms!.Types
            .ShouldBe(["benefit_paid", "premium_paid"]);
        Read(Treasury, [HookTerms.MonthlyCheck]).Terms!.Types.ShouldBe(["monthly_check"]);
        Refused(Read(Treasury, ["premium_paid", "pagu"])).ShouldBe("hook-type-unknown");
    }

    [Fact] public void Who_names_no_types_hears_all()
    {
        var all = Read(Treasury, [" "]).Terms!;
        all.Types.ShouldBeEmpty();
        all.Hears("premium_paid").ShouldBeTrue();
        all.Hears(HookTerms.MonthlyCheck).ShouldBeTrue();
        Read(Treasury, ["premium_paid"]).Terms!.Hears("benefit_paid").ShouldBeFalse();
    }

    [Theory]
    //          asked   first fact   refused by
    [InlineData(null,   42,          null)]
    [InlineData(1L,     1,           null)]
    [InlineData(42L,    42,          null)]
    [InlineData(0L,     0,           "hook-from-seq-outside")]
    [InlineData(43L,    0,           "hook-from-seq-outside")]
    public void The_first_fact_is_a_recorded_one_or_the_next(long? asked, long first, string? rule)
    {
        var read = HookTerms.Read(Treasury, [], asked, Known, head: 41);
        Refused(read).ShouldBe(rule);
        (read.Terms?.FromSeq ?? 0).ShouldBe(first);
    }

    private static (HookTerms? Terms, Refusal? Refusal) Read(string url, params string[] types) =>
        HookTerms.Read(url, types, null, Known, head: 0);

    private static string? Refused((HookTerms? Terms, Refusal? Refusal) read)
    {
        (read.Terms is null).ShouldBe(read.Refusal is not null);
        return read.Refusal?.Rule;
    }
}
