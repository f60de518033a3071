using System.Reflection;
using System.Text.Json.Serialization;
using JamsostekLedger.ClaimChecks;

namespace JamsostekLedger.Specs.ClaimChecks;

/// <summary>Every check has exactly one row in docs/claim-checks.md, and every row a check.</summary>
public class ClaimCheckPageSpecs
{
    private const string Page = "docs/claim-checks.md";

    private static readonly string[] Names =
    [
        .. typeof(ClaimCheck).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name),
    ];

    [Fact] public void The_page_has_a_row_for_each_check_in_their_order() =>
        Repository.TableRows(Page).Select(row => row.Cells[0].Trim('`')).ShouldBe(Names);

    [Fact] public void A_name_is_kebab_case_and_says_the_same_as_its_code() =>
        Names.Zip(Enum.GetNames<ClaimCheck>()).ShouldAllBe(pair =>
            pair.First.Replace("-", "").Equals(pair.Second, StringComparison.OrdinalIgnoreCase));

    [Fact] public void Each_check_says_what_it_asks_in_a_sentence_of_its_own()
    {
        var sentences = Enum.GetValues<ClaimCheck>()
            .Select(check => ClaimCheckResult.Of(check, []).Sentence).ToList();
        sentences.ShouldBeUnique();
        sentences.ShouldAllBe(sentence => sentence.EndsWith('.') && sentence.Length > 40);
    }
}
