using System.Collections.Immutable;
using JamsostekLedger.Statements;
using NodaTime;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Statements;

public class RecordStatementSpecs
{
    private static readonly ImmutableArray<StatementRow> Rows = [Row(2, "A", 100), Row(3, "B", 50)];

    private static readonly StatementRecorded First =
        new("sipd", "2024-11", 1, new(2024, 12, 5), "a.csv", "h1", 2, new(150));

    [Fact] public void A_first_statement_supersedes_nothing() =>
        Given().When(new RecordStatement(First, Rows)).Then(First);

    [Fact] public void A_file_recorded_again_on_another_day_adds_nothing() =>
        Given(First).When(new RecordStatement(First with { On = new(2024, 12, 9), Number = 0 }, Rows)).ThenNothing();

    [Fact] public void A_later_one_supersedes_it_and_says_what_differs() =>
        Given(First).When(new RecordStatement(First with { Hash = "h2" }, [Row(2, "B", 60), Row(3, "C", 1)], Rows))
            .Then(First with
            {
                Hash = "h2", Number = 2, Amount = new(61), Supersedes = "h1", Difference = new(1, 1, 0, 1),
            });

    [Fact] public void Its_rows_go_in_with_it_some_to_a_fact()
    {
        var decision = new MemoryLedger().Decide(new RecordStatement(
            First, [.. Enumerable.Range(1, 401).Select(line => Row(line, $"N{line}", 1))]));
        decision.Also.Select(also => ((StatementRowsRecorded)also.Fact).Rows.Length).ShouldBe([200, 200, 1]);
        decision.Also.Select(also => also.Stream).Distinct().ShouldBe(["statement-rows/sipd/2024-11/1"]);
        decision.Also.Select(also => also.Fact.Key).Distinct().Count().ShouldBe(3);
    }

    [Fact] public void Rows_of_one_name_are_compared_by_what_they_say_and_not_by_their_order() =>
        StatementDifference.Of(
            [Row(2, "A", 1), Row(3, "A", 2), Row(4, "A", 3)], [Row(2, "A", 3), Row(3, "A", 2), Row(4, "A", 9)])
            .ShouldBe(new(0, 1, 2, 0));

    private static StatementRow Row(int line, string number, long amount) => new(
        line, number, new LocalDate(2024, 11, 12), Amount: new(amount), Account: "5.1");
}
