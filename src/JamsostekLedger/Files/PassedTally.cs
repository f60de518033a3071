namespace JamsostekLedger.Files;

/// <summary>Counts rows that were passed over, those that follow each other as one entry.</summary>
internal sealed class PassedTally
{
    /// <summary>A file may have any number of them; what a person reads of it has an end.</summary>
    private const int Most = 1_000;

    private readonly List<(int First, int Last, string Why)> _passed = [];

    /// <summary>Notes a row.</summary>
    public void Add(int line, string why)
    {
        if (_passed is [.., var last] && last.Why == why && (last.Last == line - 1 || _passed.Count == Most))
            _passed[^1] = last with { Last = line };
        else if (_passed.Count < Most)
            _passed.Add((line, line, why));
    }

    /// <summary>All that were noted.</summary>
    public IReadOnlyList<PassedRows> Rows() =>
    [
        .. _passed.Select(rows => new PassedRows(
            rows.First == rows.Last ? $"{rows.First}" : $"{rows.First}-{rows.Last}", rows.Why)),
    ];
}
