using System.Text.RegularExpressions;

namespace JamsostekLedger.Specs.House;

/// <summary>
/// Whatever reads what is recorded reads one moment: queries take a <c>Moment</c> and nothing that could lead past it,
/// and it is opened in few places, each of which says what it shows.
/// </summary>
public partial class MomentSpecs
{
    private const string Reading = "src/JamsostekLedger.Store/Reading";
    private const string Host = "src/JamsostekLedger.Host";

    // One opens a moment; the others read a whole region for a proof or a replay, each in a snapshot of its own.
    private static readonly string[] Opening = ["Moment.cs", "Snapshot.cs", "RegionReplay.cs"];

    // Every page and every report by way of the first four; the others look before they record, or show one thing.
    private static readonly Dictionary<string, int> Opened = new()
    {
        ["Pages/PageRoutes.cs"] = 1,
        ["Api/ReportEndpoints.cs"] = 1,
        ["Verbs/Verb.cs"] = 1,
        ["Pages/RegionHead.cs"] = 1,
        ["Pages/RegionList/RegionListPage.cs"] = 1,
        ["Pages/Cases/Recording/CaseDesk.cs"] = 1,
        ["Pages/Cases/Recording/NoticePage.cs"] = 1,
        ["Pages/Imports/StagedPage.cs"] = 1,
        ["Pages/Plans/PlanPosts.cs"] = 2,
        ["Pages/Events/RevisionPosts.cs"] = 1,
        ["Pages/Invoices/UnmatchedPage.cs"] = 1,
        ["Pages/Provisionals/ProvisionalsPage.cs"] = 1,
        ["Pages/Reconciliation/ReconciliationPage.cs"] = 1,
        ["Pages/Reconciliation/AcceptPage.cs"] = 2,
        ["Pages/Reconciliation/SaidPosts.cs"] = 1,
        ["Periods/PeriodWork.cs"] = 1,
        ["Pages/Periods/PeriodPosts.cs"] = 1,
        ["Pages/Approvals/ApprovalPosts.cs"] = 1,
        ["Periods/PeriodVerbs.cs"] = 1,
        ["Plans/PlanWork.cs"] = 2,
        ["Reconciliation/AcceptVerb.cs"] = 1,
        ["Reconciliation/ReconcileWork.cs"] = 3,
        ["Reconciliation/SignVerb.cs"] = 1,
        ["Signing/SignWork.cs"] = 1,
        ["Api/StreamEndpoints.cs"] = 1,
        ["Checks/MonthlyChecksVerb.cs"] = 1,
        ["Rates/RatesVerb.cs"] = 1,
    };

    // Neither of them reads what is recorded: health, an empty database, Wolverine's tables and its fence.
    private static readonly string[] Beside =
    [
        $"{Host}/Serving/Health.cs", $"{Host}/Demonstration/DemonstrationAtStart.cs", $"{Host}/Work/ServerWolverine.cs",
        $"{Host}/Work/Attempts.cs",
    ];

    [Fact] public void No_query_leads_past_its_moment() => Repository.Files(Reading, ".cs")
        .Where(file => !Opening.Contains(Path.GetFileName(file)))
        .SelectMany(file => Past().Matches(Repository.Read(file)).Select(match => $"{file}: {match.Value}"))
        .ShouldBeEmpty();

    [Fact] public void A_moment_is_opened_where_it_is_said_to_be() => Repository.Files(Host, ".cs")
        .Select(file => (File: file[(Host.Length + 1)..], Times: Opens().Count(Repository.Read(file))))
        .Where(found => found.Times > 0)
        .ToDictionary(found => found.File, found => found.Times)
        .ShouldBe(Opened, ignoreOrder: true);

    [Fact] public void Nobody_else_has_a_connection() => Repository.Files(Host, ".cs")
        .Where(file => !Beside.Contains(file))
        .SelectMany(file => Connections().Matches(Repository.Read(file)).Select(match => $"{file}: {match.Value}"))
        .ShouldBeEmpty();

    [Theory]
    [InlineData("public static Task<int> RunAsync(LedgerDatabase database, string region)", true)]
    [InlineData("await database.Source.OpenConnectionAsync(cancellation)", true)]
    [InlineData("    public static Task<int> ListAsync(\n        NpgsqlConnection connection, string region)", true)]
    [InlineData("    internal static Task<int> ListAsync(\n        NpgsqlConnection connection, string region)", false)]
    [InlineData("public static Task<int> RunAsync(Moment moment, int year)", false)]
    public void A_way_past_it_is_known_when_seen(string source, bool found) => Past().IsMatch(source).ShouldBe(found);

    [Theory]
    [InlineData("ledger.Database.Source.CreateCommand(\"select 1\")", true)]
    [InlineData("new NpgsqlConnection(text)", true), InlineData("ledger.Database, ledger.Clock", false)]
    public void A_connection_is_known_when_seen(string source, bool found) =>
        Connections().IsMatch(source).ShouldBe(found);

    [GeneratedRegex(@"LedgerDatabase|NpgsqlDataSource|OpenConnectionAsync|public static [^({]*\(\s*NpgsqlConnection")]
    private static partial Regex Past();

    [GeneratedRegex(@"\.MomentAsync\(|Moment\.OpenAsync\(")]
    private static partial Regex Opens();

    [GeneratedRegex(@"Database\.Source|new NpgsqlConnection\b|NpgsqlDataSource\.Create")]
    private static partial Regex Connections();
}
