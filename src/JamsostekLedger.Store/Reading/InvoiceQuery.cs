using JamsostekLedger.Premiums;

namespace JamsostekLedger.Store.Reading;

/// <summary>Finds a programme's invoices, and the payments that name them, as they stand now.</summary>
internal static class InvoiceQuery
{
    private const string Of = "name = 'invoice' and region || ' ' || (body -> 'received' ->> 'programme') = $1";

    /// <summary>Numbers of all invoices of a programme.</summary>
    internal static Task<IReadOnlyList<string>> OfProgrammeAsync(
        NpgsqlConnection connection, string region, string programme, CancellationToken cancellation) =>
        ReadAsync(connection, $"select key from ledger.view where {Of}", cancellation, Key(region, programme));

    /// <summary>Numbers of those that ask for a month within one of some spans.</summary>
    internal static async Task<IReadOnlyList<string>> MeetingAsync(
        NpgsqlConnection connection, string region, string programme,
        IReadOnlyCollection<(YearMonth From, YearMonth To)> spans, CancellationToken cancellation) =>
        spans.Count == 0 ? [] : await ReadAsync(connection, $"""
            select distinct v.key from unnest($2, $3) as s(month_from, month_to)
            cross join lateral (
                select key from ledger.view where {Of}
                    and body -> 'received' ->> 'monthTo' >= s.month_from
                    and body -> 'received' ->> 'monthFrom' <= s.month_to offset 0) v
            """, cancellation, Key(region, programme), Months(spans.Select(span => span.From)),
            Months(spans.Select(span => span.To)));

    /// <summary>Numbers of those that have, or had, more than they ask.</summary>
    internal static Task<IReadOnlyList<string>> OverAsync(
        NpgsqlConnection connection, string region, string programme, CancellationToken cancellation) =>
        ReadAsync(connection, $"""
            select key from ledger.view where {Of} and (
                body -> 'over' ->> 'jkk' <> '0' or body -> 'over' ->> 'jkm' <> '0' or body ->> 'credits' <> '0'
                or body @? '$.payments[*].returned ? (@.jkk != 0 || @.jkm != 0)')
            """, cancellation, Key(region, programme));

    /// <summary>The payments that name invoices, with their returns.</summary>
    internal static Task<IReadOnlyList<RecordedPayment>> PaymentsAsync(
        NpgsqlConnection connection, string region, IEnumerable<string> invoices, CancellationToken cancellation) =>
        connection.Query("""
            select v.body::text from unnest($1) as w(invoice)
            cross join lateral (
                select body from ledger.view where name = 'premium_payment'
                    and region || ' ' || (body -> 'paid' ->> 'invoiceNumber') = w.invoice offset 0) v
            """, Sql.Texts(invoices.Select(invoice => $"{region} {invoice}")))
            .DocumentsAsync<RecordedPayment>(cancellation);

    private static Task<IReadOnlyList<string>> ReadAsync(
        NpgsqlConnection connection, string sql, CancellationToken cancellation, params NpgsqlParameter[] parameters) =>
        connection.Query(sql, parameters).ListAsync(row => row.Text("key"), cancellation);

    private static NpgsqlParameter Key(string region, string programme) => Sql.Text($"{region} {programme}");

    private static NpgsqlParameter Months(IEnumerable<YearMonth> months) =>
        Sql.Texts(months.Select(month => $"{month:uuuu-MM}"));
}
