using JamsostekLedger.Files;

namespace JamsostekLedger.Specs.Files;

/// <summary>A programme that was not opened, and the one that was meant.</summary>
public class UnknownProgrammeSpecs
{
    private static readonly string[] Open = ["gianyar-desa-2024-1", "nelayan-2024", "PEKERJA-RENTAN"];

    [Theory]
    //          what a row says             what is nearly called so
    [InlineData("gianyar-desa-2024-l",      "gianyar-desa-2024-1")]
    [InlineData("Gianyar Desa 2024 1",      "gianyar-desa-2024-1")]
    [InlineData("nelayan-2025",             "nelayan-2024")]
    [InlineData("pekerja rentan",           "PEKERJA-RENTAN")]
    [InlineData("petani-2024",              null)]
    [InlineData("x",                        null)]
    public void The_one_that_is_nearly_called_so_is_named(string said, string? near) =>
        UnknownProgramme.Nearest(said, Open).ShouldBe(near);

    [Fact] public void A_letter_that_looks_like_a_digit_is_that_digit() =>
        UnknownProgramme.Nearest("desa-2024-l", ["desa-2024-1", "desa-2024-2"]).ShouldBe("desa-2024-1");

    [Fact] public void Of_two_that_are_equally_near_neither_is_named() =>
        UnknownProgramme.Nearest("desa-2024-3", ["desa-2024-1", "desa-2024-2"]).ShouldBeNull();
}
