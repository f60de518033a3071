using System.Text;
using JamsostekLedger.Reference;
using NodaTime;

namespace JamsostekLedger.Specs.Reference;

/// <summary>
/// docs/approvals.md shows the table of deeds as the code has it. Where it is out of date, run this spec with
/// <c>JAMSOSTEK_WRITE_DOCS=1</c> and read the difference before it is committed.
/// </summary>
public class ApprovalRulesSpecs
{
    private const string Page = "docs/approvals.md";
    private const string Begin = "<!-- deeds: written by ApprovalRulesSpecs -->\n";
    private const string End = "<!-- /deeds -->";

    internal static IEnumerable<string> Deeds => ApprovalRules.All.Select(rule => rule.Deed).Distinct();

    [Fact] public void The_page_shows_the_table_as_the_code_has_it()
    {
        var page = Repository.Read(Page);
        var (from, to) = (page.IndexOf(Begin) + Begin.Length, page.IndexOf(End));
        var written = page[..from] + Table() + page[to..];
        if (Environment.GetEnvironmentVariable("JAMSOSTEK_WRITE_DOCS") == "1")
            File.WriteAllText(Path.Combine(Repository.Root, Page), written);
        Repository.Read(Page).ShouldBe(written);
    }

    [Fact] public void Every_rule_needs_somebody_and_ends_some_day() => ApprovalRules.All.ShouldAllBe(rule =>
        rule.Approvals >= 1 && rule.Days >= 1 && rule.Approvers.Count >= 1 && rule.Source.Length > 20);

    [Fact] public void The_rule_of_a_day_is_the_latest_that_began_by_then()
    {
        ApprovalRules.Of("rates", new LocalDate(2026, 5, 4)).Approvers.ShouldBe(["approver"]);
        ApprovalRules.Of("person-forgetting", new LocalDate(2020, 1, 1)).Approvals.ShouldBe(2);
    }

    private static string Table()
    {
        var table = new StringBuilder(
            "| deed | what | approvals | lapses after | approved by | why |\n|---|---|---|---|---|---|\n");
        foreach (var rule in ApprovalRules.All)
            table.Append($"| `{rule.Deed}` | {rule.English} | {rule.Approvals} | {rule.Days} days "
                + $"| {string.Join(", ", rule.Approvers)} | {rule.Source} |\n");
        return table.ToString();
    }
}
