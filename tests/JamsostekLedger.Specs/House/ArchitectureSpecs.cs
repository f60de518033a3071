using System.Text.RegularExpressions;
using System.Xml.Linq;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Specs.House;

/// <summary>Who may know whom: the table of docs/architecture.md against the sources.</summary>
public partial class ArchitectureSpecs
{
    private const string Library = "src/JamsostekLedger";

    private static readonly Dictionary<string, string[]> MayKnow = Repository.TableRows("docs/architecture.md")
        .Where(row => row.Section == "Who may know whom")
        .ToDictionary(
            row => row.Cells[0],
            row => row.Cells[1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static readonly ILookup<string, string> TypesByArea = typeof(LedgerEvent).Assembly.GetTypes()
        .Where(type => type.Namespace?.StartsWith("JamsostekLedger.", StringComparison.Ordinal) == true)
        .ToLookup(type => type.Namespace!["JamsostekLedger.".Length..], type => type.Name.Split('`')[0]);

    [Fact] public void Every_area_has_a_row_and_every_row_an_area()
    {
        var folders = Directory.GetDirectories(Path.Combine(Repository.Root, Library)).Select(Path.GetFileName)
            .Where(folder => folder is not "bin" and not "obj");
        MayKnow.Keys.ShouldBe(folders, ignoreOrder: true);
        MayKnow.Values.SelectMany(areas => areas).Distinct().ShouldBeSubsetOf(MayKnow.Keys);
    }

    [Fact] public void A_file_stands_in_the_namespace_of_its_folder()
    {
        foreach (var file in Repository.Files(Library, ".cs"))
            Repository.Read(file).ShouldContain($"namespace JamsostekLedger.{AreaOf(file)};", customMessage: file);
    }

    [Fact] public void No_area_uses_one_that_it_may_not_know() =>
        Repository.Files(Library, ".cs")
            .SelectMany(file => Breaches(AreaOf(file), Repository.Read(file)).Select(breach => $"{file}: {breach}"))
            .ShouldBeEmpty();

    [Theory]
    //          area          source                                                            what it finds
    [InlineData("Budgets",    "using JamsostekLedger.Claims;",                                  "Claims")]
    [InlineData("Budgets",    "using static JamsostekLedger.Claims.Claim;",                     "Claims")]
    [InlineData("Budgets",    "using Paid = JamsostekLedger.Claims.BenefitPaid;",               "Claims")]
    [InlineData("Ledger",     "var type = JamsostekLedger.Budgets.BudgetLine.Empty;",           "Budgets")]
    [InlineData("Ledger",     "return Budgets.BudgetLine.Empty;",                               "Budgets")]
    [InlineData("Ledger",     "IEnumerable<Figures.Figure> all;",                               "Figures")]
    [InlineData("Claims",     "using JamsostekLedger.Registry;",                                "Registry")]
    [InlineData("Audit",      "using JamsostekLedger.Budgets;",                                 "Budgets")]
    [InlineData("Budgets",    "using JamsostekLedger.Ledger;",                                  null)]
    [InlineData("Budgets",    "namespace JamsostekLedger.Budgets;",                             null)]
    [InlineData("Budgets",    "return state.Claims.Claim;",                                     null)]
    [InlineData("Budgets",    "return Figures.Count;",                                          null)]
    public void A_planted_breach_is_found(string area, string source, string? found) =>
        Breaches(area, source).ShouldBe(found is null ? [] : [found]);

    [Fact] public void The_library_references_NodaTime_and_nothing_else()
    {
        var project = XDocument.Parse(Repository.Read($"{Library}/JamsostekLedger.csproj"));
        project.Descendants("PackageReference").Select(package => package.Attribute("Include")!.Value)
            .ShouldBe(["NodaTime"]);
        project.Descendants("ProjectReference").ShouldBeEmpty();
        typeof(LedgerEvent).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name)
            .ShouldAllBe(name => name == "NodaTime" || name!.StartsWith("System."));
    }

    [Theory]
    //          project                    may reference
    [InlineData("JamsostekLedger.Store",   "JamsostekLedger")]
    [InlineData("JamsostekLedger.Marten",  "JamsostekLedger.Store")]
    [InlineData("JamsostekLedger.Host",    "JamsostekLedger.Store")]
    public void Projects_reference_downwards_only(string project, string expected) =>
        References(project).Where(reference => reference.Condition is null).Select(reference => reference.Name)
            .ShouldBe([expected]);

    // The default build must do without Marten and Wolverine, so nothing else may come by a condition either.
    [Fact]
    public void Only_the_host_knows_the_other_log_and_only_in_a_build_that_has_it() =>
        References("JamsostekLedger.Host").Where(reference => reference.Condition is not null)
            .ShouldBe([("JamsostekLedger.Marten", "'$(UseMarten)' == 'true'")]);

    private static IEnumerable<(string Name, string? Condition)> References(string project) =>
        XDocument.Parse(Repository.Read($"src/{project}/{project}.csproj")).Descendants("ProjectReference")
            .Select(reference => (
                Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value),
                reference.Attribute("Condition")?.Value));

    private static string AreaOf(string file) => file.Split('/')[2];

    // An area is used by a directive or by a name that begins with it: "Budgets.BudgetLine" resolves without one.
    private static string[] Breaches(string area, string source)
    {
        var directives = Directive().Matches(source).Select(match => match.Groups[1].Value);
        var names = QualifiedName().Matches(source)
            .Where(match => TypesByArea[match.Groups[1].Value].Contains(match.Groups[2].Value))
            .Select(match => match.Groups[1].Value);
        return [.. directives.Concat(names).Distinct().Where(used => used != area && !MayKnow[area].Contains(used))];
    }

    [GeneratedRegex(@"^(?:global )?using (?:static |\w+ = )?JamsostekLedger\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Directive();

    [GeneratedRegex(@"(?<![\w.])(?:JamsostekLedger\.)?(\w+)\.(\w+)")]
    private static partial Regex QualifiedName();
}
