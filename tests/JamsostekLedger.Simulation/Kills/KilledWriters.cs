using System.Collections.Concurrent;
using System.Net;
using System.Text;
using JamsostekLedger.Host.Tests.Background;
using JamsostekLedger.Simulation.World;
using JamsostekLedger.Store.Tests;

namespace JamsostekLedger.Simulation.Kills;

/// <summary>
/// A server that is killed under four clients, who send each row until somebody acknowledges it: then each stands
/// once, and the sums are theirs.
/// </summary>
internal sealed class KilledWriters : IDisposable
{
    private const int Writers = 4;
    private const int Amount = 1_000;
    private const string Rows = "/api/v1/regions/51.04/";

    private readonly TestFolder _folder = new();
    private readonly ConcurrentQueue<string> _acknowledged = [];
    private readonly CancellationTokenSource _stop = new();
    private volatile NodeProcess? _server;

    public static async Task<string> RunAsync(Cluster cluster, int rounds)
    {
        using var run = new KilledWriters();
        return await run.RunAsync(cluster.To(await cluster.NewLedgerAsync()), rounds);
    }

    public void Dispose()
    {
        _server?.Dispose();
        _stop.Dispose();
        _folder.Dispose();
    }

    private async Task<string> RunAsync(string database, int rounds)
    {
        var (random, key) = (new Random(rounds), new string('a', 64));
        _server = await NodeProcess.StartAsync(Path.Combine(_folder.Path, "data"), database, key);
        await SendAsync("programmes",
            """{"code":"tani","name":"Petani","fund":"APBD","starts_on":"2024-01-01","vulnerable":"ya"}""");
        var writing = Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(writer))).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            await MoreAsync(Writers);
            await Task.Delay(random.Next(20, 600));
            var killed = _server;
            await killed.KillAsync();
            _server = await NodeProcess.StartAsync(killed.Data, database, key);
            killed.Dispose();
        }

        await MoreAsync(Writers);
        await _stop.CancelAsync();
        await Task.WhenAll(writing);
        var program = new KilledProgram(Path.Combine(_folder.Path, "data"), database, key);
        await ShouldStandOnceAsync(database);
        await program.VerifiedAsync();
        return $"{rounds} servers killed under {Writers} clients; {_acknowledged.Count} rows acknowledged, each once";
    }

    private async Task MoreAsync(int more)
    {
        var before = _acknowledged.Count;
        await Eventually.BeAsync(() => _acknowledged.Count >= before + more, "rows are acknowledged");
    }

    // Each row is sent until it has an answer, also after the writer was told to stop.
    private async Task WriteAsync(int writer)
    {
        for (var row = 0; !_stop.IsCancellationRequested; row++)
        {
            var number = $"{writer}/{row}";
            await (row % 3 == 0
                ? SendAsync("claims", $$"""
                    {"claim_number":"K-{{number}}","benefit":"JKM","component":"santunan","segment":"BPU",
                     "programme":"tani","event_date":"2024-03-02","paid_on":"2024-04-01","amount":{{Amount}},
                     "payee":"Ahli {{number}}","payment_reference":"{{number}}"}
                    """)
                : SendAsync("payments", $$"""
                    {"document_number":"{{number}}","kind":"SP2D","document_date":"2024-03-01",
                     "account_code":"5.1.02.02.02.0006","programme":"tani","fund":"APBD","fund_year":2024,
                     "amount":{{Amount}}}
                    """));
            _acknowledged.Enqueue(number);
        }
    }

    private async Task SendAsync(string kind, string row)
    {
        while (true)
        {
            try
            {
                using var content = new StringContent(row, Encoding.UTF8, "application/json");
                using var answer = await _server!.Client.PostAsync(Rows + kind, content);
                if (answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.OK)
                    return;
                if (answer.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests))
                    throw new Finding($"{kind} {row}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException or ObjectDisposedException
                or TaskCanceledException)
            {
            }

            await Task.Delay(20);
        }
    }

    private async Task ShouldStandOnceAsync(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("""
            select coalesce(data ->> 'documentNumber', data -> 'payment' ->> 'reference') from ledger.mt_events
            where type in ('premium_paid', 'benefit_paid')
            """);
        var stands = new List<string>();
        await using (var reader = await command.ExecuteReaderAsync())
            while (await reader.ReadAsync())
                stands.Add(reader.GetString(0));
        Finding.WhereDiffers("Rows under kills", _acknowledged, stands);

        await using var sum = source.CreateCommand("""
            select coalesce(sum(amount), 0)::bigint from ledger.journal where credit in ('cash', 'bpjs:fund')
            """);
        if (await sum.ExecuteScalarAsync() is not long money || money != (long)Amount * _acknowledged.Count)
            throw new Finding("The journal's money is not that of the rows.");
    }
}
