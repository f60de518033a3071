using System.Reflection;
using JamsostekLedger.Budgets;
using JamsostekLedger.Claims;
using JamsostekLedger.Coverage;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Figures;
using JamsostekLedger.Ledger;
using JamsostekLedger.Persons;
using JamsostekLedger.Plans;
using JamsostekLedger.Premiums;
using JamsostekLedger.Periods;
using JamsostekLedger.Programmes;
using JamsostekLedger.Rates;
using JamsostekLedger.Registry;
using JamsostekLedger.Statements;

namespace JamsostekLedger.Specs.Registry;

public class StreamTypesSpecs
{
    private static readonly Type[] Types = typeof(LedgerEvent).Assembly.GetTypes();

    [Theory]
    [InlineData("programme/c", typeof(Programme)), InlineData("budget/2024/a/b/c/2024", typeof(BudgetLine))]
    [InlineData("claim/a/b", typeof(Claim)), InlineData("figure/f", typeof(Figure))]
    [InlineData("worker/1", typeof(Worker)), InlineData("invoice/1", typeof(Invoice))]
    [InlineData("premium/p", typeof(ComputedPremiums))]
    [InlineData("rates/premium", typeof(RegionalRates))]
    [InlineData("person/6f1c2a340b1d4a539a770d5f3e2b8c10", typeof(PersonRecord))]
    [InlineData("coverage/2025-03-31", typeof(CoverageDay)), InlineData("plan/p", typeof(Plan))]
    public void A_stream_is_known_by_what_stands_before_its_first_slash(string stream, Type state) =>
        StreamTypes.OfStream(stream).Empty.ShouldBeOfType(state);

    [Theory, InlineData("budget"), InlineData(""), InlineData("/x"), InlineData("workers/1"), InlineData("Budget/1")]
    public void A_stream_that_nobody_knows_stops_the_read(string stream) =>
        Should.Throw<InvalidDataException>(() => StreamTypes.OfStream(stream));

    [Fact] public void Every_state_of_the_product_has_a_kind_of_stream() =>
        StreamTypes.All.Select(type => type.Empty.GetType())
            .ShouldBe(Implementing(typeof(IState<>)), ignoreOrder: true);

    [Fact] public void Every_view_of_the_product_is_kept() =>
        StreamTypes.Views.Select(view => view.DocumentType).ShouldBe(Implementing(typeof(IView<>)), ignoreOrder: true);

    [Fact] public void Every_kind_of_file_of_the_product_can_be_imported()
    {
        FileKinds.All.Select(kind => kind.GetType()).ShouldBe(
            Types.Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(JamsostekLedger.Files.FileKind))
                && !type.IsSubclassOf(typeof(StatementKind))), ignoreOrder: true);
        foreach (var kind in FileKinds.All)
        {
            FileKinds.Find(kind.Name).ShouldBeSameAs(kind);
            kind.Columns.Select(column => column.Name).ShouldBeUnique();
            kind.Columns.ShouldAllBe(column => !column.Name.Any(char.IsUpper) && column.Meaning.Length > 0);
        }

        FileKinds.Find("no-such-kind").ShouldBeNull();
    }

    [Fact] public void A_view_reads_facts_of_streams_with_its_prefix_only()
    {
        foreach (var view in StreamTypes.Views)
            StreamTypes.All.ShouldContain(type => type.Prefix == view.Prefix, view.Name);
    }

    [Fact] public void A_document_is_read_as_it_was_written()
    {
        LedgerEvent[] facts =
        [
            Enrolment.Samples.Enrolled(), Enrolment.Samples.Checked(), Enrolment.Samples.Paid(2, 12),
            Enrolment.Samples.Ended(), Premiums.Samples.Invoiced(10), Premiums.Samples.Matched(Premiums.Samples.Month),
            new FundRuleSet("CSR", true, new(2026, 1), "surat"), Specs.Rates.Samples.Raised,
            Budgets.Samples.Dpa(1_000), Budgets.Samples.Reserved("R1", 300),
            Budgets.Samples.Provisional("P1", 300), Specs.Figures.Samples.BaliCoverage,
            Specs.Coverage.Samples.Bali, Specs.Coverage.Samples.BaliTarget, Specs.Plans.Samples.Kept(),
            .. CaseFacts.All, Premiums.PremiumPaper.Paid("SP2D-1", "INV-1", 1, new(2024, 1, 2)).Paid,
            new PeriodClosed("2024-11", 1, new(2024, 12, 9), "BA", [new("cash", "IDR", 1, 2, 3)]),
            new StatementRecorded("sipd", "2024-11", 1, new(2024, 12, 5), "a.csv", "ab", 1, new(16_800)),
            new PersonsMerged(Enrolment.Samples.Made, Enrolment.Samples.Ketut, new(2026, 1, 6), "satu orang", "KK/1"),
            new OpeningBalancesKept(2025, 1, [new("cash", "IDR", 1, 2, 3)]),
            Specs.Access.Samples.Granted,
            Approvals.Samples.Asked, Approvals.Samples.Given("b"), Approvals.Samples.Done(2, "b"),
            new ProgrammeOpened("c", "n", "APBD", new(2024, 1, 1), null, true, null, null, null, null),
        ];
        foreach (var view in StreamTypes.Views)
        {
            var document = facts.Where(fact => view.KeyOf(fact) is not null).Aggregate(view.Empty, view.Evolve);
            document.ShouldNotBe(view.Empty);
            view.Write(view.Read(view.Write(document))).ShouldBe(view.Write(document));
        }
    }

    private static IEnumerable<Type> Implementing(Type definition) => Types.Where(type =>
        type is { IsAbstract: false, IsInterface: false } && type.GetTypeInfo().ImplementedInterfaces.Any(known =>
            known.IsGenericType && known.GetGenericTypeDefinition() == definition));
}
