using JamsostekLedger.Ledger;
using JamsostekLedger.Reconciliation;

namespace JamsostekLedger.Actions;

/// <summary>Breaks between the ledger and what other offices say, of which nobody said anything.</summary>
public static class OpenBreaks
{
    /// <summary>The breaks of some periods, each pairing a part; of members they are persons and no rupiah.</summary>
    public static ActionNeeded Of(IEnumerable<Reconciled> found) => ActionNeeded.Of(
        ActionKind.Break, found.SelectMany(one => one.Pairings
            .Select(paired => (Paired: paired, Open: one.OpenOf(paired).ToList()))
            .Where(pair => pair.Open.Count > 0).Select(pair => Part(one.Period, pair.Paired, pair.Open))));

    private static ActionPart Part(string period, Paired paired, List<Break> open)
    {
        var isOfPersons = paired.Pairing == Pairing.Members.Name;
        var persons = open.Select(one => one.Person).OfType<PersonId>().Distinct().Count();
        return new(
            $"{period} {paired.Pairing}", null,
            isOfPersons ? Rupiah.Zero : new(open.Sum(one => Math.Abs(one.Difference))),
            persons > 0 ? persons : null);
    }
}
