using System.Text.RegularExpressions;
using JamsostekLedger.Host.Tests.Pages;

namespace JamsostekLedger.Host.Tests.Api;

/// <summary>One name a question on every face, as the table in <c>docs/architecture.md</c> has it.</summary>
[Collection(PagesFixture.Collection)]
public sealed partial class QuestionsTests(PagesFixture server)
{
    [Fact]
    public void The_table_names_every_question_and_no_other() =>
        Rows().Select(row => row.Question).ShouldBe(AllQuestions.Make().Select(question => question.Name));

    [Fact]
    public async Task Every_question_of_the_table_is_asked_by_its_query_and_stands_on_its_page()
    {
        foreach (var (question, query, page) in Rows())
        {
            var told = Directory.GetFiles(Path.Combine(Repository.Root, "src/JamsostekLedger.Host"), "*Question.cs",
                SearchOption.AllDirectories).Select(File.ReadAllText).Single(text => text.Contains($"\"{question}\""));
            told.ShouldContain($"{query}.");
            using var answer = await server.Client.GetAsync(
                page.Replace("CODE", "51.04") + "?year=2024&from=2024-01-01&to=2024-11-28&on=2024-11-28");
            answer.IsSuccessStatusCode.ShouldBeTrue($"{page}: {answer.StatusCode}");
        }
    }

    [Fact]
    public void Every_question_is_a_verb_of_its_name() => AllVerbs.Make(Host.Pages.Language.Indonesian)
        .Subcommands.Single(verb => verb.Name == "report").Subcommands.Select(verb => verb.Name)
        .ShouldBe([.. AllQuestions.Make().Select(question => question.Name), "monthly-checks"]);

    private static IEnumerable<(string Question, string Query, string Page)> Rows() =>
        Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs/architecture.md")))
            .Select(row => (row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value));

    [GeneratedRegex(@"^\| `([a-z-]+)` \| `(\w+Query)` \| `(/\S+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
