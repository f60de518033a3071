using JamsostekLedger.Host.Serving;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages.Workers;

/// <summary>
/// How pages call workers: by name and the last four digits of the NIK, never by more. This is the only place of the
/// pages that asks who a number is.
/// </summary>
public static class WorkerLabels
{
    /// <summary>Labels of the workers on a page.</summary>
    public static async Task<IReadOnlyDictionary<PersonId, WorkerLabel>> LoadAsync(
        WebServerOptions served, string region, IEnumerable<PersonId> workers, CancellationToken cancellation)
    {
        PersonId[] asked = [.. workers.Distinct()];
        var masked = await served.Ledger.Vault.MaskedAsync(served.Ledger.Database, region, asked, cancellation);
        return asked.ToDictionary(worker => worker, worker => masked.TryGetValue(worker, out var label)
            ? new WorkerLabel(label.Name ?? Brief(worker), label.NikLastFour, IsKnown: true)
            : new WorkerLabel(Brief(worker), null, IsKnown: false));
    }

    /// <summary>The end of a worker's number: enough to tell two of a page apart.</summary>
    public static string Brief(PersonId worker) => $"{worker}"[^8..];
}

/// <summary>What a page calls a worker.</summary>
/// <param name="Name">Name, or the end of the worker's number where nobody can say.</param>
/// <param name="Nik">Last four digits of the NIK, or null.</param>
/// <param name="IsKnown">Whether the vault knows the worker; it may have been told to forget.</param>
public sealed record WorkerLabel(string Name, string? Nik, bool IsKnown)
{
    /// <summary>Says who is not shown: a record prints its members, and these have no place in a log.</summary>
    public override string ToString() => "WorkerLabel";
}
