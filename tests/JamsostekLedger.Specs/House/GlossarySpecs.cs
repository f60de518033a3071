using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Specs.House;

/// <summary>One name for one thing: every public type of the domain has its row in docs/glossary.md.</summary>
public partial class GlossarySpecs
{
    // How files are read and how types are registered is no matter of the law.
    private static readonly string[] Plumbing = ["JamsostekLedger.Files", "JamsostekLedger.Registry"];

    private static readonly string[] Types =
    [
        .. typeof(LedgerEvent).Assembly.GetExportedTypes()
            .Where(type => !Plumbing.Contains(type.Namespace) && !type.IsAssignableTo(typeof(JsonConverter)))
            .Select(type => type.Name.Split('`')[0])
            .Distinct(),
    ];

    private static readonly (string[] Words, string[] Cells)[] Rows =
    [
        .. Repository.TableRows("docs/glossary.md").Select(row =>
            (Word().Matches(row.Cells[0]).Select(match => match.Groups[1].Value).ToArray(), row.Cells)),
    ];

    [Fact] public void Every_public_type_of_the_domain_has_a_row() =>
        Types.Except(Rows.SelectMany(row => row.Words)).ShouldBeEmpty();

    [Fact] public void No_word_is_left_of_a_type_that_is_gone() =>
        Rows.SelectMany(row => row.Words).Except(Types).ShouldBeEmpty();

    [Fact] public void No_word_has_two_rows() => Rows.SelectMany(row => row.Words).ShouldBeUnique();

    [Fact] public void Every_row_says_something() =>
        Rows.Where(row => row.Words.Length == 0 || row.Cells.Length != 3 || row.Cells[2].Length < 10).ShouldBeEmpty();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Word();
}
