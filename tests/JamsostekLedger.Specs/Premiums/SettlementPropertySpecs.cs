using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Ledger;
using static JamsostekLedger.Specs.Premiums.PremiumPaper;

namespace JamsostekLedger.Specs.Premiums;

/// <summary>Whatever order documents come in, and however they are cut into files, they come to the same.</summary>
public class SettlementPropertySpecs
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(2024, 1129);

    [Fact] public void Any_order_and_any_cut_into_files_come_to_the_same() => Always((papers, order) =>
    {
        var whole = Told(new PremiumDesk().Record(papers.Select(paper => paper.Command)));
        var cut = Told(Cut(new(), PremiumPaper.Shuffled(papers, order), order));
        // What differs is told first: a whole ledger is hard to read.
        cut.Except(whole).ShouldBe(whole.Except(cut));
        cut.ShouldBe(whole);
    });

    [Fact] public void What_a_file_can_touch_is_all_that_needs_to_be_reckoned() => Always((papers, order) =>
    {
        var (some, all) = (new PremiumDesk(), new PremiumDesk(everything: true));
        foreach (var file in Files(PremiumPaper.Shuffled(papers, order), order))
            Told(some.Record(file)).ShouldBe(Told(all.Record(file)));
    });

    [Fact] public void A_payment_of_one_of_many_invoices_reckons_that_one()
    {
        var desk = new PremiumDesk().Record([
            Enrol(0),
            .. Enumerable.Range(1, 12).Select(month => Invoice($"INV-{month}", 1, month)),
        ]);
        desk.Record(PremiumPaper.Paid("SP2D-4", "INV-4", 16_800, new(2024, 4, 9)));
        desk.Reckoned.ShouldBe(1);
        // What is over may go to each of the eight that follow.
        desk.Record(PremiumPaper.Paid("SP2D-5", "INV-4", 16_800, new(2024, 4, 9)));
        desk.Reckoned.ShouldBe(9);
    }

    [Fact] public void A_second_time_nothing_is_left_to_do() => Always((papers, order) =>
    {
        var desk = Cut(new(), PremiumPaper.Shuffled(papers, order), order);
        var facts = desk.Ledger.Facts.Count;
        desk.Record(papers.Select(paper => paper.Command)).Ledger.Facts.Count.ShouldBe(facts);
    });

    private static PremiumDesk Cut(PremiumDesk desk, IReadOnlyList<PremiumPaper> papers, int[] order) =>
        Files(papers, order).Aggregate(desk, (cut, file) => cut.Record(file));

    // One document a file, or a few.
    private static IEnumerable<IEnumerable<ICommand>> Files(IReadOnlyList<PremiumPaper> papers, int[] order)
    {
        for (int at = 0, length; at < papers.Count; at += length)
        {
            length = 1 + (order[at % order.Length] % 3);
            yield return papers.Skip(at).Take(length).Select(paper => paper.Command);
        }
    }

    /// <summary>All that anybody can see: invoices, workers' months, the journal by account and day.</summary>
    internal static List<string> Told(PremiumDesk desk) =>
    [
        .. desk.Invoices.OrderBy(invoice => invoice.Received!.Number, StringComparer.Ordinal).SelectMany(invoice =>
            new[] { $"{invoice.Received!.Number} over {invoice.Over} left {invoice.Unallocated} "
                + $"given {invoice.Allocated} {invoice.Status} receipts over {invoice.ReceiptedOver}" }
            .Concat(invoice.Months.Select(month => $"  {month}"))
            .Concat(invoice.Payments.Select(payment => $"  {payment}").Order(StringComparer.Ordinal))),
        // Of whom no list names any more nothing is left to see, whether something was paid for them once or not.
        .. desk.Members.Where(member => member.Unlisted is null || member.Recorded.Any())
            .OrderBy(member => member.Worker.Value).SelectMany(member =>
            new[] { $"{member.Worker} until {member.CoveredUntil}" }
            .Concat(member.Recorded.Select(run => $"  {run}"))),
        .. desk.Ledger.Journal.SelectMany(entry => new[]
            {
                (Account: entry.Line.Debit, entry.Line, entry.Line.Amount),
                (Account: entry.Line.Credit, entry.Line, Amount: -entry.Line.Amount),
            })
            .GroupBy(side => $"{side.Line.ValueDate} {side.Account} {side.Line.Unit} {side.Line.Of}")
            .Select(sides => (sides.Key, Amount: sides.Sum(side => side.Amount)))
            .Where(sum => sum.Amount != 0).Select(sum => $"{sum.Key} {sum.Amount}").Order(StringComparer.Ordinal),
    ];

    private static void Always(Action<PremiumPaper[], int[]> holds) => Prop.ForAll(
        PremiumPaper.Sets, set => holds(set.Papers, set.Order)).Check(Fixed);
}
