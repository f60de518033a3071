using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using NodaTime;
using Npgsql;
using Weasel.Core.Migrations;
using Wolverine;

namespace JamsostekLedger.Host.Tests.Background;

/// <summary>The tables that the migrator makes and the rows that the ledger leaves, against Wolverine's own.</summary>
[Collection(BackgroundCluster.Collection)]
public sealed class WolverineTablesTests(BackgroundCluster cluster) : IAsyncLifetime
{
    private OpenLedger? _ledger;

    private OpenLedger Ledger => _ledger!;

    public async Task InitializeAsync() => _ledger = await cluster.NewLedgerAsync();

    public async Task DisposeAsync() => await Ledger.DisposeAsync();

    [Fact]
    public async Task They_are_what_Wolverine_asks_for()
    {
        await using var node = await TestNode.StartAsync(Ledger, new TestWorker(), RetryPolicy.Usual);
        await ((IDatabase)node.Runtime.Storage).AssertDatabaseMatchesConfigurationAsync();
    }

    [Fact]
    public async Task The_role_of_the_ledger_works_with_them_and_makes_none()
    {
        (await AskAsync("select has_schema_privilege('jamsostek_app', 'wolverine', 'usage')")).ShouldBe(true);
        (await AskAsync("select has_schema_privilege('jamsostek_app', 'wolverine', 'create')")).ShouldBe(false);
        await using var connection = new NpgsqlConnection(Ledger.OwnerConnection);
        await connection.OpenAsync();
        (await WolverineTables.EnsureAsync(connection)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_outbox_leaves_is_the_row_that_Wolverine_would_keep()
    {
        var piece = new Piece("test", "51.04/7 «x»", "51.04");
        var at = Instant.FromUtc(2030, 1, 2, 3, 4, 5);
        await Ledger.Work.EnqueueAsync([new(piece, at)], CancellationToken.None);
        var left = await RowAsync();
        await AskAsync("delete from wolverine.wolverine_incoming_envelopes");

        await using var node = await TestNode.StartAsync(Ledger, new TestWorker(), RetryPolicy.Usual);
        await node.Runtime.Storage.Inbox.StoreIncomingAsync(new Envelope
        {
            Id = Guid.Parse(left[..36]),
            Message = new TestMessage(piece.Region, piece.Key),
            Serializer = node.Runtime.Options.DefaultSerializer,
            ContentType = "application/json",
            MessageType = "test",
            Source = "jamsostek",
            Destination = new("local://test/"),
            Status = EnvelopeStatus.Scheduled,
            SentAt = at.ToDateTimeOffset(),
            ScheduledTime = at.ToDateTimeOffset(),
        });

        (await RowAsync()).ShouldBe(left);
    }

    private async Task<string> RowAsync() => (string)(await AskAsync("""
        select id::text || to_jsonb(kept)::text from wolverine.wolverine_incoming_envelopes kept
        where message_type = 'test'
        """))!;

    private async Task<object?> AskAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Ledger.OwnerConnection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
