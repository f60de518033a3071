using System.Text;
using JamsostekLedger.Access;

namespace JamsostekLedger.Specs.Access;

/// <summary>
/// docs/access.md shows which role has which right as the table has it. Where it is out of date, run this spec with
/// <c>JAMSOSTEK_WRITE_DOCS=1</c> and read the difference before it is committed.
/// </summary>
public class RolesSpecs
{
    private const string Page = "docs/access.md";
    private const string Begin = "<!-- roles: written by RolesSpecs -->\n";
    private const string End = "<!-- /roles -->";

    private static readonly Right[] Recording =
    [
        Right.RecordMoney, Right.RecordBpjs, Right.RecordClaims, Right.Verify, Right.SetRates,
    ];

    [Fact] public void The_page_shows_the_table()
    {
        var page = Repository.Read(Page);
        var (from, to) = (page.IndexOf(Begin) + Begin.Length, page.IndexOf(End));
        var written = page[..from] + Table() + page[to..];
        if (Environment.GetEnvironmentVariable("JAMSOSTEK_WRITE_DOCS") == "1")
            File.WriteAllText(Path.Combine(Repository.Root, Page), written);
        Repository.Read(Page).ShouldBe(written);
    }

    [Fact] public void The_roles_are_those_that_others_name() => Roles.All.Select(role => role.Code).ShouldBe(
        ["finance", "bpjs", "verifier", "approver", "auditor", "administrator", "national"]);

    [Fact] public void Who_approves_records_nothing() => Roles.All
        .Where(role => role.Rights.Contains(Right.Approve))
        .ShouldAllBe(role => !role.Rights.Intersect(Recording).Any());

    [Fact] public void An_auditor_changes_nothing() =>
        Roles.Find("auditor")!.Rights.ShouldBe([Right.ReadTotals, Right.ReadRecords, Right.Look]);

    [Fact] public void An_administrator_has_no_money_in_hand() => Roles.Find("administrator")!.Rights
        .Intersect([.. Recording, Right.ReadTotals, Right.ReadRecords, Right.Look]).ShouldBeEmpty();

    [Fact] public void A_national_reader_sees_nobody() =>
        Roles.Find("national")!.Rights.ShouldBe([Right.ReadTotals]);

    [Fact] public void A_role_that_nobody_knows_gives_nothing() =>
        Roles.May(["root"], Right.ReadTotals).ShouldBeFalse();

    [Fact] public void Every_right_is_somebodys() =>
        Enum.GetValues<Right>().ShouldAllBe(right => Roles.All.Any(role => role.Rights.Contains(right)));

    private static string Table()
    {
        var table = new StringBuilder($"| right | {string.Join(" | ", Roles.All.Select(role => role.Code))} |\n");
        table.Append($"|---{string.Concat(Enumerable.Repeat("|---", Roles.All.Count))}|\n");
        foreach (var right in Enum.GetValues<Right>())
            table.Append($"| `{Roles.NameOf(right)}` "
                + $"| {string.Join(" | ", Roles.All.Select(role => role.Rights.Contains(right) ? "yes" : ""))} |\n");
        return table.ToString();
    }
}
