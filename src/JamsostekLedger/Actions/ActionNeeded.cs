using JamsostekLedger.Ledger;

namespace JamsostekLedger.Actions;

/// <summary>All of a region that is to be acted on for the same reason.</summary>
/// <param name="Action">Why.</param>
/// <param name="Amount">The rupiah of all parts.</param>
/// <param name="Persons">
/// Whom they are about; null where no part says. Several invoices or years of a programme are about the same workers:
/// of a programme the part with most of them counts.
/// </param>
/// <param name="Parts">The parts, the largest amount first.</param>
public sealed record ActionNeeded(ActionKind Action, Rupiah Amount, long? Persons, IReadOnlyList<ActionPart> Parts)
{
    /// <summary>Parts of one kind.</summary>
    public static ActionNeeded Of(ActionKind kind, IEnumerable<ActionPart> parts)
    {
        ActionPart[] all =
        [
            .. parts.OrderByDescending(part => part.Amount).ThenBy(part => part.Key, StringComparer.Ordinal)
                .ThenBy(part => part.Year),
        ];
        return new(kind, all.Aggregate(Rupiah.Zero, (sum, part) => sum + part.Amount), PersonsOf(kind, all), all);
    }

    private static long? PersonsOf(ActionKind kind, ActionPart[] parts)
    {
        var known = parts.Where(part => part.Persons is not null).ToArray();
        return known.Length == 0 ? null
            : kind is ActionKind.PaguShortfall or ActionKind.LateInvoice or ActionKind.Unacknowledged
                ? known.GroupBy(part => part.Programme).Sum(of => of.Max(part => part.Persons!.Value))
            : known.Sum(part => part.Persons!.Value);
    }
}
