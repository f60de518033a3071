using System.Collections.Concurrent;
using Npgsql;

namespace JamsostekLedger.Host.Tests.Serving;

/// <summary>More clients than the server works for at once: each is answered or told when to come again.</summary>
public sealed class AdmissionTests(FaultyServer server) : IClassFixture<FaultyServer>
{
    private const int Clients = 120;

    private static readonly string[] Regions = ["51.04", "51.03", "51.06", "61.07"];

    private static readonly string[] Pages =
    [
        "/", "/regions/51.04", "/regions/51.03/budget-use",
        "/api/v1/regions/51.06/claims?from=2024-01-01&to=2024-12-31",
    ];

    [Fact]
    public async Task A_hundred_and_twenty_clients_get_no_fault_and_verbs_go_on_beside_them()
    {
        using var until = new CancellationTokenSource(TimeSpan.FromSeconds(12));
        var (answers, recorded) = (new ConcurrentBag<(int Status, bool SaysWhen)>(), new ConcurrentBag<string>());
        var clients = Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            for (var turn = 0; !until.IsCancellationRequested; turn++)
            {
                var code = $"crowd-{client}-{turn}";
                using var answer = client % 2 == 0
                    ? await server.Client.GetAsync(Pages[(client / 2 + turn) % Pages.Length])
                    : await server.Client.OpenProgrammeAsync(code, Regions[client / 2 % Regions.Length]);
                answers.Add(((int)answer.StatusCode, answer.Headers.RetryAfter is not null));
                if ((int)answer.StatusCode == 201)
                    recorded.Add(code);
            }
        })).ToList();

        await Task.Delay(2_000);
        var program = new Verbs.Program(server.Data);
        var read = await program.RunAsync("report", "budget-use", "--region", "51.04", "--year", "2024", "--json");
        var wrote = await program.RunAsync("record", "programmes", "code=verb-beside", "name=x", "fund=APBD",
            "starts_on=2024-01-01", "vulnerable=yes", "--region", "73.02");
        read.Exit.ShouldBe(0, read.ToString());
        wrote.Exit.ShouldBe(0, wrote.ToString());
        await Task.WhenAll(clients);

        var by = answers.GroupBy(answer => answer.Status).ToDictionary(same => same.Key, same => same.Count());
        by.Keys.ShouldBeSubsetOf([200, 201, 429, 503]);
        answers.Where(answer => answer.Status is 429 or 503 && !answer.SaysWhen).ShouldBeEmpty();
        by.GetValueOrDefault(200).ShouldBeGreaterThan(100);
        by.GetValueOrDefault(201).ShouldBeGreaterThan(100);
        await using var count = server.Owner.CreateCommand("""
            select count(*) from ledger.mt_events
            where type = 'programme_opened' and data ->> 'code' like 'crowd-%'
            """);
        ((long)(await count.ExecuteScalarAsync())!).ShouldBe(recorded.Count);
    }

    [Fact]
    public async Task Whoever_guesses_passwords_by_the_hundred_is_told_to_come_again()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 160).Select(_ => server.Client.PostAsync(
            "/sign-in", new FormUrlEncodedContent([new("name", "x"), new("password", "y")]))));
        answers.Count(answer => (int)answer.StatusCode == 429 && answer.Headers.RetryAfter is not null)
            .ShouldBeInRange(30, 60);
    }

    [Fact]
    public async Task A_region_that_is_held_keeps_nobody_elsewhere_waiting()
    {
        (await server.Client.OpenProgrammeAsync("first")).Dispose();
        await using var held = await server.Owner.OpenConnectionAsync();
        await using var transaction = await held.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("select from ledger.head where region = '51.04' for update", held))
            await hold.ExecuteNonQueryAsync();

        var waiting = Enumerable.Range(0, 160)
            .Select(client => server.Client.OpenProgrammeAsync($"held-{client}")).ToList();
        await Task.Delay(1_000);
        for (var at = 0; at < 20; at++)
        {
            ((int)(await server.Client.GetAsync("/regions/51.04/budget-use")).StatusCode).ShouldBe(200);
            ((int)(await server.Client.OpenProgrammeAsync($"beside-{at}", "51.03")).StatusCode).ShouldBe(201);
        }

        var answers = await Task.WhenAll(waiting);
        answers.Select(answer => (int)answer.StatusCode).Distinct().ShouldBeSubsetOf([429, 503, 504]);
        answers.ShouldAllBe(answer => answer.Headers.RetryAfter != null);
        (await answers.First(answer => (int)answer.StatusCode == 429).Content.ReadAsStringAsync())
            .ShouldContain("too-many-requests");
    }
}
