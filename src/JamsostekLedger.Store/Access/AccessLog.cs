namespace JamsostekLedger.Store.Access;

/// <summary>What is done to accounts, and who is not let in: rows that nobody changes or deletes.</summary>
internal static class AccessLog
{
    /// <summary>The statement that writes a row.</summary>
    public static NpgsqlBatchCommand Row(Instant at, string what, string account, string? detail, string actor) =>
        Sql.Command("""
            insert into ledger.access_log (at, what, account, detail, actor) values ($1, $2, $3, $4, $5)
            """, Sql.Time(at), Sql.Text(what), Sql.Text(account), Sql.Text(detail), Sql.Text(actor));
}
