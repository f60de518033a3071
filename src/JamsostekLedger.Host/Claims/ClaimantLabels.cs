using JamsostekLedger.Ledger;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Claims;

/// <summary>How verbs call workers in a list: by the last four digits of the NIK, and by nothing else.</summary>
public static class ClaimantLabels
{
    /// <summary>Labels of workers; the end of the worker's number where the vault cannot say.</summary>
    public static async Task<IReadOnlyDictionary<PersonId, string>> LoadAsync(
        OpenLedger ledger, Moment moment, IEnumerable<PersonId> workers, CancellationToken cancellation)
    {
        PersonId[] asked = [.. workers.Distinct()];
        var masked = await ledger.Vault.MaskedAsync(moment, asked, cancellation);
        return asked.ToDictionary(worker => worker, worker => masked.GetValueOrDefault(worker) switch
        {
            { IsUnreadable: true } => $"{worker}"[^8..] + " (tidak terbaca)",
            { NikLastFour: { } four } => $"NIK ••••{four}",
            _ => $"{worker}"[^8..],
        });
    }
}
