using System.Runtime.ExceptionServices;
using JasperFx;
using Marten.Exceptions;
using Npgsql;

namespace JamsostekLedger.Marten;

/// <summary>
/// Failures as the database gave them: what may be tried again is decided by the server's own code, which Marten
/// wraps.
/// </summary>
internal static class Failures
{
    // Another writer's version of the stream; the server's own words for it, as the other log hears them.
    private const string UniqueViolation = "23505";

    public static async Task<T> UnwrapAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception fault) when (fault is ConcurrencyException or ExistingStreamIdCollisionException)
        {
            throw new PostgresException(fault.Message, "ERROR", "ERROR", UniqueViolation);
        }
        catch (MartenCommandException fault) when (fault.InnerException is NpgsqlException inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }
}
