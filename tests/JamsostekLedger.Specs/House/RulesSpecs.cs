using System.Text.RegularExpressions;

namespace JamsostekLedger.Specs.House;

/// <summary>Every rule by which something is refused or warned of has exactly one row in docs/rules.md.</summary>
public partial class RulesSpecs
{
    private const string Page = "docs/rules.md";
    private const string Unguarded = "—";

    private static readonly (string Rule, string Meaning, string Source, string Guard)[] Rows =
    [
        .. Repository.TableRows(Page).Select(row =>
            (row.Cells[0].Trim('`'), row.Cells[1], row.Cells[2], row.Cells[3].Trim('`'))),
    ];

    [Fact] public void The_page_has_a_row_for_every_rule_in_the_sources() =>
        InSources.Except(Rows.Select(row => row.Rule)).ShouldBeEmpty();

    [Fact] public void The_page_has_no_row_for_a_rule_that_is_gone() =>
        Rows.Select(row => row.Rule).Except(InSources).ShouldBeEmpty();

    [Fact] public void No_rule_has_two_rows() => Rows.Select(row => row.Rule).ShouldBeUnique();

    [Fact] public void Every_row_says_what_the_rule_means_and_where_it_is_from() =>
        Rows.Where(row => !row.Meaning.EndsWith('.') || row.Source.Length == 0).ShouldBeEmpty();

    [Fact] public void The_spec_that_guards_a_rule_names_it()
    {
        foreach (var (rule, _, _, guard) in Rows)
        {
            File.Exists(Path.Combine(Repository.Root, "tests", guard)).ShouldBeTrue($"{rule}: tests/{guard}");
            Repository.Read($"tests/{guard}").ShouldContain($"{rule}\"", customMessage: $"tests/{guard}");
        }
    }

    [Fact] public void No_rule_goes_unguarded() => Rows.Where(row => row.Guard == Unguarded).ShouldBeEmpty();

    [Theory]
    //          source                                                                          rules
    [InlineData("""Decision.Refuse("pagu-negative", $"Pagu {Set.Line}, (b)");""",               "pagu-negative")]
    [InlineData("""new Refusal("a-b", Text(x, ", c-d"))""",                                     "a-b")]
    [InlineData("""row.Refuse(column, empty ? "a-b" : "c-d", $"Kolom {column}")""",             "a-b c-d")]
    [InlineData("""RowCommand.Refuse("returns", "a-b", $"x, \"c-d\"")""",                       "a-b")]
    [InlineData("""RowCommand.PassOver("a-b", "Dilewati.")""",                                  "a-b")]
    [InlineData("""new FileRefusal(0, null, "a-b", "Kosong.")""",                               "a-b")]
    [InlineData("""new Hindrance("a-b", $"Kunci hilang.")""",                                   "a-b")]
    [InlineData("""Problems.Of(404, "a-b", fault.Message)""",                                   "a-b")]
    [InlineData("""Refusal Empty() => new("a-b", $"Kolom kosong.");""",                         "a-b")]
    [InlineData("""new(line, null, "a-b", first == last ? $"Satu." : "Dua.")""",                "a-b")]
    [InlineData("""new("budget", "dry-run", "x")""",                                            "")]
    [InlineData("""Argument("dry-run", "Tidak mencatat.")""",                                   "")]
    [InlineData("""new Programme("desa-2024", "Pekerja rentan.")""",                            "")]
    public void A_rule_in_a_source_is_found(string source, string rules) =>
        string.Join(' ', RulesIn(source)).ShouldBe(rules);

    private static IEnumerable<string> InSources { get; } =
    [
        .. Repository.Files("src", ".cs")
            // Codes of invented programmes look like rules.
            .Where(file => !file.StartsWith("src/JamsostekLedger.Demonstration/", StringComparison.Ordinal))
            .SelectMany(file => RulesIn(Repository.Read(file)))
            .Distinct().Order(StringComparer.Ordinal),
    ];

    // The rule is any argument but the message, which comes last. Of a bare "new(" it is an argument by itself, with a
    // sentence after it.
    private static IEnumerable<string> RulesIn(string source) => Call().Matches(source)
        .SelectMany(call => Arguments(source[(call.Index + call.Length)..]) is var arguments && call.Value == "new("
            ? arguments.Where((argument, at) => Rule().Match(argument).Value == argument.Trim()
                && arguments.Skip(at + 1).Any(later => later.Contains(".\"")))
            : arguments[..^1])
        .SelectMany(argument => Rule().Matches(argument).Select(match => match.Groups[1].Value))
        .Distinct();

    private static string[] Arguments(string text)
    {
        var arguments = new List<string>();
        var (depth, start, inText) = (0, 0, false);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '"' && (at == 0 || text[at - 1] != '\\'))
                inText = !inText;
            if (inText)
                continue;
            if (text[at] is '(' or '[' or '{')
                depth++;
            if ((text[at] == ',' && depth == 0) || (text[at] is ')' or ']' or '}' && depth-- == 0))
            {
                arguments.Add(text[start..at]);
                start = at + 1;
            }

            if (depth < 0)
                break;
        }

        return [.. arguments];
    }

    [GeneratedRegex(@"\b(?:Refuse|PassOver|Problems\.Of|new Refusal|new FileRefusal|new Hindrance|new)\(")]
    private static partial Regex Call();

    [GeneratedRegex(@"""([a-z0-9]+(?:-[a-z0-9]+)+)""")]
    private static partial Regex Rule();
}
