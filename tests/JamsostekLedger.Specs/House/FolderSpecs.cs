using System.Text.RegularExpressions;

namespace JamsostekLedger.Specs.House;

/// <summary>
/// Folders of Store and Host that need each other both ways can only be read, moved and tested together. What stands in
/// the root of a project puts its folders together and is none of them.
/// </summary>
public partial class FolderSpecs
{
    // Pairs that are left from before there was this spec. No line may be added; one that is gone must go from here.
    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["JamsostekLedger.Store"] = ["Append <-> Journal", "Checks <-> Hooks"],
        ["JamsostekLedger.Host"] = [],
        ["JamsostekLedger.Demonstration"] = [],
    };

    [Theory]
    [InlineData("JamsostekLedger.Store"), InlineData("JamsostekLedger.Host")]
    [InlineData("JamsostekLedger.Demonstration")]
    public void No_two_folders_need_each_other_but_those_that_are_known_to(string project) =>
        BothWays(project, Sources(project)).ShouldBe(Known[project], ignoreOrder: true);

    [Theory]
    //          source in Store/Journal                                  is found beside "using …Store.Journal" in Proof
    [InlineData("using JamsostekLedger.Store.Proof;",                    true)]
    [InlineData("using static JamsostekLedger.Store.Proof.Verifier;",    true)]
    [InlineData("using V = JamsostekLedger.Store.Proof.Verifier;",       true)]
    [InlineData("@using JamsostekLedger.Store.Proof",                    true)]
    [InlineData("return new Proof.Verifier();",                          true)]
    [InlineData("var all = JamsostekLedger.Store.Proof.Verifier.All;",   true)]
    [InlineData("/// <see cref=\"JamsostekLedger.Store.Proof.Verifier\"/>", false)]
    [InlineData("using JamsostekLedger.Store.Reading;",                  false)]
    [InlineData("return block.Proof.Verifier;",                          false)]
    [InlineData("return Proof.Length;",                                  false)]
    public void A_planted_breach_is_found(string source, bool found) =>
        BothWays("JamsostekLedger.Store",
            [
                ("Journal/Planted.cs", source),
                ("Proof/Verifier.cs", "using JamsostekLedger.Store.Journal;\n\npublic sealed class Verifier;"),
                ("Reading/Query.cs", "public static class Query;"),
            ])
            .ShouldBe(found ? ["Journal <-> Proof"] : []);

    [Fact] public void A_breach_between_deeper_folders_counts_for_the_areas_that_they_stand_in() =>
        BothWays("JamsostekLedger.Host",
            [
                ("Pages/Plans/PlanPage.cs", "using JamsostekLedger.Host.Plans;"),
                ("Plans/PlanVerbs.cs", "using JamsostekLedger.Host.Pages.Plans;"),
            ])
            .ShouldBe(["Pages <-> Plans"]);

    private static (string File, string Source)[] Sources(string project) =>
    [
        .. Repository.Files($"src/{project}", ".cs").Concat(Repository.Files($"src/{project}", ".razor"))
            .Select(file => (file[$"src/{project}/".Length..], Repository.Read(file))),
    ];

    private static string[] BothWays(string project, (string File, string Source)[] sources)
    {
        var folders = sources.Where(one => one.File.Contains('/')).ToLookup(one => FolderOf(one.File));
        var types = folders.ToDictionary(
            folder => folder.Key,
            folder => folder.SelectMany(one => TypeName().Matches(one.Source))
                .Select(match => match.Groups[1].Value).ToHashSet());
        var needs = folders.ToDictionary(
            folder => folder.Key,
            folder => folder.SelectMany(one => Needs(project, one.Source, types)).ToHashSet());
        return
        [
            .. from one in needs.Keys.Order(StringComparer.Ordinal)
               from other in needs[one].Order(StringComparer.Ordinal)
               where string.CompareOrdinal(one, other) < 0 && needs[other].Contains(one)
               select $"{one} <-> {other}",
        ];
    }

    // A folder is needed by a directive, or by a name that begins with it: "Proof.Verifier" resolves without one.
    private static IEnumerable<string> Needs(
        string project, string source, Dictionary<string, HashSet<string>> types)
    {
        var code = Comment().Replace(source, "");
        var directives = Regex.Matches(
                code, $@"^\s*@?(?:global )?using (?:static |\w+ = )?{Regex.Escape(project)}\.(\w+)",
                RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value);
        var names = Regex.Matches(code, $@"(?<![\w.])(?:{Regex.Escape(project)}\.)?(\w+)\.(\w+)")
            .Where(match => types.GetValueOrDefault(match.Groups[1].Value)?.Contains(match.Groups[2].Value) == true)
            .Select(match => match.Groups[1].Value);
        return directives.Concat(names).Where(types.ContainsKey);
    }

    private static string FolderOf(string file) => file[..file.IndexOf('/')];

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b(?:class|record struct|record|struct|interface|enum) (\w+)")]
    private static partial Regex TypeName();
}
