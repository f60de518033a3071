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
    //          project                           may reference
    [InlineData("JamsostekLedger.Demonstration",  "")]
    [InlineData("JamsostekLedger.Store",          "JamsostekLedger")]
    [InlineData("JamsostekLedger.Host",           "JamsostekLedger.Demonstration JamsostekLedger.Store")]
    public void Projects_reference_downwards_only(string project, string expected) =>
        string.Join(' ', XDocument.Parse(Repository.Read($"src/{project}/{project}.csproj"))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)))
            .ShouldBe(expected);

    [Fact] public void Types_of_Marten_and_Wolverine_stand_in_their_places_only() =>
        Repository.Files("src", ".cs").Concat(Repository.Files("src", ".razor"))
            .SelectMany(file => Strays(file, Repository.Read(file)).Select(stray => $"{file}: {stray}"))
            .ShouldBeEmpty();

    [Theory]
    //          file                                                    source                             what it finds
    [InlineData("src/JamsostekLedger.Store/Recording/Recorder.cs",      "using Marten;",                   "Marten")]
    [InlineData("src/JamsostekLedger.Store/Migrator.cs",                "using Marten.Events;",            "Marten")]
    [InlineData("src/JamsostekLedger.Store/Reading/AsOf.cs",            "using S = Marten.DocumentStore;", "Marten")]
    [InlineData("src/JamsostekLedger.Host/Program.cs",                  "new Marten.StoreOptions()",       "Marten")]
    [InlineData("src/JamsostekLedger.Store/Proof/Verifier.cs",          "using JasperFx.Events;",          "JasperFx")]
    [InlineData("src/JamsostekLedger.Store/Append/RegionAppend.cs",     "using Marten;",                   null)]
    [InlineData("src/JamsostekLedger.Store/LedgerStore.cs",             "using Weasel.Core;",              null)]
    [InlineData("src/JamsostekLedger.Host/Api/CommandEndpoints.cs",     "using Wolverine;",                "Wolverine")]
    [InlineData("src/JamsostekLedger.Host/Work/ImportFile.cs",          "using Wolverine;",                null)]
    [InlineData("src/JamsostekLedger.Store/Reading/AsOf.cs",            "// Marten's own sequence.",       null)]
    public void A_planted_stray_is_found(string file, string source, string? found) =>
        Strays(file, source).ShouldBe(found is null ? [] : [found]);

    // Which library may be named where.
    private static readonly (string Library, string[] Places)[] Libraries =
    [
        ("Marten", ["src/JamsostekLedger.Store/LedgerStore.cs", "src/JamsostekLedger.Store/Append/"]),
        ("Weasel", ["src/JamsostekLedger.Store/LedgerStore.cs", "src/JamsostekLedger.Store/Append/"]),
        ("JasperFx", ["src/JamsostekLedger.Store/LedgerStore.cs", "src/JamsostekLedger.Store/Append/",
            "src/JamsostekLedger.Host/Work/"]),
        ("Wolverine", ["src/JamsostekLedger.Store/Background/", "src/JamsostekLedger.Host/Work/"]),
    ];

    private static IEnumerable<string> Strays(string file, string source) => Libraries
        .Where(one => !one.Places.Any(place => file.StartsWith(place, StringComparison.Ordinal))
            && Regex.IsMatch(source,
                $@"^\s*(global )?using (static |\w+ = )?{one.Library}\b|(?<![\w./""]){one.Library}\.[A-Z]",
                RegexOptions.Multiline))
        .Select(one => one.Library);

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
