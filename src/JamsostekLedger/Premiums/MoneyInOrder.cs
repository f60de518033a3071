using NodaTime;

namespace JamsostekLedger.Premiums;

/// <summary>
/// A fund's purses as they are spent, the oldest first, JKK and JKM each by itself; says on which day the money for
/// what was taken was complete.
/// </summary>
internal sealed class MoneyInOrder(IEnumerable<Purse> purses)
{
    private readonly Purse[] _purses = [.. purses.OrderBy(purse => purse.On)];
    private readonly long[] _jkk = [.. purses.OrderBy(purse => purse.On).Select(purse => purse.Left.Jkk.Amount)];
    private readonly long[] _jkm = [.. purses.OrderBy(purse => purse.On).Select(purse => purse.Left.Jkm.Amount)];
    private long _jkkLeft = purses.Sum(purse => purse.Left.Jkk.Amount);
    private long _jkmLeft = purses.Sum(purse => purse.Left.Jkm.Amount);
    private int _jkkAt;
    private int _jkmAt;

    /// <summary>The day of the latest money that was taken.</summary>
    public LocalDate LatestTaken { get; private set; } = LocalDate.MinIsoValue;

    /// <summary>Takes the price of one worker's month, or nothing where not all of it is there.</summary>
    public bool TryTake(PremiumSum price, out LocalDate on)
    {
        on = default;
        if (price.Jkk.Amount > _jkkLeft || price.Jkm.Amount > _jkmLeft)
            return false;

        var jkkOn = Take(_jkk, ref _jkkAt, price.Jkk.Amount);
        var jkmOn = Take(_jkm, ref _jkmAt, price.Jkm.Amount);
        _jkkLeft -= price.Jkk.Amount;
        _jkmLeft -= price.Jkm.Amount;
        on = LocalDate.Max(jkkOn, jkmOn);
        LatestTaken = LocalDate.Max(LatestTaken, on);
        return true;
    }

    private LocalDate Take(long[] left, ref int at, long amount)
    {
        var on = LocalDate.MinIsoValue;
        while (amount > 0)
        {
            var part = Math.Min(amount, Math.Max(0, left[at]));
            if (part > 0)
                on = LocalDate.Max(on, _purses[at].On);
            left[at] -= part;
            amount -= part;
            if (amount > 0)
                at++;
        }

        return on;
    }
}
