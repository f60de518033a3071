using JamsostekLedger.Signing;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Signing;

public class SignReconciliationSpecs
{
    private static readonly StatementContent Content = SigningSample.Content();
    private static readonly ReconciliationSigned First = Signed(SigningSample.Region, 1, Content);
    private static readonly ReconciliationSigned Second = First with
    {
        Party = SigningSample.Bpjs.Party, Name = SigningSample.Bpjs.Name, Office = SigningSample.Bpjs.Office,
        Document = SigningSample.Bpjs.Document, Content = null,
    };

    private static readonly StatementContent Changed = SigningSample.Content(250);

    [Fact] public void The_first_signature_keeps_what_was_signed_and_its_hash() =>
        Given().When(Sign(SigningSample.Region)).ThenRecordedAs(First);

    [Fact] public void Either_party_may_be_first() =>
        Given().When(Sign(SigningSample.Bpjs)).ThenRecordedAs(Signed(SigningSample.Bpjs, 1, Content));

    [Fact] public void The_second_signature_is_under_the_same_content() =>
        Given(First).When(Sign(SigningSample.Bpjs)).ThenRecordedAs(Second);

    [Fact] public void More_facts_that_change_nothing_of_it_let_the_second_sign() => Given(First)
        .When(Sign(SigningSample.Bpjs, Content with { Ledger = Content.Ledger with { Height = 9, Block = "cd" } }))
        .ThenRecordedAs(Second);

    [Fact] public void What_changed_in_between_is_not_signed_under_the_others_name() =>
        Given(First).When(Sign(SigningSample.Bpjs, Changed)).ThenRefusedBy("reconciliation-changed");

    [Fact] public void Who_was_first_may_sign_what_changed_anew() => Given(First)
        .When(Sign(SigningSample.Region with { Document = "900/18" }, Changed))
        .ThenRecordedAs(Signed(SigningSample.Region with { Document = "900/18" }, 2, Changed));

    [Fact] public void The_other_signs_the_new_content_then() => Given(
            First, Signed(SigningSample.Region with { Document = "900/18" }, 2, Changed))
        .When(Sign(SigningSample.Bpjs, Changed))
        .ThenRecordedAs(Second with { Number = 2, Sha256 = StatementContent.HashOf(Changed.Numbered(2, null).Json()) });

    [Theory, InlineData(false), InlineData(true)]
    public void The_same_content_is_not_signed_twice_by_one_party(bool isSealed) =>
        (isSealed ? Given(First, Second) : Given(First)).When(Sign(SigningSample.Region with { Document = "900/18" }))
        .ThenRefusedBy("reconciliation-signed");

    [Fact] public void A_sealed_statement_is_superseded_by_a_new_one_that_names_it() => Given(First, Second)
        .When(Sign(SigningSample.Bpjs with { Document = "BA/10" }, Changed))
        .ThenRecordedAs(Signed(SigningSample.Bpjs with { Document = "BA/10" }, 2, Changed, First.Sha256));

    [Fact] public void What_is_as_it_was_before_a_change_is_signed_as_a_new_one_too()
    {
        var changed = Signed(SigningSample.Bpjs with { Document = "BA/10" }, 2, Changed, First.Sha256);
        Given(First, Second, changed, changed with
        {
            Party = SigningParty.Region, Document = "900/18", Content = null,
        }).When(Sign(SigningSample.Region with { Document = "900/19" })).ThenRecordedAs(
            Signed(SigningSample.Region with { Document = "900/19" }, 3, Content, changed.Sha256));
    }

    [Fact] public void One_number_is_of_one_paper() => Given(First, Second)
        .When(Sign(SigningSample.Region, Changed)).ThenRefusedBy("signature-document-used");

    [Fact] public void Breaks_without_a_word_refuse_it() =>
        Given().When(Sign(SigningSample.Region) with { OpenBreaks = 1 }).ThenRefusedBy("breaks-open");

    [Fact] public void Where_nobody_said_anything_there_is_nothing_to_sign() => Given()
        .When(Sign(SigningSample.Region, Content with { Statements = [], Pairings = [] }))
        .ThenRefusedBy("reconciliation-empty");

    [Theory, InlineData("", "O", "1"), InlineData("N", " ", "1"), InlineData("N", "O", "")]
    public void Who_signs_says_who(string name, string office, string document) => Given()
        .When(Sign(SigningSample.Region with { Name = name, Office = office, Document = document }))
        .ThenRefusedBy("signature-incomplete");

    [Fact] public void There_are_two_parties() =>
        Given().When(Sign(SigningSample.Region with { Party = "bank" })).ThenRefusedBy("signing-party-unknown");

    [Fact] public void What_was_recorded_while_it_was_prepared_is_looked_at_first() => Given()
        .When(Sign(SigningSample.Region).Late()).ThenRefusedBy("reconciliation-overtaken");

    [Fact] public void Who_has_seen_something_else_signs_nothing() => Given()
        .When(Sign(SigningSample.Region) with { Seen = Changed.BodyHash() })
        .ThenRefusedBy("reconciliation-not-as-seen");

    [Fact] public void Who_has_seen_this_signs_it() => Given()
        .When(Sign(SigningSample.Region) with { Seen = Content.BodyHash() }).ThenRecordedAs(First);

    [Fact] public void A_sum_that_no_JSON_number_says_exactly_is_not_signed() => Given()
        .When(Sign(SigningSample.Region, SigningSample.Content(9_100_000_000_000_000)))
        .ThenRefusedBy("reconciliation-not-exact");

    private static SignReconciliation Sign(ReconciliationSigned signed, StatementContent? content = null) =>
        new(signed with { Number = 0 }, content ?? Content, 0, 7);

    private static ReconciliationSigned Signed(
        ReconciliationSigned by, int number, StatementContent content, string? supersedes = null)
    {
        var json = content.Numbered(number, supersedes).Json();
        return by with { Number = number, Sha256 = StatementContent.HashOf(json), Content = json };
    }
}
