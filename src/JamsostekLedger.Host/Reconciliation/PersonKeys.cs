using JamsostekLedger.Ledger;
using JamsostekLedger.Reconciliation;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Reconciliation;

/// <summary>What is shown of persons in place of their numbers: the last four digits of a NIK, never more.</summary>
public sealed class PersonKeys
{
    private readonly Dictionary<PersonId, string> _fours;

    private PersonKeys(Dictionary<PersonId, string> fours) => _fours = fours;

    /// <summary>Those that a reconciliation names.</summary>
    internal static Task<PersonKeys> LoadAsync(
        OpenLedger ledger, Moment moment, Reconciled found, CancellationToken cancellation) => LoadAsync(
        ledger, moment,
        found.Pairings.SelectMany(paired => paired.Breaks).Concat(found.BroughtForward.Select(one => one.Break)),
        found.Pairings.SelectMany(paired => paired.Matches), cancellation);

    /// <summary>Those that some rows of it name: a page opens the vault for what it shows.</summary>
    internal static async Task<PersonKeys> LoadAsync(
        OpenLedger ledger, Moment moment, IEnumerable<Break> breaks, IEnumerable<Match> matches,
        CancellationToken cancellation)
    {
        var people = breaks.Select(one => one.Person).Concat(matches
            .SelectMany(match => match.Left.Concat(match.Right)).Select(LedgerSide.PersonOf))
            .OfType<PersonId>().Distinct().ToList();
        var labels = people.Count == 0
            ? []
            : await ledger.Vault.MaskedAsync(moment, people, cancellation);
        return new(labels.Where(label => label.Value.NikLastFour is not null)
            .ToDictionary(label => label.Key, label => label.Value.NikLastFour!));
    }

    /// <summary>The last four digits, or nothing where the person is forgotten.</summary>
    public string LastFour(PersonId person) => _fours.GetValueOrDefault(person) ?? "----";

    /// <summary>Keys as they are shown.</summary>
    public IReadOnlyList<string> Shown(IReadOnlyList<string> keys) =>
        [.. keys.Select(key => LedgerSide.PersonOf(key) is { } person ? LastFour(person) : key)];
}
