using JamsostekLedger.Hooks;

namespace JamsostekLedger.Specs.Hooks;

public class NoticePieceSpecs
{
    private static readonly Guid Hook = new("0199aa00-0000-7000-8000-000000000001");

    [Fact] public void A_key_says_which_facts_and_no_full_stop_stands_in_it()
    {
        var piece = new NoticePiece(Hook, 1, 100);
        piece.Key.ShouldBe("0199aa00000070008000000000000001:1-100");
        NoticePiece.Parse(piece.Key).ShouldBe(piece);
    }

    [Theory]
    [InlineData(""), InlineData("x:1-2"), InlineData("0199aa00000070008000000000000001")]
    [InlineData("0199aa00000070008000000000000001:1"), InlineData("0199aa00000070008000000000000001:-1-2")]
    [InlineData("0199aa00000070008000000000000001:check-2026-11")]
    public void What_is_no_key_names_no_piece(string key) => NoticePiece.Parse(key).ShouldBeNull();

    [Theory]
    //          facts  bytes each     in the piece
    [InlineData(0,     1,             0)]
    [InlineData(1,     1,             1)]
    [InlineData(100,   1,             100)]
    [InlineData(101,   1,             100)]
    [InlineData(5,     128 * 1024,    2)]
    [InlineData(5,     128 * 1024 + 1, 1)]
    [InlineData(2,     1024 * 1024,   1)]
    public void A_piece_holds_at_most_a_hundred_facts_and_256_KB_and_at_least_one_fact(
        int facts, int bytes, int expected) =>
        NoticePiece.Cut([.. Enumerable.Repeat(bytes, facts)]).ShouldBe(expected);
}
