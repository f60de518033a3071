using JamsostekLedger.Audit;
using JamsostekLedger.Signing;
using JamsostekLedger.Store.Tests.Signing;

namespace JamsostekLedger.Store.Tests.Proof;

/// <summary>
/// Whoever makes the whole chain again over facts of his own is found by what was signed: papers outside bear the hash.
/// </summary>
[Collection(TestCluster.Collection)]
public sealed class SignatureCheckTests(TestCluster cluster)
{
    [Theory]
    // What was signed, and its hash with it.
    [InlineData("""
        update ledger.mt_events set data = jsonb_set(data, '{content}',
            to_jsonb(replace(data ->> 'content', '"amount":600', '"amount":601')))
        where type = 'reconciliation_signed' and data ? 'content';
        update ledger.mt_events e set data = jsonb_set(e.data, '{sha256}', (
            select to_jsonb(encode(sha256(convert_to(w.data ->> 'content', 'UTF8')), 'hex'))
            from ledger.mt_events w where w.type = 'reconciliation_signed' and w.data ? 'content'))
        where e.type = 'reconciliation_signed'
        """)]
    // The hash that the second put a name to.
    [InlineData("""
        update ledger.mt_events set data = jsonb_set(data, '{sha256}', to_jsonb(repeat('0', 64)))
        where type = 'reconciliation_signed' and not data ? 'content'
        """)]
    // A row of SIPD, so that another amount would have been signed.
    [InlineData("""
        update ledger.mt_events set data = jsonb_set(data, '{rows,0,amount}', '599')
        where type = 'statement_rows_recorded'
        """)]
    // What was said of the break.
    [InlineData("""
        update ledger.mt_events set data = jsonb_set(data, '{note}', '"lain"') where type = 'break_explained'
        """)]
    public async Task What_was_signed_is_held_against_its_hash_and_against_the_facts(string tampering)
    {
        await using var ledger = await SignedMonth.OpenAsync(cluster);
        await ledger.SignAsync(SignedMonth.March, SigningParty.Region, "900/1");
        await ledger.SignAsync(SignedMonth.March, SigningParty.Bpjs, "BA/1");
        await ledger.RecordAsync(Sample.Sp2d("SP2D/3", 50));
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();

        await ledger.TamperAsync(tampering);
        await Forger.MakeChainAgainAsync(ledger, TestLedger.Gianyar);

        (await ledger.VerifyAsync()).Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKind.SignatureDiffers);
    }

    [Fact]
    public async Task What_other_rules_matched_is_held_against_its_hash_alone()
    {
        await using var ledger = await SignedMonth.OpenAsync(cluster);
        var prepared = await ledger.PreparedAsync(SignedMonth.March, SigningParty.Region, "900/1");
        await ledger.RecordAsync(prepared with
        {
            Content = prepared.Content with { Rules = 0, Pairings = [] },
        });
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }
}
