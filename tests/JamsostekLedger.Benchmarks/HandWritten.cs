using System.Globalization;
using JamsostekLedger.Claims;
using JamsostekLedger.Store;
using Npgsql;

namespace JamsostekLedger.Benchmarks;

/// <summary>
/// What somebody would write who needs just these rows: two round trips, each statement prepared once, nothing
/// decided, folded or hashed.
/// </summary>
internal sealed class HandWritten : IAsyncDisposable
{
    private const string Line = """
        (region, seq, line, value_date, recorded_at, amount, unit, debit, credit, programme, vulnerable, segment,
         benefit, to_heir, reach)
        """;

    private const string Sum = """
        (region, bucket, cell, by_month, value_date, amount, lines, unit, debit, credit, programme, vulnerable, segment,
         benefit, to_heir, reach)
        """;

    private const string Same =
        "on conflict (region, bucket, cell) do update set amount = total.amount + excluded.amount, "
        + "lines = total.lines + excluded.lines";

    private static readonly Guid MoneyCell = Guid.CreateVersion7();
    private static readonly Guid ClaimCell = Guid.CreateVersion7();
    private static readonly Guid MoneyMonth = Guid.CreateVersion7();
    private static readonly Guid ClaimMonth = Guid.CreateVersion7();

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlBatch _before;
    private readonly NpgsqlBatch _after;
    private readonly string _region;
    private long _seq;
    private (long Bucket, long Lines) _bucket = (1, 0);

    private HandWritten(NpgsqlConnection connection, string region)
    {
        (_connection, _region) = (connection, region);
        _before = Batch(
            ("begin", []),
            ("insert into ledger.head values ($1, 0, 0, '', '2000-01-01Z', 0, 0) on conflict do nothing", [region]),
            ("select seq, height, block_hash, recorded_at, bucket, bucket_lines from ledger.head where region = $1 "
                + "for update", [region]),
            ("select s.id, s.version, e.type, e.data from ledger.mt_streams s join ledger.mt_events e "
                + "on e.tenant_id = s.tenant_id and e.stream_id = s.id where s.tenant_id = $1 and s.id = $2 "
                + "order by e.version", [region, ""]),
            ("select f.id, e.stream_id, e.version, f.seq, e.type, e.data from ledger.fact f "
                + "join ledger.mt_events e on e.seq_id = f.sequence where f.region = $1 and f.id = $2",
                [region, Guid.Empty]),
            ("select nextval('ledger.mt_events_sequence')", []));
        _after = Batch(
            ("insert into ledger.mt_streams (tenant_id, id, version, timestamp, created) values ($1, $2, 1, $3, $3)",
                [region, "", DateTime.UtcNow]),
            ("insert into ledger.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, "
                + "mt_dotnet_type, headers) values ($1, $2, $3, 1, $4::jsonb, 'benefit_paid', $5, $6, $7, $8::jsonb)",
                [0L, Guid.Empty, "", "", DateTime.UtcNow, region, "JamsostekLedger.Claims.BenefitPaid, JamsostekLedger",
                    """{"actor":"benchmark","source":"api"}"""]),
            ("insert into ledger.fact (region, seq, sequence, id, leaf) values ($1, $2, $3, $4, $5)",
                [region, 0L, 0L, Guid.Empty, new byte[32]]),
            ($"insert into ledger.journal {Line} values ($1, $2, 1, '2024-12-02', $3, $4, 'IDR', 'claims:jkm', "
                + "'bpjs:fund', 'PETANI', true, 'BPU', 'JKM', true, null)", [region, 0L, DateTime.UtcNow, 0L]),
            ($"insert into ledger.journal {Line} values ($1, $2, 2, '2024-12-02', $3, 1, 'claim', 'claims:paid', "
                + "'claims:unpaid', 'PETANI', true, 'BPU', 'JKM', null, '2024-12-02')",
                [region, 0L, DateTime.UtcNow]),
            ($"insert into ledger.total {Sum} values ($1, $2, $3, $5, '2024-12-02', $4, 1, 'IDR', 'claims:jkm', "
                + $"'bpjs:fund', 'PETANI', true, 'BPU', 'JKM', true, null) {Same}", [region, 0L, MoneyCell, 0L, false]),
            ($"insert into ledger.total {Sum} values ($1, $2, $3, $4, '2024-12-02', 1, 1, 'claim', 'claims:paid', "
                + $"'claims:unpaid', 'PETANI', true, 'BPU', 'JKM', null, '2024-12-02') {Same}",
                [region, 0L, ClaimCell, false]),
            ($"insert into ledger.total {Sum} values ($1, $2, $3, $5, '2024-12-01', $4, 1, 'IDR', 'claims:jkm', "
                + $"'bpjs:fund', 'PETANI', true, 'BPU', 'JKM', true, null) {Same}", [region, 0L, MoneyMonth, 0L, true]),
            ($"insert into ledger.total {Sum} values ($1, $2, $3, $4, '2024-12-01', 1, 1, 'claim', 'claims:paid', "
                + $"'claims:unpaid', 'PETANI', true, 'BPU', 'JKM', null, '2024-12-01') {Same}",
                [region, 0L, ClaimMonth, true]),
            ("insert into ledger.block values ($1, $2, $2, $2, $3, $4, $4, $4, $5)",
                [region, 0L, DateTime.UtcNow, new byte[32], 0L]),
            ("update ledger.head set seq = $2, height = $2, block_hash = $3, recorded_at = $4, bucket = $5, "
                + "bucket_lines = $6 where region = $1", [region, 0L, new byte[32], DateTime.UtcNow, 0L, 0L]),
            ("commit", []));
    }

    public static async Task<HandWritten> PrepareAsync(LedgerDatabase database, string region)
    {
        var hand = new HandWritten(await database.Source.OpenConnectionAsync(), region);
        await hand._before.PrepareAsync();
        await hand._after.PrepareAsync();
        return hand;
    }

    public async Task WriteAsync(ClaimPayment payment)
    {
        var (stream, id, now) = ($"claim/{payment.Claim}", Guid.CreateVersion7(), DateTime.UtcNow);
        _before.BatchCommands[3].Parameters[1].Value = stream;
        _before.BatchCommands[4].Parameters[1].Value = id;
        var sequence = await BeforeAsync();

        _seq++;
        _bucket = _bucket.Lines >= 1000 ? (_seq, 2) : (_bucket.Bucket, _bucket.Lines + 2);
        Set(0, _region, stream, now);
        Set(1, sequence, id, stream, Body(payment), now);
        Set(2, _region, _seq, sequence, id);
        Set(3, _region, _seq, now, payment.Amount.Amount);
        Set(4, _region, _seq, now);
        Set(5, _region, _bucket.Bucket, MoneyCell, payment.Amount.Amount);
        Set(6, _region, _bucket.Bucket);
        Set(7, _region, _bucket.Bucket, MoneyMonth, payment.Amount.Amount);
        Set(8, _region, _bucket.Bucket);
        Set(9, _region, _seq, now, new byte[32], _bucket.Bucket);
        Set(10, _region, _seq, new byte[32], now, _bucket.Bucket, _bucket.Lines);
        await _after.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _before.DisposeAsync();
        await _after.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task<long> BeforeAsync()
    {
        await using var reader = await _before.ExecuteReaderAsync();
        for (var result = 0; result < 3; result++)
        {
            await reader.ReadAsync();
            await reader.NextResultAsync();
        }

        await reader.ReadAsync();
        return reader.GetInt64(0);
    }

    private void Set(int statement, params object[] values)
    {
        for (var i = 0; i < values.Length; i++)
            _after.BatchCommands[statement].Parameters[i].Value = values[i];
    }

    private NpgsqlBatch Batch(params (string Sql, object[] Values)[] statements)
    {
        var batch = new NpgsqlBatch(_connection);
        foreach (var (sql, values) in statements)
        {
            var command = new NpgsqlBatchCommand(sql);
            foreach (var value in values)
                command.Parameters.Add(new() { Value = value });
            batch.BatchCommands.Add(command);
        }

        return batch;
    }

    private static string Body(ClaimPayment payment) => string.Create(CultureInfo.InvariantCulture, $$$"""
        {"payment":{"claim":"{{{payment.Claim}}}","benefit":"JKM","component":"Santunan sekaligus","segment":"BPU",
        "programme":"PETANI","vulnerable":true,"worker":"{{{payment.Worker}}}","eventDate":"2024-11-01",
        "paidOn":"2024-12-02","amount":{{{payment.Amount.Amount}}},"payee":"{{{payment.Payee}}}",
        "relation":"ahli waris","reference":"{{{payment.Reference}}}","district":"Kuta Utara"}}
        """);
}
