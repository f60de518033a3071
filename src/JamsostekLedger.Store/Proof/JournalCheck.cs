using JamsostekLedger.Audit;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Journal;
using JamsostekLedger.Store.Append;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// Compares the kept journal, line by line and column by column, with what the facts post. Both come stream by stream.
/// </summary>
internal sealed class JournalCheck(CopyCursor rows, Findings findings)
{
    private const string Columns =
        "seq, line, value_date, recorded_at, amount, unit, debit, credit, " + JournalColumns.Dimensions;

    private readonly CopyBytes _expected = new();

    /// <summary>The facts whose lines are not, or may not be, what they post.</summary>
    public DoubtfulFacts Doubtful { get; } = new();

    // In the order of the facts; lines that no fact has come last.
    public static string Query(string region) => $"""
        select {Columns} from ledger.journal j
        left join lateral (
            select seq as fact, sequence from ledger.fact where region = j.region and seq = j.seq offset 0) f on true
        left join lateral (select tenant_id, stream_id from ledger.mt_events where seq_id = f.sequence offset 0) e
            on e.tenant_id = j.region
        where region = {CopyCursor.Literal(region)}
        order by e.stream_id collate "C", f.fact, seq, line
        """;

    /// <summary>Goes to the first line.</summary>
    public async Task StartAsync() => await rows.NextAsync();

    /// <summary>Compares the lines of one fact.</summary>
    public async ValueTask CompareAsync(
        long seq, string stream, Instant recordedAt, IReadOnlyList<JournalLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            while (IsOf(seq) && rows.Int32(1) <= i)
                await ExtraAsync();
            if (IsOf(seq) && rows.Int32(1) == i + 1)
            {
                Compare(seq, stream, i + 1, recordedAt, lines[i]);
                await rows.NextAsync();
            }
            else
            {
                Find(FindingKind.JournalMissing, seq, stream, $"Baris jurnal {i + 1} dari fakta {seq} tidak ada.");
            }
        }

        while (IsOf(seq))
            await ExtraAsync();
    }

    /// <summary>Passes the lines of a fact over that cannot say what it posts.</summary>
    public async ValueTask PassOverAsync(long seq)
    {
        Doubtful.Add(seq);
        while (IsOf(seq))
            await rows.NextAsync();
    }

    /// <summary>Finds the lines that no fact has.</summary>
    public async ValueTask EndAsync()
    {
        while (rows.HasRow)
            await ExtraAsync();
    }

    private bool IsOf(long seq) => rows.HasRow && rows.Int64(0) == seq;

    private async ValueTask ExtraAsync()
    {
        var seq = rows.Int64(0);
        Find(FindingKind.JournalExtra, seq, null,
            $"Baris jurnal {rows.Int32(1)} dari fakta {seq} tidak dihasilkan oleh fakta mana pun.");
        await rows.NextAsync();
    }

    private void Compare(long seq, string stream, int number, Instant recordedAt, JournalLine line)
    {
        _expected.Start().Number(seq).Small(number).Date(line.ValueDate).Time(recordedAt).Number(line.Amount)
            .Text(line.Unit).Text(line.Debit).Text(line.Credit);
        JournalColumns.Write(_expected, line.Of);
        if (rows.Fields.SequenceEqual(_expected.Written))
            return;

        var columns = CopyBytes.Differing(rows.Fields, _expected.Written, Columns);
        Find(FindingKind.JournalChanged, seq, stream,
            $"Baris jurnal {number} dari fakta {seq} berbeda pada kolom {columns}.");
    }

    private void Find(string kind, long seq, string? stream, string message)
    {
        Doubtful.Add(seq);
        findings.Fact(kind, seq, stream, message);
    }
}
