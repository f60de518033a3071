using System.Text;

namespace JamsostekLedger.Store.Reading;

/// <summary>
/// Puts rows in order that are more than memory should hold: each part of them is sorted and written to a nameless
/// file, and the parts are merged as they are read. Few rows never leave memory.
/// </summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="order">Their order.</param>
/// <param name="write">Writes a row.</param>
/// <param name="read">Reads it back.</param>
internal sealed class Spill<T>(IComparer<T> order, Action<BinaryWriter, T> write, Func<BinaryReader, T> read)
    : IDisposable
{
    /// <summary>How many rows are held in memory at most.</summary>
    public const int PartSize = 8_192;

    private readonly List<T> _part = [];
    private readonly List<(long Start, int Rows)> _parts = [];
    private FileStream? _file;

    /// <summary>One more row; none comes after the first read.</summary>
    public void Add(T row)
    {
        _part.Add(row);
        if (_part.Count == PartSize)
            Flush();
    }

    /// <summary>All rows in order, as often as they are asked for.</summary>
    public IEnumerable<T> InOrder()
    {
        _part.Sort(order);
        if (_file is null)
            return _part;
        if (_part.Count > 0)
            Flush();
        return Merged(_file);
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private void Flush()
    {
        _file ??= NamelessFile.Open();
        _parts.Add((_file.Position, _part.Count));
        _part.Sort(order);
        using (var writer = new BinaryWriter(_file, Encoding.UTF8, leaveOpen: true))
            foreach (var row in _part)
                write(writer, row);
        _file.Flush();
        _part.Clear();
    }

    private IEnumerable<T> Merged(FileStream file)
    {
        var heads = new PriorityQueue<IEnumerator<T>, T>(order);
        foreach (var (start, rows) in _parts)
            Enqueue(Part(file, start, rows).GetEnumerator());
        while (heads.TryDequeue(out var part, out var row))
        {
            yield return row;
            Enqueue(part);
        }

        void Enqueue(IEnumerator<T> part)
        {
            if (part.MoveNext())
                heads.Enqueue(part, part.Current);
        }
    }

    private IEnumerable<T> Part(FileStream file, long start, int rows)
    {
        using var reader = new BinaryReader(new BufferedStream(new PlaceInFile(file, start), 1 << 15), Encoding.UTF8);
        for (var row = 0; row < rows; row++)
            yield return read(reader);
    }
}
