using System.CommandLine;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Cluster;

namespace JamsostekLedger.Host.Database;

/// <summary><c>jamsostek database migrate | connection | start | stop</c></summary>
public static class DatabaseVerbs
{
    /// <summary>The verbs.</summary>
    public static Command Make() => new("database", "Basis data")
    {
        Migrate(), Connection(), Start(), Stop(),
    };

    private static Command Migrate()
    {
        var verb = new Command("migrate", "Membawa basis data ke skema terbaru");
        verb.SetAction(async (_, cancellation) =>
        {
            await using var lease = await EmbeddedCluster.LeaseAsync(LedgerHome.FromEnvironment(), cancellation);
            var applied = await Migrator.MigrateAsync(lease.ConnectionString, cancellation);
            Screen.Line(applied.Count == 0 ? "Skema sudah terbaru." : $"Diterapkan: {string.Join(", ", applied)}");
            return Verb.Done;
        });
        return verb;
    }

    private static Command Connection()
    {
        var json = Verb.JsonOption();
        var verb = new Command("connection", "Menyebut string koneksi; klaster tetap menyala bila sudah dinyalakan")
        {
            json,
        };
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var lease = await EmbeddedCluster.LeaseAsync(LedgerHome.FromEnvironment(), cancellation);
            if (parsed.GetValue(json))
                Screen.Json(new { lease.ConnectionString });
            else
                Screen.Line(lease.ConnectionString);
            return Verb.Done;
        });
        return verb;
    }

    private static Command Start()
    {
        var verb = new Command("start", "Menyalakan klaster tertanam dan membiarkannya menyala");
        verb.SetAction(async (_, cancellation) =>
        {
            await EmbeddedCluster.KeepAsync(LedgerHome.FromEnvironment(), cancellation);
            Screen.Line("Klaster menyala.");
            return Verb.Done;
        });
        return verb;
    }

    private static Command Stop()
    {
        var verb = new Command("stop", "Mematikan klaster tertanam");
        verb.SetAction(async (_, cancellation) =>
        {
            var stopped = await EmbeddedCluster.StopAsync(LedgerHome.FromEnvironment(), cancellation);
            Screen.Line(stopped ? "Klaster mati." : "Klaster masih dipakai; mati bersama pemakai terakhirnya.");
            return Verb.Done;
        });
        return verb;
    }
}
