using System.Text.Json;
using JamsostekLedger.Simulation.World;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Cluster;
using JamsostekLedger.Store.Tests;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Simulation.Kills;

/// <summary>Rotations of the vault's key that are killed: everybody opens and is found at all times.</summary>
internal static class KilledRotations
{
    private const int People = 4_000;

    public static async Task<string> RunAsync(Cluster cluster, int rounds)
    {
        using var folder = new TestFolder();
        var database = cluster.To(await cluster.NewLedgerAsync());
        var program = new KilledProgram(Path.Combine(folder.Path, "data"), database);
        var (random, killed, wentOn) = (new Random(rounds), 0, 0);
        await program.DoneAsync("import", "programmes", Workers.Programme(folder.Path), "--region", "51.04");
        var roster = Workers.Write(folder.Path, 0, People);
        await program.DoneAsync("import", "roster", roster, "--region", "51.04");

        await program.DoneAsync("keys", "rotate", "--json");
        for (var round = 0; round < rounds; round++)
        {
            killed += await program.KilledAsync(random, "keys", "rotate", "--json") ? 1 : 0;
            await OpenAsync(program, database);
            using var rotated = JsonDocument.Parse(await program.DoneAsync("keys", "rotate", "--json"));
            wentOn += rotated.RootElement.GetProperty("wentOn").GetBoolean() ? 1 : 0;
            await OpenAsync(program, database);
        }

        using var again = JsonDocument.Parse(
            await program.DoneAsync("import", "roster", roster, "--region", "51.04", "--json"));
        if (again.RootElement.GetProperty("already").GetInt64() != People)
            throw new Finding("After rotations some are not found by their NIK any more.");
        await program.VerifiedAsync();
        return $"{killed} of {rounds} rotations killed; {wentOn} were ended by the next";
    }

    private static async Task OpenAsync(KilledProgram program, string connection)
    {
        await using var database = LedgerDatabase.Attach(DatabaseLogins.Of(connection).Program);
        await using var ids = database.Source.CreateCommand("select id from ledger.person");
        var people = new List<Ledger.PersonId>();
        await using (var reader = await ids.ExecuteReaderAsync())
            while (await reader.ReadAsync())
                people.Add(new(reader.GetGuid(0)));

        var vault = new PersonVault(MasterKeys.FromEnvironmentOr(new LedgerHome(program.Data).Keys));
        await vault.PrepareAsync(database, default);
        var opened = await vault.OpenAsync(database, "51.04", people, default);
        if (opened.Values.Count(who => who.Name?.StartsWith("Pekerja ", StringComparison.Ordinal) == true) != People)
            throw new Finding("A killed rotation left people whom the keys at hand do not open.");
    }
}
