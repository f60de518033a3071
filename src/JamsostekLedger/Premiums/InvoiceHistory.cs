using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>The facts of an invoice's stream, and what each of them did to it.</summary>
/// <param name="Invoice">The invoice after all of them.</param>
/// <param name="Steps">The facts in order.</param>
public sealed record InvoiceHistory(Invoice Invoice, IReadOnlyList<InvoiceStep> Steps)
{
    /// <summary>The history that facts tell.</summary>
    public static InvoiceHistory Of(IEnumerable<Recorded> facts)
    {
        var steps = new List<InvoiceStep>();
        var invoice = Invoice.Empty;
        foreach (var recorded in facts)
        {
            var after = invoice.Evolve(recorded.Fact);
            steps.Add(new(recorded, after.Settled - invoice.Settled));
            invoice = after;
        }

        return new(invoice, steps);
    }

    /// <summary>What each programme and fund paid of it, and what of that became workers' months.</summary>
    public IReadOnlyList<InvoicePayer> Payers =>
    [
        .. Steps.SelectMany(InvoicePayer.Of).GroupBy(part => (part.Programme, part.Fund))
            .OrderBy(parts => parts.Key.Programme, StringComparer.Ordinal)
            .ThenBy(parts => parts.Key.Fund, StringComparer.Ordinal)
            .Select(parts => parts.Aggregate((sum, part) => sum.Plus(part))),
    ];

    /// <summary>What workers' months stand on its money, month by month, without those that were given back.</summary>
    public IReadOnlyList<AllocatedMonth> Allocated =>
    [
        .. Steps.SelectMany(step => step.Recorded.Fact switch
            {
                PremiumAllocated allocated => allocated.Months.AsEnumerable(),
                AllocationReleased released => released.Months.Select(month =>
                    new AllocatedMonth(month.Month, -month.Workers, PremiumSum.Zero - month.Amount)),
                InvoiceSettled settled => settled.Steps.Where(step => step.What == SettledKind.Workers)
                    .Select(step => new AllocatedMonth(step.Month!.Value, step.Workers, step.Amount)),
                _ => [],
            })
            .GroupBy(month => month.Month).OrderBy(months => months.Key)
            .Select(months => new AllocatedMonth(
                months.Key, months.Sum(month => month.Workers),
                months.Aggregate(PremiumSum.Zero, (sum, month) => sum + month.Amount))),
    ];
}
