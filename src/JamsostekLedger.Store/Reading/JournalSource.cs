namespace JamsostekLedger.Store.Reading;

/// <summary>
/// The journal of a region as recorded at an instant, as a relation that reports sum over: whole buckets of sums, and
/// the few lines of a bucket that the instant cuts through.
/// </summary>
internal static class JournalSource
{
    /// <summary>Its columns, without the count of lines.</summary>
    public const string Columns = """
        value_date, reach, amount, unit, debit, credit, programme, vulnerable, fund, fund_year, fiscal_year,
        account_code, segment, benefit, to_heir, month, skpd, sub_activity
        """;

    /// <summary>The relation; its parameters are the first four.</summary>
    public const string Sql = $"""
        (select {Columns}, lines from ledger.total where region = $1 and bucket <= $2 and not by_month
         union all
         select {Columns}, 1 from ledger.journal where region = $1 and seq between $3 and $4)
        """;

    /// <summary>A query of it; what the query asks beside its own parameters comes fifth and later.</summary>
    public static NpgsqlCommand Query(Moment moment, string sql, params ReadOnlySpan<NpgsqlParameter> more) =>
        moment.Query(sql, Store.Sql.Number(moment.AsOf.WholeBuckets), Store.Sql.Number(moment.AsOf.TailFromSeq),
            Store.Sql.Number(moment.AsOf.Seq)).With(more);
}
