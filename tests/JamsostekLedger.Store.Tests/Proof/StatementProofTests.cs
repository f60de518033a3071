using JamsostekLedger.Audit;

namespace JamsostekLedger.Store.Tests.Proof;

/// <summary>What another office said is held by the proof, row by row.</summary>
[Collection(TestCluster.Collection)]
public sealed class StatementProofTests(TestCluster cluster)
{
    private const string Rows = "where type = 'statement_rows_recorded'";

    [Theory]
    [InlineData("update ledger.mt_events set data = jsonb_set(data, '{rows,1,amount}', '1900000') " + Rows,
        FindingKind.FactChanged)]
    [InlineData("update ledger.mt_events set data = data #- '{rows,1}' " + Rows, FindingKind.FactChanged)]
    [InlineData("update ledger.mt_events set data = jsonb_set(data, '{hash}', '\"00\"') "
        + "where type = 'statement_recorded'", FindingKind.FactChanged)]
    public async Task A_row_of_a_statement_that_was_changed_in_the_database_is_found(string tampering, string kind)
    {
        await using var ledger = await TestLedger.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Open());
        (await TestStatement.RecordAsync(
            ledger, "sipd", "2024-03", "document_number,document_date,account_code,amount",
            $"SP2D/1,2024-03-01,{Sample.Line.AccountCode},600", $"SP2D/2,2024-03-02,{Sample.Line.AccountCode},700"))
            .Recorded.ShouldBe(2);
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();

        await ledger.TamperAsync(tampering);

        (await ledger.VerifyAsync()).Findings.Select(finding => finding.Kind).ShouldContain(kind);
    }
}
