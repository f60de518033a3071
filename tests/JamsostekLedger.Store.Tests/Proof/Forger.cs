using System.Buffers;
using JamsostekLedger.Audit;
using NodaTime;
using Npgsql;

namespace JamsostekLedger.Store.Tests.Proof;

/// <summary>Makes a region's leaves and blocks again over whatever stands in the log, as an attacker would.</summary>
public static class Forger
{
    public static async Task MakeChainAgainAsync(TestLedger ledger, string region)
    {
        var leaves = await LeavesAsync(ledger, region);
        var previous = Block.Genesis;
        foreach (var (height, first, last, recordedAt) in await BlocksAsync(ledger, region))
        {
            var tree = new MerkleTree();
            for (var seq = first; seq <= last; seq++)
                tree.Add(leaves[seq]);
            var block = new Block(region, height, first, last, recordedAt, tree.Root(), previous);
            previous = block.Hash();
            await ledger.TamperAsync($"""
                update ledger.block set root = decode('{Convert.ToHexString(block.Root)}', 'hex'),
                    previous = decode('{Convert.ToHexString(block.Previous)}', 'hex'),
                    hash = decode('{Convert.ToHexString(previous)}', 'hex')
                where region = '{region}' and height = {height};
                update ledger.head set block_hash = decode('{Convert.ToHexString(previous)}', 'hex')
                where region = '{region}' and height = {height}
                """);
        }
    }

    private static async Task<Dictionary<long, byte[]>> LeavesAsync(TestLedger ledger, string region)
    {
        var leaves = new Dictionary<long, byte[]>();
        await using (var command = ledger.Owner.CreateCommand($"""
            select f.seq, e.seq_id, e.id, e.stream_id, e.version, e.type, e.mt_dotnet_type, e.timestamp,
                e.correlation_id, e.causation_id, e.headers, e.data
            from ledger.fact f join ledger.mt_events e on e.seq_id = f.sequence where f.region = '{region}'
            """))
        await using (var reader = await command.ExecuteReaderAsync())
            while (await reader.ReadAsync())
                leaves.Add(reader.GetInt64(0), Hash(region, reader));

        foreach (var (seq, leaf) in leaves)
            await ledger.TamperAsync($"""
                update ledger.fact set leaf = decode('{Convert.ToHexString(leaf)}', 'hex')
                where region = '{region}' and seq = {seq}
                """);
        return leaves;
    }

    private static byte[] Hash(string region, NpgsqlDataReader reader)
    {
        var row = new LogRow(
            reader.GetInt64(1), reader.GetGuid(2), reader.GetString(3), reader.GetInt64(4), reader.GetString(5),
            reader.GetString(6), Instant.FromDateTimeUtc(reader.GetDateTime(7)),
            reader.IsDBNull(8) ? null : reader.GetString(8), reader.IsDBNull(9) ? null : reader.GetString(9),
            reader.GetFieldValue<byte[]>(10), reader.GetFieldValue<byte[]>(11));
        var leaf = new byte[Leaf.Size];
        Leaf.Hash(region, reader.GetInt64(0), row, new ArrayBufferWriter<byte>(), leaf);
        return leaf;
    }

    private static async Task<List<(long Height, long First, long Last, Instant RecordedAt)>> BlocksAsync(
        TestLedger ledger, string region)
    {
        var blocks = new List<(long, long, long, Instant)>();
        await using var command = ledger.Owner.CreateCommand(
            $"select height, first_seq, last_seq, recorded_at from ledger.block where region = '{region}' order by height");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            blocks.Add((reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2),
                Instant.FromDateTimeUtc(reader.GetDateTime(3))));
        return blocks;
    }
}
