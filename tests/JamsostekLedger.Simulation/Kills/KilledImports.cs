using System.Text.Json;
using JamsostekLedger.Simulation.World;
using JamsostekLedger.Store.Tests;

namespace JamsostekLedger.Simulation.Kills;

/// <summary>Imports that are killed: each file is recorded whole or not at all, and the next time ends it.</summary>
internal static class KilledImports
{
    private const int RowsEach = 2_000;

    public static async Task<string> RunAsync(Cluster cluster, int rounds)
    {
        using var folder = new TestFolder();
        var ledger = await cluster.NewLedgerAsync();
        var program = new KilledProgram(Path.Combine(folder.Path, "data"), cluster.To(ledger));
        var random = new Random(rounds);
        await ImportAsync(program, "programmes", Workers.Programme(folder.Path));
        await ImportAsync(program, "roster", Workers.Write(folder.Path, 0, RowsEach));

        var (killed, whole) = (0, 0);
        for (var round = 1; round <= rounds; round++)
        {
            var file = Workers.Write(folder.Path, round * RowsEach, RowsEach);
            killed += await program.KilledAsync(random, Import("roster", file)) ? 1 : 0;
            var (recorded, already) = await ImportAsync(program, "roster", file);
            if ((recorded, already) is not ((RowsEach, 0) or (0, RowsEach)))
                throw new Finding($"A killed import left a part: {recorded} were recorded, {already} stood.");
            whole += already > 0 ? 1 : 0;
        }

        await program.VerifiedAsync();
        await CountAsync(cluster.To(ledger), (rounds + 1) * RowsEach);
        return $"{killed} of {rounds} imports killed; {whole} of them had come to their end";
    }

    private static string[] Import(string kind, string file) => ["import", kind, file, "--region", "51.04", "--json"];

    private static async Task<(long Recorded, long Already)> ImportAsync(
        KilledProgram program, string kind, string file)
    {
        using var report = JsonDocument.Parse(await program.DoneAsync(Import(kind, file)));
        return (report.RootElement.GetProperty("recorded").GetInt64(),
            report.RootElement.GetProperty("already").GetInt64());
    }

    private static async Task CountAsync(string database, long people)
    {
        await using var source = NpgsqlDataSource.Create(database);
        foreach (var counted in (string[])
                 [
                     "ledger.person", "ledger.mt_events where type = 'worker_enrolled'",
                     "(select distinct data -> 'worker' from ledger.mt_events where type = 'worker_enrolled') w",
                 ])
        {
            await using var command = source.CreateCommand($"select count(*) from {counted}");
            if (await command.ExecuteScalarAsync() is not long count || count != people)
                throw new Finding($"{counted} does not count {people}.");
        }
    }
}
