using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Reading;

/// <summary>Names of people, as far as whoever asks may open them; who is unknown or forgotten is left out.</summary>
/// <param name="people">Their numbers.</param>
/// <param name="cancellation">Stops it.</param>
public delegate Task<IReadOnlyDictionary<PersonId, string>> NamesOf(
    IEnumerable<PersonId> people, CancellationToken cancellation);
