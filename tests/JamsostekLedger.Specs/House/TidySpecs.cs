using System.Text.RegularExpressions;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Specs.House;

/// <summary>How the files read. A rule that a machine can check is checked here and argued nowhere else.</summary>
public partial class TidySpecs
{
    private static readonly string[] Sources = [.. Repository.Files("src", ".cs"), .. Repository.Files("tests", ".cs")];

    [Fact] public void No_line_is_longer_than_120_columns_but_a_sentence_or_a_row_of_a_table() =>
        Sources.SelectMany(file => Repository.Read(file).Split('\n')
                .Select((line, index) => (Place: $"{file}:{index + 1}", Line: line)))
            .Where(read => read.Line.Length > 120 && !Sentence().IsMatch(read.Line))
            .Select(read => read.Place).ShouldBeEmpty();

    [Fact] public void No_file_of_the_product_is_longer_than_300_lines() =>
        Repository.Files("src", ".cs").Where(file => Repository.Read(file).Split('\n').Length > 301).ShouldBeEmpty();

    [Fact] public void No_file_ends_without_a_line_end_or_holds_a_tab() =>
        Sources.Where(file => Repository.Read(file) is var text && (!text.EndsWith('\n') || text.Contains('\t')))
            .ShouldBeEmpty();

    // A rule must give the same answer whenever it is asked: no clock, no random id, no inexact money. A breach of a
    // rule is a refusal, so no exception speaks of one.
    [Fact] public void The_library_uses_nothing_that_a_replay_could_answer_differently() =>
        Repository.Files("src/JamsostekLedger", ".cs")
            .SelectMany(file => Banned().Matches(Repository.Read(file)).Select(match => $"{file}: {match.Value}"))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("DateTime.Now", true), InlineData("DateTimeOffset at", true), InlineData("double rate", true)]
    [InlineData("(float)x", true), InlineData("Guid.NewGuid()", true), InlineData("SystemClock.Instance", true)]
    [InlineData("throw new InvalidOperationException(", true), InlineData("new Random()", true)]
    [InlineData("DateTimeZone zone", false), InlineData("doubled", false), InlineData("LocalDateTime", false)]
    public void The_ban_finds_what_it_is_meant_to_find(string source, bool found) =>
        Banned().IsMatch(source).ShouldBe(found);

    [Fact] public void Only_what_belongs_there_stands_in_the_root()
    {
        string[] allowed =
        [
            "src", "tests", "docs", "ops", "JamsostekLedger.sln", "README.md", "LICENSE", "global.json",
            "Directory.Build.props", "Directory.Packages.props", "NuGet.config", "nuget.config",
        ];
        Directory.EnumerateFileSystemEntries(Repository.Root).Select(path => Path.GetFileName(path)!)
            .Where(name => !name.StartsWith('.')).ShouldBeSubsetOf(allowed);
    }

    [Fact] public void A_type_is_named_for_what_it_is() =>
        Repository.Files("src", ".cs")
            .SelectMany(file => TypeName().Matches(Repository.Read(file)).Select(match => match.Groups[1].Value))
            .Where(name => Vague().IsMatch(name)).ShouldBeEmpty();

    [Theory]
    [InlineData("ClaimService", true), InlineData("BudgetManager", true), InlineData("RowDto", true)]
    [InlineData("PayBenefitHandler", true), InlineData("DateHelper", true), InlineData("DateHelpers", true)]
    [InlineData("Servicing", false), InlineData("Claim", false)]
    public void A_vague_name_is_known_when_seen(string name, bool vague) => Vague().IsMatch(name).ShouldBe(vague);

    [Fact] public void A_file_is_named_for_a_type_that_it_holds() =>
        Repository.Files("src/JamsostekLedger", ".cs")
            .Where(file => !TypeName().Matches(Repository.Read(file))
                .Any(match => match.Groups[1].Value == Path.GetFileNameWithoutExtension(file)))
            .ShouldBeEmpty();

    [Fact] public void Every_command_has_its_specs()
    {
        var commands = typeof(ICommand).Assembly.GetTypes().Where(type =>
            type is { IsInterface: false, IsAbstract: false } && type.IsAssignableTo(typeof(ICommand))).ToArray();
        commands.Length.ShouldBeGreaterThan(9);
        commands.Select(type => $"tests/JamsostekLedger.Specs/{type.Namespace!.Split('.')[1]}/{type.Name}Specs.cs")
            .ShouldBeSubsetOf(Repository.Files("tests/JamsostekLedger.Specs", "Specs.cs"));
    }

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset|float|double|SystemClock)\b|Guid\.NewGuid|new Random\b|"
        + @"throw new InvalidOperationException")]
    private static partial Regex Banned();

    [GeneratedRegex(@"^\s*(\$?""[^""]*""[,;)]*|\[InlineData\(.*\)\])$")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\b(?:class|record struct|record|struct|interface|enum) (\w+)")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"(Service|Manager|Helper|Dto|Handler)s?$")]
    private static partial Regex Vague();
}
