using System.Text;
using JamsostekLedger.Claims;

namespace JamsostekLedger.Specs.Claims;

/// <summary>
/// docs/claims.md shows the table of steps as the code has it. Where it is out of date, run this spec with
/// <c>JAMSOSTEK_WRITE_DOCS=1</c> and read the difference before it is committed.
/// </summary>
public class ClaimStepsSpecs
{
    private const string Page = "docs/claims.md";
    private const string Begin = "<!-- steps: written by ClaimStepsSpecs -->\n";
    private const string End = "<!-- /steps -->";

    [Fact] public void The_page_shows_the_table_as_the_code_has_it()
    {
        var page = Repository.Read(Page);
        var (from, to) = (page.IndexOf(Begin) + Begin.Length, page.IndexOf(End));
        var written = page[..from] + Table() + page[to..];
        if (Environment.GetEnvironmentVariable("JAMSOSTEK_WRITE_DOCS") == "1")
            File.WriteAllText(Path.Combine(Repository.Root, Page), written);
        Repository.Read(Page).ShouldBe(written);
    }

    [Fact] public void Every_stage_is_reached_and_only_nothing_is_never_reached()
    {
        var reached = new HashSet<ClaimStage> { ClaimStage.Unopened };
        var open = new Queue<ClaimStage>(reached);
        while (open.TryDequeue(out var stage))
            foreach (var next in ClaimSteps.From(stage).Select(step => ClaimSteps.Next(stage, step)!.Value))
                if (reached.Add(next))
                    open.Enqueue(next);
        reached.ShouldBe(Enum.GetValues<ClaimStage>(), ignoreOrder: true);
    }

    [Fact] public void No_stage_is_a_dead_end() =>
        Enum.GetValues<ClaimStage>().ShouldAllBe(stage => ClaimSteps.From(stage).Any());

    [Fact] public void Nothing_is_paid_on_a_rejected_or_closed_claim()
    {
        ClaimSteps.Next(ClaimStage.Rejected, ClaimStep.Payment).ShouldBeNull();
        ClaimSteps.Next(ClaimStage.Closed, ClaimStep.Payment).ShouldBeNull();
    }

    private static string Table()
    {
        var table = new StringBuilder("| from | step | to |\n|---|---|---|\n");
        foreach (var stage in Enum.GetValues<ClaimStage>())
            foreach (var step in ClaimSteps.From(stage))
                table.Append($"| {Kebab(stage)} | {Kebab(step)} | {Kebab(ClaimSteps.Next(stage, step))} |\n");
        return table.ToString();
    }

    private static string Kebab<T>(T value) => string.Concat(value!.ToString()!.Select((letter, at) =>
        char.IsUpper(letter) && at > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
