using System.Text.Json;
using JamsostekLedger.Reconciliation;

namespace JamsostekLedger.Specs.Reconciliation;

/// <summary>What holds of any two sides: many alike amounts, numbers and days, so that every rule is met.</summary>
public class EveryRowOnceSpecs
{
    public static TheoryData<string> Pairings => [.. Pairing.All.Select(pairing => pairing.Name)];

    [Theory, MemberData(nameof(Pairings))]
    public void Every_row_stands_in_one_match_or_one_break_to_the_rupiah(string name)
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var sides = Sides(new(seed));
            var paired = Matching.Of(Of(name), sides);
            Keys(paired, match => match.Left, one => one.Left).ShouldBeUnique($"seed {seed}");
            Keys(paired, match => match.Right, one => one.Right).ShouldBeUnique($"seed {seed}");
            Keys(paired, match => match.Left, one => one.Left).Count.ShouldBe(sides.Left.Count);
            Keys(paired, match => match.Right, one => one.Right).Count.ShouldBe(sides.Right.Count);
            (paired.Matches.Sum(match => match.LeftAmount) + paired.Breaks.Sum(one => one.LeftAmount))
                .ShouldBe(sides.Left.Sum(row => row.Amount));
            (paired.Matches.Sum(match => match.RightAmount) + paired.Breaks.Sum(one => one.RightAmount))
                .ShouldBe(sides.Right.Sum(row => row.Amount));
            // Persons are counted, whatever these rows say that they come to.
            if (name != Pairing.Members.Name)
                paired.Matches.ShouldAllBe(match => match.LeftAmount == match.RightAmount);
            paired.Breaks.Select(one => one.Id).ShouldBeUnique($"seed {seed}");
            paired.Breaks.ShouldAllBe(one => BreakReason.All.Contains(one.Reason));
        }
    }

    [Theory, MemberData(nameof(Pairings))]
    public void The_order_of_rows_changes_nothing(string name)
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var sides = Sides(new(seed));
            var (left, right) = (sides.Left.ToArray(), sides.Right.ToArray());
            var shuffle = new Random(seed + 1);
            shuffle.Shuffle(left);
            shuffle.Shuffle(right);
            JsonSerializer.Serialize(Matching.Of(Of(name), sides with { Left = left, Right = right }))
                .ShouldBe(JsonSerializer.Serialize(Matching.Of(Of(name), sides)), $"seed {seed}");
        }
    }

    private static Pairing Of(string name) => Pairing.All.Single(pairing => pairing.Name == name);

    private static List<string> Keys(
        Paired paired, Func<Match, IReadOnlyList<string>> matched, Func<Break, IReadOnlyList<string>> broken) =>
        [.. paired.Matches.SelectMany(matched), .. paired.Breaks.SelectMany(broken)];

    private static Sides Sides(Random random) => new(Some(random, 12), Some(random, 12))
    {
        OtherLeft = Some(random, 3), OtherRight = Some(random, 3), From = new(2024, 11, 1), To = new(2024, 11, 30),
    };

    private static List<MatchRow> Some(Random random, int most) =>
        [.. Enumerable.Range(0, random.Next(most)).Select(_ => Row(random))];

    private static MatchRow Row(Random random)
    {
        var number = $"S{random.Next(6)}";
        return new(number, random.Next(5) == 0 ? null : number, 100 * random.Next(-1, 4))
        {
            DocumentDate = new NodaTime.LocalDate(2024, random.Next(10, 13), random.Next(1, 29)),
            Account = $"5.{random.Next(2)}", Party = random.Next(2) == 0 ? null : $"P{random.Next(3)}",
            Person = new(new Guid(random.Next(8), 0, 0, [0, 0, 0, 0, 0, 0, 0, 0])),
            Programme = $"p{random.Next(2)}", IsProvisional = random.Next(9) == 0, IsEnded = random.Next(9) == 0,
        };
    }
}
