using JamsostekLedger.Periods;
using JamsostekLedger.Signing;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Store.Tests.Signing;

/// <summary>What is signed is what stood under the region's lock, and stays.</summary>
[Collection(TestCluster.Collection)]
public sealed class SigningTests(TestCluster cluster)
{
    [Fact]
    public async Task A_signed_statement_stays_letter_by_letter_and_a_later_one_supersedes_it()
    {
        await using var ledger = await SignedMonth.OpenAsync(cluster);
        (await ledger.SignAsync(SignedMonth.March, SigningParty.Region, "900/1")).Status
            .ShouldBe(OutcomeStatus.Recorded);
        (await ledger.SignAsync(SignedMonth.March, SigningParty.Bpjs, "BA/1")).Status.ShouldBe(OutcomeStatus.Recorded);
        var first = (await ledger.SignedAsync(SignedMonth.March)).Book.Sealed!;

        await ledger.RecordAsync(Sample.Sp2d("SP2D/3", 50));
        await ledger.SayAsync(SignedMonth.March, "not-yet-booked", null);
        (await ledger.SignAsync(SignedMonth.March, SigningParty.Bpjs, "BA/2")).Status.ShouldBe(OutcomeStatus.Recorded);
        var begun = await ledger.SignedAsync(SignedMonth.March);
        (begun.Book.Sealed!.Json, begun.Book.Status).ShouldBe((first.Json, SigningStatus.SignedByBpjs));
        (await ledger.SignAsync(SignedMonth.March, SigningParty.Region, "900/2")).Status
            .ShouldBe(OutcomeStatus.Recorded);
        var signed = await ledger.SignedAsync(SignedMonth.March);
        signed.Book.Statements.Select(one => (one.Number, one.IsSealed)).ShouldBe([(1, true), (2, true)]);
        signed.Book.Statements[0].Json.ShouldBe(first.Json);
        signed.Book.Statements[1].Content().Supersedes.ShouldBe(first.Sha256);
        signed.Given.Select(one => one.Height).ShouldBeInOrder();
        signed.Given.ShouldAllBe(one => one.Height > 0);
        await ledger.GreenAsync();
    }

    [Fact]
    public async Task What_is_recorded_while_a_statement_is_prepared_refuses_its_signature()
    {
        await using var ledger = await SignedMonth.OpenAsync(cluster);
        var prepared = await ledger.PreparedAsync(SignedMonth.March, SigningParty.Region, "900/1");
        await ledger.RecordAsync(Sample.Sp2d("SP2D/3", 50));
        (await ledger.RecordAsync(prepared)).Refusal!.Rule.ShouldBe("reconciliation-overtaken");
        (await ledger.SignedAsync(SignedMonth.March)).Book.Statements.ShouldBeEmpty();
    }

    [Fact]
    public async Task Closed_books_are_signed_and_a_reopened_month_is_signed_anew()
    {
        await using var ledger = await SignedMonth.OpenAsync(cluster);
        await ledger.RecordAsync(new ClosePeriod(SignedMonth.March, new(2024, 6, 2), "BA"));
        foreach (var (party, document) in new[] { (SigningParty.Region, "900/1"), (SigningParty.Bpjs, "BA/1") })
            (await ledger.SignAsync(SignedMonth.March, party, document)).Status.ShouldBe(OutcomeStatus.Recorded);

        await ledger.RecordAsync(new ReopenPeriod(SignedMonth.March, new(2024, 6, 4), "SP2D tertinggal"));
        (await ledger.SignAsync(SignedMonth.March, SigningParty.Region, "900/2")).Refusal!.Rule
            .ShouldBe("reconciliation-signed");
        await ledger.RecordAsync(Sample.Sp2d("SP2D/3", 50));
        (await ledger.SignAsync(SignedMonth.March, SigningParty.Region, "900/2")).Refusal!.Rule
            .ShouldBe("breaks-open");
        await ledger.SayAsync(SignedMonth.March, "not-yet-booked", null);
        (await ledger.SignAsync(SignedMonth.March, SigningParty.Region, "900/2")).Status
            .ShouldBe(OutcomeStatus.Recorded);
        (await ledger.SignedAsync(SignedMonth.March)).Book.Status.ShouldBe(SigningStatus.SignedByRegion);
    }
}
