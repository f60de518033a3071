using JamsostekLedger.Host.Serving;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Vault;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace JamsostekLedger.Host.Tests.Serving;

/// <summary>A server over a ledger of its own, with addresses under which something breaks.</summary>
public sealed class FaultyServer : IAsyncLifetime
{
    private static readonly string[] Ours = ["/breaks/", "/takes-long", "/is-cancelled"];

    private readonly string _data = Directory.CreateTempSubdirectory("jamsostek-faulty-").FullName;
    private OpenLedger? _ledger;
    private WebApplication? _app;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>Connections of the one who owns the tables.</summary>
    public NpgsqlDataSource Owner { get; private set; } = null!;

    public string Data => _data;

    /// <summary>Every address of the server, as it is mapped.</summary>
    public IReadOnlyList<RouteEndpoint> Routes =>
    [
        .. _app!.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => !Ours.Any(route.RoutePattern.RawText!.Contains)),
    ];

    public string Address => _app!.Urls.Single();

    public async Task InitializeAsync()
    {
        _ledger = await OpenLedger.OpenAsync(new(_data)
        {
            PostgresBin = Environment.GetEnvironmentVariable("JAMSOSTEK_TEST_POSTGRES"),
        });
        Owner = NpgsqlDataSource.Create(_ledger.OwnerConnection);
        _app = WebServer.Build(new(0, _ledger, new())
        {
            Recognise = (_, _) => Task.FromResult(Visitor.Operator),
        });
        foreach (var prefix in new[] { "/api/v1", "" })
        {
            _app.MapGet($"{prefix}/breaks/{{how}}", (string how) => Break(how));
            _app.MapPost($"{prefix}/breaks/{{how}}", (string how) => Break(how));
            _app.MapGet($"{prefix}/takes-long", async (HttpContext context) =>
            {
                await using var sleep = _ledger.Database.Source.CreateCommand("select pg_sleep(60)");
                await sleep.ExecuteNonQueryAsync(context.RequestAborted);
            }).WithRequestTimeout(TimeSpan.FromMilliseconds(300));
            _app.MapGet($"{prefix}/is-cancelled", async () =>
            {
                await using var sleep = _ledger.Database.Source.CreateCommand(
                    "set statement_timeout = 200; select pg_sleep(60)");
                await sleep.ExecuteNonQueryAsync();
            });
        }

        await _app.StartAsync();
        Client = new(new SocketsHttpHandler
        {
            UseCookies = false, Expect100ContinueTimeout = TimeSpan.FromMinutes(1),
        })
        {
            BaseAddress = new(Address),
        };
    }

    public async Task RunAsync(string sql)
    {
        await using var command = Owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Has the database answer each append with an error of its own.</summary>
    public async Task<IAsyncDisposable> RefusingAsync(string state)
    {
        await RunAsync($"""
            create function refuse() returns trigger language plpgsql as
                $$ begin raise exception 'Ni Made Contoh' using errcode = '{state}'; end $$;
            create trigger refusing before insert on ledger.block execute function refuse()
            """);
        return new Undo(() => RunAsync("drop trigger refusing on ledger.block; drop function refuse()"));
    }

    public async Task DisposeAsync()
    {
        Client?.Dispose();
        await _app!.StopAsync();
        await _app.DisposeAsync();
        await Owner.DisposeAsync();
        await _ledger!.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    private static IResult Break(string how) => how switch
    {
        "key" => throw new MasterKeyException("Kunci induk tidak ada."),
        "nobody-foresaw" => throw new InvalidOperationException("Ni Made Contoh"),
        "too-large" => throw new OverflowException("Ni Made Contoh"),
        _ => throw new PostgresException("Key (name)=(Ni Made Contoh) exists.", "ERROR", "ERROR", how),
    };

    private sealed class Undo(Func<Task> undo) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await undo();
    }
}
