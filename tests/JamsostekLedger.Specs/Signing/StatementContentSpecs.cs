using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using JamsostekLedger.Reconciliation;
using JamsostekLedger.Signing;
using JamsostekLedger.Statements;
using NodaTime;

namespace JamsostekLedger.Specs.Signing;

public class StatementContentSpecs
{
    [Fact] public void Its_JSON_is_canonical_and_says_what_went_in()
    {
        var json = SigningSample.Content().Numbered(1, null).Json();
        json.ShouldStartWith("{\"broughtForward\":[],\"draft\":false,\"format\":1,");
        var pairing = JsonDocument.Parse(json).RootElement.GetProperty("pairings")[0];
        (pairing.GetProperty("left").GetProperty("amount").GetInt64(),
            pairing.GetProperty("right").GetProperty("amount").GetInt64(),
            pairing.GetProperty("matched").GetProperty("leftAmount").GetInt64(),
            pairing.GetProperty("breaks")[0].GetProperty("leftAmount").GetInt64()).ShouldBe((380, 180, 180, 200));
        pairing.GetProperty("breaks")[0].GetProperty("said").GetProperty("note").GetString().ShouldBe("SIPD menyusul");
        StatementContent.Parse(json).Json().ShouldBe(json);
        StatementContent.HashOf(json)
            .ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json))));
    }

    // Of rows with breaks of many kinds: the same whatever order rows and files came in.
    [Fact] public void The_order_of_rows_and_of_files_changes_no_letter()
    {
        var several = 0;
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            MatchRow[] left = [.. SigningSample.Rows(random, 12)], right = [.. SigningSample.Rows(random, 12)];
            StatementRecorded[] files = [SigningSample.Sipd(1), SigningSample.Sipd(1) with { Source = "bank" }];
            var content = Of(left, right, files);
            several += content.Pairings[0].Breaks.Length > 1 ? 1 : 0;
            var json = content.Json();
            for (var again = 0; again < 3; again++)
            {
                random.Shuffle(left);
                random.Shuffle(right);
                random.Shuffle(files);
                Of(left, right, files).Json().ShouldBe(json, $"seed {seed}");
            }
        }

        several.ShouldBeGreaterThan(50);

        static StatementContent Of(MatchRow[] left, MatchRow[] right, StatementRecorded[] files) => StatementContent.Of(
            SigningSample.Gianyar, new("2024-11", files, [SigningSample.Paired(left, right)]),
            files.ToDictionary(one => one.Key, _ => SigningSample.At), new(7, "ab", SigningSample.At, null));
    }

    [Fact] public void Other_matches_of_the_same_sums_are_another_content()
    {
        var found = SigningSample.Found();
        var paired = found.Pairings[0];
        // The two orders of one amount exchange what they agree with.
        var exchanged = paired with
        {
            Matches =
            [
                .. paired.Matches.Select(match => match.Right[0] switch
                {
                    "S/3" => match with { Right = ["S/4"] },
                    "S/4" => match with { Right = ["S/3"] },
                    _ => match,
                }),
            ],
        };
        var other = StatementContent.Of(
            SigningSample.Gianyar, found with { Pairings = [exchanged] }, SigningSample.Times(),
            new(7, "ab", SigningSample.At, null));
        other.Says(SigningSample.Content()).ShouldBeFalse();
        ContentChanges.Between(SigningSample.Content(), other).ShouldHaveSingleItem().ShouldContain("payments");
    }

    [Fact] public void What_changed_is_said()
    {
        ContentChanges.Between(SigningSample.Content(), SigningSample.Content()).ShouldBeEmpty();
        ContentChanges.Between(SigningSample.Content(), SigningSample.Content(250)).ShouldBe(
            [
                "payments, ledger: Rp380 (4 baris) menjadi Rp430 (4 baris).",
                "payments: 1 selisih baru, 1 hilang, 0 dijelaskan lain.",
            ]);
        ContentChanges.Between(SigningSample.Content(), SigningSample.Content(note: "lain")).ShouldBe(
            ["payments: 0 selisih baru, 0 hilang, 1 dijelaskan lain."]);
    }

    [Fact] public void Deferred_breaks_are_told_apart()
    {
        SigningSample.Content(to: "2024-12").Pairings[0].Sum(deferred: true).ShouldBe((1, 200, 0));
        SigningSample.Content(to: "2024-12").Pairings[0].Sum(deferred: false).ShouldBe((0, 0, 0));
        SigningSample.Content().Pairings[0].Sum(deferred: false).ShouldBe((1, 200, 0));
    }

    [Fact] public void Where_the_ledger_stands_and_which_number_it_bears_is_no_part_of_what_it_says()
    {
        var content = SigningSample.Content();
        content.Numbered(4, "ef").Says(content with { Ledger = new(99, "cd", Instant.MinValue, null) }).ShouldBeTrue();
        content.Says(SigningSample.Content(201)).ShouldBeFalse();
    }
}
