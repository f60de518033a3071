using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Specs.Files;

namespace JamsostekLedger.Specs.Ledger;

public class RupiahSpecs
{
    [Theory]
    //          whole rupiah               in full                       short                   in English
    [InlineData(0,                         "Rp0",                        "Rp0",                  "Rp0")]
    [InlineData(16_800,                    "Rp16.800",                   "Rp16.800",             "Rp16,800")]
    [InlineData(999_999,                   "Rp999.999",                  "Rp999.999",            "Rp999,999")]
    [InlineData(1_000_000,                 "Rp1.000.000",                "Rp1 juta",             "Rp1 million")]
    [InlineData(1_004_999,                 "Rp1.004.999",                "Rp1 juta",             "Rp1 million")]
    [InlineData(1_005_000,                 "Rp1.005.000",                "Rp1,01 juta",          "Rp1.01 million")]
    [InlineData(209_000_000,               "Rp209.000.000",              "Rp209 juta",           "Rp209 million")]
    [InlineData(999_994_999,               "Rp999.994.999",              "Rp999,99 juta",        "Rp999.99 million")]
    [InlineData(999_995_000,               "Rp999.995.000",              "Rp1 miliar",           "Rp1 billion")]
    [InlineData(3_650_000_000,             "Rp3.650.000.000",            "Rp3,65 miliar",        "Rp3.65 billion")]
    [InlineData(40_420_000_000,            "Rp40.420.000.000",           "Rp40,42 miliar",       "Rp40.42 billion")]
    [InlineData(40_500_000_000,            "Rp40.500.000.000",           "Rp40,5 miliar",        "Rp40.5 billion")]
    [InlineData(87_000_000_000,            "Rp87.000.000.000",           "Rp87 miliar",          "Rp87 billion")]
    [InlineData(999_999_999_999,           "Rp999.999.999.999",          "Rp1 triliun",          "Rp1 trillion")]
    [InlineData(1_234_567_000_000_000,     "Rp1.234.567.000.000.000",    "Rp1.234,57 triliun",   "Rp1,234.57 trillion")]
    [InlineData(-16_800,                   "-Rp16.800",                  "-Rp16.800",            "-Rp16,800")]
    [InlineData(-1_005_000,                "-Rp1.005.000",               "-Rp1,01 juta",         "-Rp1.01 million")]
    [InlineData(long.MinValue, "-Rp9.223.372.036.854.775.808", "-Rp9.223.372,04 triliun", "-Rp9,223,372.04 trillion")]
    public void An_amount_is_printed(long rupiah, string full, string brief, string english)
    {
        new Rupiah(rupiah).ToString().ShouldBe(full);
        new Rupiah(rupiah).ToShortString().ShouldBe(brief);
        new Rupiah(rupiah).ToShortString(english: true).ShouldBe(english);
    }

    [Fact] public void What_is_printed_in_full_reads_back() => Prop.ForAll(
        AmountCellSpecs.Amounts.ToArbitrary(),
        amount => AmountCell.Read("amount", new(amount.ToString())).Value == amount).QuickCheckThrowOnFailure();
}
