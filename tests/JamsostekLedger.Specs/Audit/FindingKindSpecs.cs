using System.Reflection;
using System.Text.RegularExpressions;
using JamsostekLedger.Audit;

namespace JamsostekLedger.Specs.Audit;

/// <summary>What <c>audit verify</c> can find is told in docs/proof.md, and what is told there can be found.</summary>
public partial class FindingKindSpecs
{
    private static readonly Dictionary<string, string> Kinds = typeof(FindingKind)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(field => (string)field.GetRawConstantValue()!, field => field.Name);

    [Fact] public void The_page_names_the_same_kinds_as_the_code() =>
        Repository.TableRows("docs/proof.md").Where(row => row.Section.StartsWith("5.", StringComparison.Ordinal))
            .SelectMany(row => Spelt().Matches(row.Cells[0]).Select(kind => kind.Groups[1].Value))
            .Order(StringComparer.Ordinal).ShouldBe(Kinds.Keys.Order(StringComparer.Ordinal));

    [Fact] public void Each_kind_is_found_by_some_test()
    {
        var tests = string.Concat(Repository.Files("tests/JamsostekLedger.Store.Tests/Proof", ".cs")
            .Select(Repository.Read));
        Kinds.Where(kind => !Regex.IsMatch(tests, $@"""([a-z -]+ )?{kind.Key}[ ""]|FindingKind\.{kind.Value}\b"))
            .Select(kind => kind.Key).ShouldBeEmpty();
    }

    [Fact] public void Each_kind_is_used_by_the_code() =>
        Kinds.Values.Where(name => !Repository.Files("src/JamsostekLedger.Store/Proof", ".cs")
            .Any(file => Regex.IsMatch(Repository.Read(file), $@"FindingKind\.{name}\b"))).ShouldBeEmpty();

    [GeneratedRegex("`([a-z-]+)`")]
    private static partial Regex Spelt();
}
