using JamsostekLedger.Enrolment;

namespace JamsostekLedger.Premiums;

/// <summary>
/// Lets premium money find its way: payments to the invoices that they name, what is over to the next invoice, and
/// what is there to workers' months. A pure function of the documents: it takes them by their own days, whatever order
/// they came in, and answers with the facts that lead from what is recorded to what they come to. What stands on a day
/// follows from the documents up to that day, so a later document changes nothing before it.
/// </summary>
/// <param name="Invoices">Facts of invoices.</param>
/// <param name="Covers">Facts of workers, made while they are read.</param>
/// <param name="Computed">Facts of computed premiums.</param>
/// <param name="Givers">Numbers of invoices that were overpaid on any day, and may give to any later one.</param>
/// <param name="OrderMatters">
/// Whether money paid for some who were enrolled from one month and not for others, so that their order must be known.
/// </param>
public sealed record Settlement(
    IReadOnlyList<InvoiceSettled> Invoices, IEnumerable<CoverSettled> Covers, IReadOnlyList<PremiumRecomputed> Computed,
    IReadOnlyList<string> Givers, bool OrderMatters)
{
    /// <summary>The settlement of documents.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="tillOrderMatters">
    /// Whether to stop where the order of workers matters, which whoever asks will bring then: what is answered so is
    /// not whole if <see cref="OrderMatters"/> says so.
    /// </param>
    public static Settlement Of(SettlementDocuments documents, bool tillOrderMatters = false)
    {
        Till[] tills = [.. documents.Invoices.Select(invoice => new Till(invoice))
            .OrderBy(till => till.Received.MonthFrom).ThenBy(till => till.Received.IssuedOn)
            .ThenBy(till => till.Received.Number, StringComparer.Ordinal)];
        if (tills.Length == 0 && documents.Revised.Count == 0)
            return new([], [], [], [], false);

        InvoiceReceived[] asking = [.. tills.Select(till => till.Received), .. documents.Revised];
        var grid = new CoverGrid(documents.Members, documents.Order,
            asking.Min(invoice => invoice.MonthFrom), asking.Max(invoice => invoice.MonthTo));
        var funds = new SettlementFunds(documents, tills, grid);
        foreach (var day in Happening.Of(documents, tills, grid).GroupBy(happening => happening.On)
                     .OrderBy(day => day.Key))
        {
            foreach (var happening in day.OrderBy(happening => happening.Kind)
                         .ThenBy(happening => happening.Key, StringComparer.Ordinal))
                happening.Happen();
            funds.Tell(day.Key);
            // Months that give way set money free which may go on: it does so on its own day, and not on the next on
            // which something happens to any invoice.
            do
            {
                Credit.TakeBack(tills, day.Key);
                Credit.Forward(tills, day.Key);
                funds.Spend(day.Key);
            }
            while (Credit.MayGoForward(tills, day.Key));
            if (tillOrderMatters && grid.OrderMatters)
                return new([], [], [], [], true);
        }

        return new(
            [
                .. tills.Select(till => Fact(till.Invoice, till.Received.Number, till.Book)).OfType<InvoiceSettled>(),
                .. documents.Voided.Select(invoice => Fact(invoice, invoice.Voided!.Number, SettledBook.Empty))
                    .OfType<InvoiceSettled>(),
            ], CoverFacts(documents, grid),
            ExpectedPremiums.Facts(documents),
            [.. tills.Where(till => till.WasOver).Select(till => till.Received.Number)], grid.OrderMatters);
    }

    private static InvoiceSettled? Fact(Invoice invoice, string number, SettledBook book)
    {
        var steps = invoice.Book.To(book);
        return steps.IsEmpty
            ? null
            : new(number, (invoice.Settlements ?? 0) + 1, steps.Max(step => step.On), steps);
    }

    private static IEnumerable<CoverSettled> CoverFacts(SettlementDocuments documents, CoverGrid grid)
    {
        var invoices = documents.Invoices.Select(invoice => invoice.Received!)
            .Concat(documents.Revised).Select(invoice => invoice.Number).ToHashSet();
        for (var worker = 0; worker < grid.Members.Count; worker++)
        {
            var member = grid.Members[worker];
            if (CoverSettled.Between(member, member.Recorded.Where(run => invoices.Contains(run.Invoice)),
                    grid.RunsOf(worker)) is { } fact)
                yield return fact;
        }
    }
}
