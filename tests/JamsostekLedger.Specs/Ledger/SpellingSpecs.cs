using JamsostekLedger.Ledger;

namespace JamsostekLedger.Specs.Ledger;

/// <summary>Keys that are most likely one number in two spellings.</summary>
public sealed class SpellingSpecs
{
    [Theory]
    [InlineData("payment 0117/sp2d")]
    [InlineData("payment 0117/SP2 D")]
    [InlineData("payment 0117/SP-2D")]
    [InlineData("payment 0117/SP–2D")]
    [InlineData("payment 0117 / SP2D")]
    [InlineData("payment 0117/ЅР2D")] // Cyrillic Dze and Er
    [InlineData("payment 0117/ѕр2d")] // the same small
    [InlineData("payment 0117/SΡ2D")] // Greek Rho
    [InlineData("payment 0117/SP2D\u00A0")]
    public void A_key_looks_like_another(string key) =>
        Spelling.Of(key).ShouldBe(Spelling.Of("payment 0117/SP2D"));

    [Theory]
    [InlineData("payment 117/SP2D")]
    [InlineData("payment 0117/SP2D/2024")]
    [InlineData("payment 01.17/SP2D")]
    [InlineData("payment O117/SP2D")]
    [InlineData("invoice 0117/SP2D")]
    public void A_key_is_another(string key) =>
        Spelling.Of(key).ShouldNotBe(Spelling.Of("payment 0117/SP2D"));
}
