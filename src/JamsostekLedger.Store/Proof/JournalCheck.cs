using JamsostekLedger.Audit;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Journal;
using JamsostekLedger.Store.Append;
using JamsostekLedger.Store.Reading;
using NodaTime;

namespace JamsostekLedger.Store.Proof;

/// <summary>Compares the kept journal, line by line and column by column, with what the facts post.</summary>
internal sealed class JournalCheck(CopyCursor rows, Findings findings)
{
    private const string Columns =
        "seq, line, value_date, recorded_at, amount, unit, debit, credit, " + JournalColumns.Dimensions;

    private readonly CopyBytes _expected = new();
    private bool _started;

    public static string Query(string region) => $"""
        select {Columns} from ledger.journal where region = {CopyCursor.Literal(region)} order by seq, line
        """;

    /// <summary>Compares the lines of one fact; facts come in order.</summary>
    public async ValueTask CompareAsync(
        long seq, string stream, Instant recordedAt, IReadOnlyList<JournalLine> lines)
    {
        await SkipToAsync(seq);
        for (var i = 0; i < lines.Count; i++)
        {
            while (rows.HasRow && rows.Int64(0) == seq && rows.Int32(1) <= i)
                await ExtraAsync();
            if (rows.HasRow && rows.Int64(0) == seq && rows.Int32(1) == i + 1)
            {
                Compare(seq, stream, i + 1, recordedAt, lines[i]);
                await rows.NextAsync();
            }
            else
            {
                findings.Fact(FindingKind.JournalMissing, seq, stream,
                    $"Baris jurnal {i + 1} dari fakta {seq} tidak ada.");
            }
        }

        while (rows.HasRow && rows.Int64(0) == seq)
            await ExtraAsync();
    }

    /// <summary>Passes the lines of a fact over that cannot say what it posts.</summary>
    public async ValueTask PassOverAsync(long seq)
    {
        await SkipToAsync(seq);
        while (rows.HasRow && rows.Int64(0) == seq)
            await rows.NextAsync();
    }

    /// <summary>Finds the lines behind the last fact.</summary>
    public ValueTask EndAsync() => SkipToAsync(long.MaxValue);

    private async ValueTask SkipToAsync(long seq)
    {
        if (!_started)
            await rows.NextAsync();
        _started = true;
        while (rows.HasRow && rows.Int64(0) < seq)
            await ExtraAsync();
    }

    private async ValueTask ExtraAsync()
    {
        var seq = rows.Int64(0);
        findings.Fact(FindingKind.JournalExtra, seq, null,
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
        findings.Fact(FindingKind.JournalChanged, seq, stream,
            $"Baris jurnal {number} dari fakta {seq} berbeda pada kolom {columns}.");
    }
}
