using System.Net;
using System.Net.Sockets;
using JamsostekLedger.Store.Cluster;
using JamsostekLedger.Store.Vault;
using Npgsql;

namespace JamsostekLedger.Store.Tests;

/// <summary>What each fault beneath the ledger is told as.</summary>
[Trait("Postgres", "one")]
[Collection(TestCluster.Collection)]
public sealed class FaultTests(TestCluster cluster)
{
    [Theory]
    //          state    kind                       rule                   again
    [InlineData("08006", FaultKind.Away,            "ledger-unavailable",  5)]
    [InlineData("57P01", FaultKind.Restarting,      "ledger-restarting",   5)]
    [InlineData("57P02", FaultKind.Restarting,      "ledger-restarting",   5)]
    [InlineData("57P03", FaultKind.Restarting,      "ledger-restarting",   5)]
    [InlineData("28P01", FaultKind.ShutOut,         "ledger-shut-out",     null)]
    [InlineData("3D000", FaultKind.ShutOut,         "ledger-shut-out",     null)]
    [InlineData("53100", FaultKind.Full,            "ledger-full",         300)]
    [InlineData("53200", FaultKind.Crowded,         "ledger-crowded",      5)]
    [InlineData("53300", FaultKind.Crowded,         "ledger-crowded",      5)]
    [InlineData("55P03", FaultKind.Busy,            "region-busy",         10)]
    [InlineData("57014", FaultKind.Slow,            "answer-too-slow",     30)]
    [InlineData("40001", FaultKind.Collided,        "ledger-collision",    1)]
    [InlineData("40P01", FaultKind.Collided,        "ledger-collision",    1)]
    [InlineData("23505", FaultKind.Contradicted,    "ledger-contradicted", null)]
    [InlineData("23514", FaultKind.Contradicted,    "ledger-contradicted", null)]
    [InlineData("XX000", FaultKind.Unexpected,      "fault-unexpected",    null)]
    [InlineData("42P01", FaultKind.Unexpected,      "fault-unexpected",    null)]
    public void A_state_of_PostgreSQL_is_told_by_what_can_be_done(string state, FaultKind kind, string rule, int? again)
    {
        var told = new PostgresException("Key (name)=(Ni Made Contoh) exists.", "ERROR", "ERROR", state);
        foreach (var exception in new Exception[] { told, new InvalidDataException("x", told) })
        {
            var fault = Fault.Of(exception);
            (fault.Kind, fault.Rule, fault.RetryAfter).ShouldBe((kind, rule, again));
            $"{fault.Sentence} {fault.English}".ShouldNotContain("Made");
        }
    }

    public static TheoryData<Exception, FaultKind> Others { get; } = new()
    {
        { new NpgsqlException("Failed to connect to 127.0.0.1:1", new SocketException(111)), FaultKind.Away },
        { new NpgsqlException("Exception while reading from stream", new EndOfStreamException()), FaultKind.Away },
        { new NpgsqlException("The operation has timed out", new TimeoutException()), FaultKind.Away },
        {
            new NpgsqlException("Exception while reading from stream",
                new TimeoutException("Timeout during reading attempt")),
            FaultKind.Slow
        },
        {
            new NpgsqlException("The connection pool has been exhausted, either raise 'Max Pool Size'",
                new TimeoutException()),
            FaultKind.Crowded
        },
        { new TimeoutException(), FaultKind.Slow },
        { new SocketException(111), FaultKind.Away },
        { new ClusterUnavailableException("Klaster tidak ada."), FaultKind.Away },
        { new MasterKeyException("Kunci induk tidak ada."), FaultKind.Closed },
        { new OverflowException(), FaultKind.TooLarge },
        { new LedgerUnavailableException(Fault.ClockAhead), FaultKind.ClockAhead },
        { new InvalidOperationException("Ni Made Contoh"), FaultKind.Unexpected },
    };

    [Theory, MemberData(nameof(Others))]
    public void What_else_may_break_is_told_apart(Exception exception, FaultKind kind)
    {
        var fault = Fault.Of(exception);
        fault.Kind.ShouldBe(kind);
        foreach (var sentence in new[] { fault.Sentence, fault.English })
        {
            sentence.ShouldEndWith(".");
            sentence.ShouldNotContain("Made");
        }
    }

    // The driver tells these apart by its words alone, so they are heard from the driver itself.
    [Fact]
    public async Task What_the_driver_gives_up_waiting_for_is_told_apart()
    {
        var connection = new NpgsqlConnectionStringBuilder(await cluster.NewDatabaseAsync())
        {
            MaxPoolSize = 1, Timeout = 1, CommandTimeout = 1, ApplicationName = nameof(FaultTests),
        };
        await using var source = NpgsqlDataSource.Create(connection);
        await using (var held = await source.OpenConnectionAsync())
        {
            (await ToldAsync(async () => await source.OpenConnectionAsync())).ShouldBe(FaultKind.Crowded);
            await using var sleep = new NpgsqlCommand("select pg_sleep(5)", held);
            (await ToldAsync(() => sleep.ExecuteNonQueryAsync())).ShouldBe(FaultKind.Slow);
        }

        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        connection.Port = ((IPEndPoint)silent.LocalEndpoint).Port;
        await using var nobody = NpgsqlDataSource.Create(connection);
        // Who says nothing may be there or not.
        (await ToldAsync(async () => await nobody.OpenConnectionAsync())).ShouldBeOneOf(FaultKind.Away, FaultKind.Slow);
    }

    private static async Task<FaultKind> ToldAsync(Func<Task> broken) =>
        Fault.Of(await Should.ThrowAsync<Exception>(broken)).Kind;
}
