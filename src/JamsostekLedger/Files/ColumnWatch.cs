using System.Globalization;

namespace JamsostekLedger.Files;

/// <summary>
/// What the rows of a file prove of its columns, told when all were read: one date shows that a whole column stands in
/// the order of another country.
/// </summary>
internal sealed class ColumnWatch
{
    private const int LinesShown = 5;

    private readonly Dictionary<string, int> _monthFirst = new(StringComparer.Ordinal);
    private readonly HashSet<string> _dayFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Column, char Mark), int> _marks = [];
    private readonly Dictionary<(string Column, string Rule), List<int>> _noted = [];
    private readonly Dictionary<(string Column, string Rule), long> _counts = [];

    /// <summary>Sees how a date stands in its cell.</summary>
    public void Date(string column, int line, DateText date)
    {
        if (!date.HasTwoOrders)
            return;
        if (date is { Month: > 12 and <= 31, Day: >= 1 and <= 12 })
            _monthFirst.TryAdd(column, line);
        else if (date is { Day: > 12, Month: <= 12 })
            _dayFirst.Add(column);
    }

    /// <summary>Sees on which side a bank's line marks an amount.</summary>
    public void Mark(string column, int line, char mark) => _marks.TryAdd((column, mark), line);

    /// <summary>Sees a key, in which a spreadsheet or a web page may have left its traces.</summary>
    public void Key(string column, int line, Cell cell)
    {
        if (cell.HadUnseen)
            Note(column, "unseen-signs-dropped", line);
        if (cell.Kind == CellKind.Number && !cell.Text.Contains('.'))
            Note(column, "key-was-a-number", line);
    }

    /// <summary>Sees a row that is filled like a record and sums up.</summary>
    public void Sum(int line) => Note("", "row-is-a-sum", line);

    /// <summary>Why the file cannot be recorded although each of its rows can be read.</summary>
    public IEnumerable<FileRefusal> Refusals()
    {
        foreach (var (column, line) in _monthFirst)
            if (!_dayFirst.Contains(column))
                yield return new(line, column, "dates-month-first", $"Kolom {column} menulis bulan sebelum hari: "
                    + $"tanggal di baris {line} tidak dapat dibaca lain. Tanggal lain di kolom itu akan terbaca salah, "
                    + "jadi seluruh berkas tidak dicatat. Ubah kolom itu menjadi tanggal-bulan-tahun.");
        foreach (var column in _marks.Keys.Select(mark => mark.Column).Distinct())
            if (_marks.TryGetValue((column, 'D'), out var debit) && _marks.TryGetValue((column, 'K'), out var credit))
                yield return new(Math.Max(debit, credit), column, "debit-and-credit", $"Kolom {column} memuat debet "
                    + $"(baris {debit}) dan kredit (baris {credit}), padahal hanya satu sisi yang dapat dicatat. "
                    + "Pisahkan keduanya.");
    }

    /// <summary>What must be seen although it is read.</summary>
    public IEnumerable<FileRefusal> Warnings()
    {
        foreach (var ((column, rule), lines) in _noted)
            yield return rule == "row-is-a-sum"
                ? new(lines[0], null, "row-is-a-sum", $"Baris {Lines(column, rule)} adalah jumlah, bukan dokumen, "
                    + "walau terisi seperti baris lain; tidak dicatat.")
                : rule == "key-was-a-number"
                ? new(lines[0], column, "key-was-a-number", $"Kolom {column} berisi bilangan, bukan teks (baris "
                    + $"{Lines(column, rule)}); nol di depannya mungkin hilang. Cocokkan dengan dokumennya.")
                : new(lines[0], column, "unseen-signs-dropped", $"Kolom {column} memuat tanda yang tidak terlihat "
                    + $"(baris {Lines(column, rule)}); tanda itu dibuang.");
    }

    private string Lines(string column, string rule)
    {
        var lines = string.Join(", ", _noted[(column, rule)]);
        var more = _counts[(column, rule)] - _noted[(column, rule)].Count;
        return more == 0 ? lines : $"{lines} dan {more.ToString(CultureInfo.InvariantCulture)} lainnya";
    }

    private void Note(string column, string rule, int line)
    {
        if (!_noted.TryGetValue((column, rule), out var lines))
            _noted[(column, rule)] = lines = [];
        if (lines.Count < LinesShown)
            lines.Add(line);
        _counts[(column, rule)] = _counts.GetValueOrDefault((column, rule)) + 1;
    }
}
