using JamsostekLedger.Reconciliation;
using JamsostekLedger.Specs.Reconciliation.World;

namespace JamsostekLedger.Specs.Reconciliation;

/// <summary>
/// The known truth is worth what it refuses: every rule left out, every number of a pairing moved by one, and every
/// value that a rule reads taken away comes to something else than what was planted.
/// </summary>
public class MutantSpecs
{
    private static readonly Lazy<(Region Region, Books Books)> Year = new(() =>
    {
        var region = Region.Of(5);
        return (region, Books.Of(region));
    });

    private static readonly Dictionary<string, (string Pairing, Func<Pairing, Sides, Paired> Match)> Mutants = new(
    [
        .. Pairing.All.SelectMany(pairing => Matching.StepsOf(pairing)
            .Where(step => IsAsked(pairing, step.Name)).Select(step => One(
                $"without {step.Name}", pairing.Name,
                (of, sides) => Matching.Of(of, sides, Matching.StepsOf(of).Where(other => other.Name != step.Name))))),
        Moved("an order of another day agrees", Pairing.Payments with { DaysOfNumber = 1 }),
        Moved("a provisional payment is looked for a day less", Pairing.Payments with { DaysOfAmount = 6 }),
        Moved("a provisional payment is looked for a day more", Pairing.Payments with { DaysOfAmount = 8 }),
        Moved("a receipt has a day less", Pairing.Receipts with { DaysOfNumber = 13 }),
        Moved("a receipt has a day more", Pairing.Receipts with { DaysOfNumber = 15 }),
        Moved("an amount at BPJS is looked for a day less", Pairing.Receipts with { DaysOfAmount = 6 }),
        Moved("an amount at BPJS is looked for a day more", Pairing.Receipts with { DaysOfAmount = 8 }),
        Moved("money takes a day less to BPJS", Pairing.Receipts with { DaysOfTransit = 6 }),
        Moved("money takes a day more to BPJS", Pairing.Receipts with { DaysOfTransit = 8 }),
        Moved("a benefit of another day agrees", Pairing.Claims with { DaysOfNumber = 1 }),
        Moved("a claim says nothing", Pairing.Claims with { PartyIsNumbered = false }),
        Moved("a bank's line has a day less", Pairing.Transfers with { DaysOfNumber = 2 }),
        Moved("a bank's line has a day more", Pairing.Transfers with { DaysOfNumber = 4 }),
        Moved("an amount at the bank is looked for a day less", Pairing.Transfers with { DaysOfAmount = 2 }),
        Moved("an amount at the bank is looked for a day more", Pairing.Transfers with { DaysOfAmount = 4 }),
        Moved("money takes a day less through the bank", Pairing.Transfers with { DaysOfTransit = 4 }),
        Moved("money takes a day more through the bank", Pairing.Transfers with { DaysOfTransit = 6 }),
        .. Money.Select(pairing => Blind("amounts to ten thousand", pairing, row => row with
        {
            Amount = (row.Amount + 5_000) / 10_000 * 10_000,
        })),
        .. Money.Select(pairing => Blind("no numbers", pairing, row => row with { Number = null })),
        .. Money.Where(pairing => pairing != "invoices").Select(pairing => Blind("no days", pairing, row => row with
        {
            DocumentDate = null, MovedOn = null,
        })),
        Blind("no accounts", "payments", row => row with { Account = null }),
        Blind("nothing is provisional", "payments", row => row with { IsProvisional = false }),
        Blind("nothing is provisional", "receipts", row => row with { IsProvisional = false }),
        Blind("nothing is provisional", "transfers", row => row with { IsProvisional = false }),
        Blind("no number is a side's own", "transfers", row => row with { HasOwnNumber = false }),
        Blind("every number is a side's own", "payments", row => row with { HasOwnNumber = true }),
        Blind("an invoice's payments are one paper", "receipts", row => row with { Document = null, Part = null }),
        Blind("no heads", "invoices", row => row with { Workers = null }),
        Blind("no months", "invoices", row => row with { Months = null }),
        Blind("no programmes", "invoices", row => row with { Programme = null }),
        Blind("no claims", "claims", row => row with { Party = null }),
        Blind("no programmes", "members", row => row with { Programme = null }),
        Blind("nothing known of persons", "members", row => row with { Known = null }),
        Blind("nobody is ended", "members", row => row with { IsEnded = false }),
        .. Money.Select(pairing => Seeing("no other months there", pairing, sides => sides with { OtherRight = [] })),
        .. Money.Where(pairing => pairing != "invoices").Select(pairing =>
            Seeing("no other months here", pairing, sides => sides with { OtherLeft = [] })),
        Seeing("nobody who left", "members", sides => sides with { OtherLeft = [] }),
        Seeing("no later word of BPJS", "receipts", sides => sides with { OtherSpans = [] }),
        Seeing("no later word of the bank", "transfers", sides => sides with { OtherSpans = [] }),
        Seeing("no tolerance", "payments", sides => sides with
        {
            Rulings = [.. sides.Rulings.Select(ruling => ruling with { Tolerance = 0 })],
        }),
        Seeing("a wider tolerance", "payments", sides => sides with
        {
            Rulings = [.. sides.Rulings.Select(ruling => ruling with { Tolerance = ruling.Tolerance + 1 })],
        }),
        Seeing("nothing is parted", "transfers", sides => sides with { Rulings = [] }),
    ]);

    private static IEnumerable<string> Money => Pairing.All.Select(pairing => pairing.Name)
        .Where(name => name != Pairing.Members.Name);

    public static TheoryData<string> Names => [.. Mutants.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_rule_that_is_changed_is_found_out(string mutant)
    {
        var (pairing, match) = Mutants[mutant];
        var (region, books) = Year.Value;
        var told = region.Planted.Where(one => one.Pairing == pairing).Select(one => $"{one}")
            .Order(StringComparer.Ordinal).ToList();
        Found(Matching.Of).SequenceEqual(told).ShouldBeTrue();
        Found(match).SequenceEqual(told).ShouldBeFalse("it is as true without");

        List<string> Found(Func<Pairing, Sides, Paired> by) =>
        [
            .. Region.Periods.SelectMany(period => Planted.Of(period, books.Run(period, by, pairing)))
                .Select(one => $"{one}").Order(StringComparer.Ordinal),
        ];
    }

    // Not every rule has something to do in every pairing.
    private static bool IsAsked(Pairing pairing, string step) => step switch
    {
        MatchRule.Joined => pairing == Pairing.Payments,
        MatchRule.AmountAndDate => pairing != Pairing.Invoices,
        MatchRule.AmountAndParty => pairing == Pairing.Claims,
        MatchRule.Sums => pairing == Pairing.Transfers,
        _ => true,
    };

    private static KeyValuePair<string, (string, Func<Pairing, Sides, Paired>)> One(
        string name, string pairing, Func<Pairing, Sides, Paired> match) => new($"{pairing}: {name}", (pairing, match));

    private static KeyValuePair<string, (string, Func<Pairing, Sides, Paired>)> Moved(string name, Pairing pairing) =>
        One(name, pairing.Name, (_, sides) => Matching.Of(pairing, sides));

    private static KeyValuePair<string, (string, Func<Pairing, Sides, Paired>)> Seeing(
        string name, string pairing, Func<Sides, Sides> change) =>
        One(name, pairing, (of, sides) => Matching.Of(of, change(sides)));

    private static KeyValuePair<string, (string, Func<Pairing, Sides, Paired>)> Blind(
        string name, string pairing, Func<MatchRow, MatchRow> change) => Seeing(name, pairing, sides => sides with
    {
        Left = [.. sides.Left.Select(change)], Right = [.. sides.Right.Select(change)],
        OtherLeft = [.. sides.OtherLeft.Select(change)], OtherRight = [.. sides.OtherRight.Select(change)],
    });
}
