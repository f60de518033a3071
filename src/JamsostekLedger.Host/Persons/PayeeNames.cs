using JamsostekLedger.Store;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Persons;

/// <summary>Names of people, for a check that compares their spellings and shows none of them.</summary>
internal static class PayeeNames
{
    /// <summary>The names as the vault has them at a moment.</summary>
    public static NamesOf Of(OpenLedger ledger, Moment moment) => async (people, cancellation) =>
        (await ledger.Vault.MaskedAsync(moment, people, cancellation)).Where(label => label.Value.Name is not null)
            .ToDictionary(label => label.Key, label => label.Value.Name!);
}
