using JamsostekLedger.Host.Pages.Cases;

namespace JamsostekLedger.Host.Tests.Pages;

public sealed class TerbilangTests
{
    [Theory]
    [InlineData(0, "nol rupiah"), InlineData(1, "satu rupiah"), InlineData(10, "sepuluh rupiah")]
    [InlineData(11, "sebelas rupiah"), InlineData(12, "dua belas rupiah"), InlineData(19, "sembilan belas rupiah")]
    [InlineData(20, "dua puluh rupiah"), InlineData(21, "dua puluh satu rupiah"), InlineData(100, "seratus rupiah")]
    [InlineData(111, "seratus sebelas rupiah"), InlineData(200, "dua ratus rupiah")]
    [InlineData(999, "sembilan ratus sembilan puluh sembilan rupiah"), InlineData(1_000, "seribu rupiah")]
    [InlineData(1_999, "seribu sembilan ratus sembilan puluh sembilan rupiah")]
    [InlineData(2_000, "dua ribu rupiah"), InlineData(11_000, "sebelas ribu rupiah")]
    [InlineData(101_001, "seratus satu ribu satu rupiah"), InlineData(1_000_000, "satu juta rupiah")]
    [InlineData(1_001_000, "satu juta seribu rupiah"), InlineData(42_000_000, "empat puluh dua juta rupiah")]
    [InlineData(174_500_050, "seratus tujuh puluh empat juta lima ratus ribu lima puluh rupiah")]
    [InlineData(1_000_000_000, "satu miliar rupiah"), InlineData(2_000_000_000_100, "dua triliun seratus rupiah")]
    [InlineData(9_000_000_000_000_000, "sembilan kuadriliun rupiah"), InlineData(-5_000, "minus lima ribu rupiah")]
    public void An_amount_is_told_in_words(long amount, string words) =>
        Terbilang.Of(new(amount)).ShouldBe(words);
}
