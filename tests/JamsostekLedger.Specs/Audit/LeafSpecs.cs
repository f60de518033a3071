using System.Buffers;
using System.Text;
using JamsostekLedger.Audit;
using NodaTime;

namespace JamsostekLedger.Specs.Audit;

public class LeafSpecs
{
    private static readonly LogRow Row = new(
        17, Guid.Parse("6f1c2a34-0b1d-4a53-9a77-0d5f3e2b8c10"), "claim/JKM-1", 2, "benefit_paid", "A.B, C",
        Instant.FromUtc(2024, 12, 31, 16, 0), "corr", "cause", Utf8("""{"actor":"a"}"""), Utf8("""{"a":1,"b":2}"""));

    [Fact] public void Every_field_of_a_row_changes_its_leaf()
    {
        string[] hashes =
        [
            Hash(Row),
            Hash(Row, region: "51.03"),
            Hash(Row, seq: 6),
            Hash(Row with { Sequence = 18 }),
            Hash(Row with { Id = Guid.Parse("6f1c2a34-0b1d-4a53-9a77-0d5f3e2b8c11") }),
            Hash(Row with { Stream = "claim/JKM-2" }),
            Hash(Row with { Version = 3 }),
            Hash(Row with { Type = "benefit_reversed" }),
            Hash(Row with { DotNetType = "A.D, C" }),
            Hash(Row with { RecordedAt = Row.RecordedAt + Duration.FromTicks(10) }),
            Hash(Row with { CorrelationId = "other" }),
            Hash(Row with { CorrelationId = "" }),
            Hash(Row with { CorrelationId = null }),
            Hash(Row with { CausationId = "other" }),
            Hash(Row with { CausationId = "" }),
            Hash(Row with { CausationId = null }),
            Hash(Row with { Headers = Utf8("""{"actor":"b"}""") }),
            Hash(Row with { Body = Utf8("""{"a":1,"b":3}""") }),
        ];
        hashes.ShouldBeUnique();
    }

    [Fact] public void What_moves_from_one_field_to_the_next_changes_the_leaf()
    {
        string[] hashes =
        [
            Hash(Row with { Type = "ab", DotNetType = "c" }),
            Hash(Row with { Type = "a", DotNetType = "bc" }),
            Hash(Row with { CorrelationId = "x", CausationId = null }),
            Hash(Row with { CorrelationId = null, CausationId = "x" }),
            Hash(Row with { Headers = Utf8("1"), Body = Utf8("11") }),
            Hash(Row with { Headers = Utf8("11"), Body = Utf8("1") }),
        ];
        hashes.ShouldBeUnique();
    }

    [Fact] public void The_spelling_that_jsonb_gives_a_body_does_not_change_it() =>
        Hash(Row with { Body = Utf8("""{ "b": 2, "a": 1 }""") }).ShouldBe(Hash(Row));

    [Fact] public void A_buffer_that_was_used_before_changes_nothing()
    {
        var scratch = new ArrayBufferWriter<byte>();
        var first = new byte[Leaf.Size];
        var again = new byte[Leaf.Size];
        Leaf.Hash("51.04", 5, Row with { Stream = new('x', 5_000) }, scratch, first);
        Leaf.Hash("51.04", 5, Row, scratch, again);
        Convert.ToHexString(again).ShouldBe(Hash(Row));
    }

    // Computed apart from this code, over the fields as the class says.
    [Fact] public void A_leaf_is_a_stored_format() =>
        Hash(Row).ShouldBe("C8D73A4FB9D3412915DE630B4089741FF095DBAE20A5EF4EEBE77ED937C77BB5");

    private static string Hash(LogRow row, string region = "51.04", long seq = 5)
    {
        var hash = new byte[Leaf.Size];
        Leaf.Hash(region, seq, row, new ArrayBufferWriter<byte>(), hash);
        return Convert.ToHexString(hash);
    }

    private static ReadOnlyMemory<byte> Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
