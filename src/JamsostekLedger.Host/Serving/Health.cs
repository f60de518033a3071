using JamsostekLedger.Host.Web;
using JamsostekLedger.Store;
using Npgsql;

namespace JamsostekLedger.Host.Serving;

/// <summary>Whether the program runs, and whether it can answer and record.</summary>
public static class Health
{
    /// <summary>
    /// Live while the process is; ready while the database answers and nothing hinders recording. The ledger was
    /// migrated when it was opened, and the demonstration may still be loading.
    /// </summary>
    public static void MapHealth(this IEndpointRouteBuilder app, OpenLedger ledger)
    {
        app = app.ForEverybody();
        app.MapGet("/health/live", () => Results.Text("live\n"));
        app.MapGet("/health/ready", async (CancellationToken cancellation) =>
        {
            try
            {
                var hindrances = await ledger.Hindrances.LookAsync(cancellation);
                return hindrances.Count == 0
                    ? Results.Text("ready\n")
                    : NotReady(hindrances.Select(hindrance => $"{hindrance.Rule}: {hindrance.Sentence}"));
            }
            catch (LedgerUnavailableException fault)
            {
                return NotReady([fault.Message]);
            }
            catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
            {
                return NotReady(["the database does not answer"]);
            }
        });
    }

    private static IResult NotReady(IEnumerable<string> why) => Results.Text(
        string.Concat(why.Select(sentence => $"{sentence}\n")), statusCode: StatusCodes.Status503ServiceUnavailable);
}
