using JamsostekLedger.Audit;
using NodaTime;

namespace JamsostekLedger.Specs.Audit;

public class BlockSpecs
{
    private static readonly Block Second = new(
        "51.04", 2, 13, 24, Instant.FromUtc(2024, 12, 31, 16, 0), Filled(3), Filled(4));

    [Fact] public void Every_field_changes_the_hash()
    {
        Block[] blocks =
        [
            Second,
            Second with { Region = "51.03" },
            Second with { Region = "51" },
            Second with { Height = 3 },
            Second with { FirstSeq = 12 },
            Second with { LastSeq = 25 },
            Second with { FirstSeq = 24, LastSeq = 13 },
            Second with { RecordedAt = Second.RecordedAt + Duration.FromTicks(10) },
            Second with { Root = Filled(5) },
            Second with { Previous = Filled(5) },
            Second with { Root = Filled(4), Previous = Filled(3) },
        ];
        blocks.Select(block => Convert.ToHexString(block.Hash())).ShouldBeUnique();
    }

    [Fact] public void The_first_block_follows_32_zero_bytes() => Block.Genesis.ShouldBe(new byte[32]);

    // Computed apart from this code, over the fields as the class says.
    [Fact] public void A_hash_is_a_stored_format() =>
        Convert.ToHexString(Second.Hash()).ShouldBe("59F34084090A8A32575C729F73EDE54448DC03300420F980CF86BA88E43CF2C7");

    private static byte[] Filled(byte with) => [.. Enumerable.Repeat(with, Leaf.Size)];
}
