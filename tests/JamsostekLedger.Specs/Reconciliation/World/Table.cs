namespace JamsostekLedger.Specs.Reconciliation.World;

/// <summary>A file as an office would send it: a head and its lines, cells apart by commas.</summary>
/// <param name="Head">Names of its columns.</param>
public sealed record Table(string Head)
{
    public List<string> Lines { get; private init; } = [];

    public void Add(params object?[] cells) => Lines.Add(string.Join(',', cells.Select(cell => cell switch
    {
        NodaTime.LocalDate day => NodaTime.Text.LocalDatePattern.Iso.Format(day),
        _ => $"{cell}",
    })));

    /// <summary>The same rows in another order.</summary>
    public Table Shuffled(Random random)
    {
        var lines = Lines.ToArray();
        random.Shuffle(lines);
        return this with { Lines = [.. lines] };
    }

    /// <summary>The same rows cut into some files.</summary>
    public IEnumerable<Table> Cut(Random random)
    {
        for (var from = 0; from < Lines.Count;)
        {
            var count = random.Next(1, Lines.Count - from + 1);
            yield return this with { Lines = Lines.GetRange(from, count) };
            from += count;
        }
    }
}
