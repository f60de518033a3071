using JamsostekLedger.Reference;

namespace JamsostekLedger.Specs.Reference;

public class SectorsSpecs
{
    [Theory]
    [InlineData("transport"), InlineData("Transportasi"), InlineData("ojek"), InlineData("Ojek online"), InlineData("OJOL")]
    [InlineData("sopir, kurir"), InlineData("pengemudi angkutan umum"), InlineData("ojek/kurir"), InlineData(" ojek ")]
    public void The_known_words_of_transport(string text) => Sectors.Of(text).ShouldBe(Sectors.Transport);

    [Theory]
    [InlineData(null), InlineData(""), InlineData("informal"), InlineData("petani"), InlineData("ojeknya")]
    [InlineData("informal, transport"), InlineData("ojek dan nelayan"), InlineData("nelayan dan ojek")]
    [InlineData(",")]
    public void All_others_and_a_mixture_are_other(string? text) => Sectors.Of(text).ShouldBe(Sectors.Other);
}
