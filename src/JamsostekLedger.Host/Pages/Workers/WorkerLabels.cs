using JamsostekLedger.Host.Serving;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages.Workers;

/// <summary>How pages call workers. This is the only place of the pages that asks who a number is.</summary>
public static class WorkerLabels
{
    /// <summary>Labels of the workers on a page.</summary>
    public static Task<IReadOnlyDictionary<PersonId, WorkerLabel>> LoadAsync(
        WebServerOptions served, string region, IEnumerable<PersonId> workers, CancellationToken cancellation)
    {
        _ = (served, region, cancellation);
        return Task.FromResult<IReadOnlyDictionary<PersonId, WorkerLabel>>(
            workers.Distinct().ToDictionary(worker => worker, worker => new WorkerLabel($"{worker}"[^8..], null)));
    }
}

/// <summary>What a page calls a worker.</summary>
/// <param name="Name">Name, or the end of the worker's number where nobody may or can say.</param>
/// <param name="Nik">Last four digits of the NIK, or null.</param>
public sealed record WorkerLabel(string Name, string? Nik);
