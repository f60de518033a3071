using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Host.Pages.Workers;

/// <summary>
/// How pages call workers: by name and the last four digits of the NIK, never by more. This is the only place of the
/// pages that asks who a number is.
/// </summary>
public static class WorkerLabels
{
    /// <summary>Labels of the workers on a page of a region.</summary>
    public static async Task<IReadOnlyDictionary<PersonId, WorkerLabel>> LoadAsync(
        WebServerOptions served, Moment moment, Language language, IEnumerable<PersonId> workers,
        CancellationToken cancellation)
    {
        PersonId[] named = [.. workers.Distinct()];
        var masked = await served.Ledger.Vault.MaskedAsync(moment, named, cancellation);
        return named.ToDictionary(
            worker => worker, worker => Of(worker, masked.GetValueOrDefault(worker), language));
    }

    private static WorkerLabel Of(PersonId worker, PersonLabel? label, Language language) => label switch
    {
        null => new(Brief(worker), null, WorkerKnown.No),
        { IsUnreadable: true } => new(
            $"{Brief(worker)} ({WorkerWords.Unreadable[language]})", null, WorkerKnown.Unreadable),
        _ => new(label.Name ?? Brief(worker), label.NikLastFour, WorkerKnown.Yes),
    };

    /// <summary>The end of a worker's number: enough to tell two of a page apart.</summary>
    public static string Brief(PersonId worker) => $"{worker}"[^8..];
}

/// <summary>What a page calls a worker.</summary>
/// <param name="Name">Name, or the end of the worker's number where nobody can say.</param>
/// <param name="Nik">Last four digits of the NIK, or null.</param>
/// <param name="Known">Whether the vault knows the worker.</param>
public sealed record WorkerLabel(string Name, string? Nik, WorkerKnown Known)
{
    /// <summary>Says who is not shown: a record prints its members, and these have no place in a log.</summary>
    public override string ToString() => "WorkerLabel";
}

/// <summary>Whether the vault knows a worker.</summary>
public enum WorkerKnown
{
    /// <summary>It does not; it may have been told to forget.</summary>
    No,

    /// <summary>It does.</summary>
    Yes,

    /// <summary>It does, and nobody can read what it holds.</summary>
    Unreadable,
}
