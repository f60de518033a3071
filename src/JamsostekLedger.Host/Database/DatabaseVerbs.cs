using System.CommandLine;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Cluster;

namespace JamsostekLedger.Host.Database;

/// <summary><c>jamsostek database migrate | connection | start | stop | acknowledge-restore</c></summary>
public static class DatabaseVerbs
{
    /// <summary>The verbs.</summary>
    public static Command Make() => new("database", HelpText.Of("Basis data", "The database"))
    {
        Migrate(), Connection(), Start(), Stop(), AcknowledgeRestore(),
    };

    private static Command Migrate()
    {
        var verb = new Command("migrate", HelpText.Of(
            "Membawa basis data ke skema terbaru", "Brings the database to the latest schema"));
        verb.SetAction(async (_, cancellation) =>
        {
            var home = LedgerHome.FromEnvironment();
            await using var lease = await EmbeddedCluster.LeaseAsync(home, cancellation);
            var applied = await Migrator.MigrateAsync(
                await DatabaseLogins.FindAsync(home, lease, cancellation), cancellation);
            Screen.Line(applied.Count == 0 ? "Skema sudah terbaru." : $"Diterapkan: {string.Join(", ", applied)}");
            return Verb.Done;
        });
        return verb;
    }

    private static Command Connection()
    {
        var json = Verb.JsonOption();
        var verb = new Command("connection", HelpText.Of(
            "Menyebut string koneksi; klaster tetap menyala bila sudah dinyalakan",
            "Says the connection string; a cluster that was started stays up"))
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

    private static Command AcknowledgeRestore()
    {
        var (region, actor, json) = (Verb.RegionOption(), Verb.ActorOption(), Verb.JsonOption());
        var reason = new Option<string>("--reason")
        {
            Description = HelpText.Of("Mengapa basis data dipulihkan", "Why the database was restored"),
            Required = true,
        };
        var verb = new Command(
            "acknowledge-restore",
            HelpText.Of(
                "Mengakui bahwa basis data dipulihkan ke keadaan yang lebih lama, lalu lanjut mencatat",
                "Acknowledges that the database was restored to an earlier state, and goes on recording"))
        {
            region, reason, actor, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var asked = parsed.GetValue(region)!;
            var outcome = await ledger.Restores.AcknowledgeAsync(
                asked, parsed.GetValue(actor)!, parsed.GetValue(reason)!, cancellation);
            if (outcome.Refusal is { } refusal)
                return Verb.Refuse(refusal);

            await ledger.Checkpoints.WriteAsync(asked.Code, cancellation);
            if (parsed.GetValue(json))
                Screen.Json(new { region = asked.Code, outcome.Stream, outcome.Seq });
            else
                Screen.Line(
                    $"Pemulihan diakui sebagai fakta {outcome.Seq} wilayah {asked.Code}; pencatatan berlanjut.");
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static Command Start()
    {
        var verb = new Command("start", HelpText.Of(
            "Menyalakan klaster tertanam dan membiarkannya menyala", "Starts the embedded cluster and keeps it up"));
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
        var verb = new Command("stop", HelpText.Of("Mematikan klaster tertanam", "Stops the embedded cluster"));
        verb.SetAction(async (_, cancellation) =>
        {
            var stopped = await EmbeddedCluster.StopAsync(LedgerHome.FromEnvironment(), cancellation);
            Screen.Line(stopped ? "Klaster mati." : "Klaster masih dipakai; mati bersama pemakai terakhirnya.");
            return Verb.Done;
        });
        return verb;
    }
}
