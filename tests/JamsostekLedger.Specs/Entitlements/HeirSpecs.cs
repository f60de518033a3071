using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;
using static JamsostekLedger.Specs.Entitlements.Samples;

namespace JamsostekLedger.Specs.Entitlements;

/// <summary>Who inherits, and how much of it.</summary>
public class HeirSpecs
{
    [Theory]
    //          total        parts       shares
    [InlineData(42_000_000,  "1",        "42000000")]
    [InlineData(42_000_000,  "1 1 1",    "14000000 14000000 14000000")]
    [InlineData(10_000_000,  "1 1 1",    "3333334 3333333 3333333")]
    [InlineData(10_000_001,  "1 1 1",    "3333334 3333334 3333333")]
    [InlineData(100,         "1 2 4",    "14 29 57")]    // 14.29, 28.57, 57.14
    [InlineData(100,         "0 3 0",    "0 100 0")]
    [InlineData(100,         "-5 1 1",   "0 50 50")]
    [InlineData(7,           "0 0",      "4 3")]
    [InlineData(-10,         "1 1 1",    "-4 -3 -3")]
    [InlineData(5,           "",         "")]
    public void Shares_go_by_parts_to_the_rupiah(long total, string parts, string shares) =>
        string.Join(' ', HeirShares.Of(new(total), [.. parts.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(int.Parse)]).Select(share => share.Amount)).ShouldBe(shares);

    [Fact] public void Whatever_the_parts_the_shares_add_up_and_none_is_a_rupiah_off() =>
        Prop.ForAll(
            Arb.From(Gen.Choose(-1_000_000_000, 1_000_000_000)),
            Arb.From(Gen.NonEmptyListOf(Gen.Frequency((4, Gen.Choose(0, 12)), (1, Gen.Choose(-3, int.MaxValue))))),
            (total, parts) =>
            {
                var shares = HeirShares.Of(new(total * 1_001L), [.. parts]);
                shares.Aggregate(Rupiah.Zero, (sum, share) => sum + share).ShouldBe(new(total * 1_001L));
                var whole = parts.Sum(part => Math.Max(0L, part));
                for (var at = 0; at < parts.Count && whole > 0; at++)
                {
                    var exact = total * 1_001m * Math.Max(0, parts[at]) / whole;
                    Math.Abs(shares[at].Amount - exact).ShouldBeLessThan(1);
                }
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData("spouse child child", null)]
    [InlineData("sibling sibling", null)]
    [InlineData("spouse sibling", "heirs-out-of-order")]
    [InlineData("blood-relative will", "heirs-out-of-order")]
    [InlineData("neighbour", "heir-class-not-in-law")]
    [InlineData("", null)]
    public void The_order_of_the_law_is_guidance_and_names_what_is_odd(string classes, string? rule)
    {
        var doubts = HeirOrder.Doubts(classes.Split(' ', StringSplitOptions.RemoveEmptyEntries), Day("2024-05-06"));
        doubts.Select(doubt => doubt.Rule).ShouldBe(rule is null ? [] : [rule]);
        doubts.ShouldAllBe(doubt => doubt.Message.EndsWith('.'));
    }
}
