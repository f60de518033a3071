namespace JamsostekLedger.Simulation.Officers;

/// <summary>Everything that is left to chance: one seed, the same draws.</summary>
internal sealed class Draw(int seed)
{
    private readonly Random _random = new(seed);

    public bool Chance(int percent) => _random.Next(100) < percent;

    /// <summary>A number from one to another, both included.</summary>
    public int Number(int from, int to) => _random.Next(from, to + 1);

    public T Of<T>(params IReadOnlyList<T> all) => all[_random.Next(all.Count)];

    /// <summary>One of them, or null where there is none.</summary>
    public T? OfAny<T>(IEnumerable<T> all) where T : class => all.ToList() is { Count: > 0 } some ? Of(some) : null;

    /// <summary>A day of 2024, early ones more often than late ones.</summary>
    public LocalDate Day() => new LocalDate(2024, 1, 1).PlusDays(Number(0, Number(20, 330)));

    public T[] Shuffled<T>(IEnumerable<T> all)
    {
        var some = all.ToArray();
        _random.Shuffle(some);
        return some;
    }
}
