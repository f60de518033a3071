using System.Security.Cryptography;
using System.Text;
using JamsostekLedger.Signing;
using JamsostekLedger.Specs.Reconciliation.World;

namespace JamsostekLedger.Specs.Signing;

/// <summary>
/// What was signed is held against what the facts give by the rules of its number: under one number the matching always
/// answers the same, or an audit would find fault with papers that are in order.
/// </summary>
public class CurrentRulesSpecs
{
    // Each number of the rules with a hash of what they make of a year; the last one is in force.
    private static readonly Dictionary<int, string> Answers = new()
    {
        [1] = "d35c101523582b8b",
    };

    [Fact]
    public void Who_changes_what_the_matching_answers_gives_the_rules_another_number() =>
        Answers[StatementContent.CurrentRules].ShouldBe(HashOf(Region.Of(1)),
            "The matching answers otherwise: raise StatementContent.CurrentRules, and add its hash here.");

    private static string HashOf(Region region)
    {
        var books = Books.Of(region);
        var said = new StringBuilder();
        foreach (var (period, paired) in Region.Periods.SelectMany(period =>
                     books.Run(period).Select(paired => (period, paired))))
        {
            said.Append(period).Append(' ').Append(paired.Pairing).Append('\n');
            foreach (var match in paired.Matches)
                said.Append(match.Rule).Append(' ').Append(match.Id).Append(' ').Append(match.LeftAmount).Append('\n');
            foreach (var one in paired.Breaks)
                said.Append(one.Reason).Append(' ').Append(one.Rule).Append(' ').Append(one.Id).Append(' ')
                    .AppendJoin('\t', one.Shows).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString())))[..16];
    }
}
