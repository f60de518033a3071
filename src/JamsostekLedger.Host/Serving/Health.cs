using JamsostekLedger.Store;
using Npgsql;

namespace JamsostekLedger.Host.Serving;

/// <summary>Whether the program runs, and whether it can answer.</summary>
public static class Health
{
    /// <summary>
    /// Live while the process is; ready while the database answers. The ledger was migrated when it was opened, and
    /// the demonstration may still be loading.
    /// </summary>
    public static void MapHealth(this IEndpointRouteBuilder app, OpenLedger ledger)
    {
        app.MapGet("/health/live", () => Results.Text("live\n"));
        app.MapGet("/health/ready", async (CancellationToken cancellation) =>
        {
            try
            {
                await using var ask = ledger.Database.Source.CreateCommand("select 1");
                await ask.ExecuteScalarAsync(cancellation);
                return Results.Text("ready\n");
            }
            catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
            {
                return Results.Text("the database does not answer\n", statusCode: 503);
            }
        });
    }
}
