using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Premiums;

/// <summary>One fund's money with an invoice, as it is given to months of workers.</summary>
/// <param name="till">The invoice.</param>
/// <param name="fund">Code of the fund.</param>
/// <param name="rate">What a worker costs for a month from that fund; null where no rate is known.</param>
/// <param name="grid">The workers' months.</param>
internal sealed class TillFund(Till till, string fund, Func<YearMonth, Premium?> rate, CoverGrid grid)
{
    private readonly Dictionary<YearMonth, Price> _prices = Prices(till, fund, rate);
    private readonly SortedDictionary<YearMonth, Stack<int>> _paid = [];
    private readonly SortedDictionary<YearMonth, int> _untold = [];
    private PremiumSum _spent;
    private YearMonth[]? _months;

    /// <summary>The invoice.</summary>
    public Till Till => till;

    /// <summary>Code of the fund.</summary>
    public string Fund => fund;

    /// <summary>The months that it can pay, the oldest first.</summary>
    public IReadOnlyList<YearMonth> Months => _months ??= [.. _prices.Keys.Order()];

    /// <summary>Whether months of workers stand on money that went.</summary>
    public bool IsLacking => Left is var left && (left.Jkk < Rupiah.Zero || left.Jkm < Rupiah.Zero);

    /// <summary>Whether nothing is left to give.</summary>
    public bool IsSpent => Left is { Jkk.Amount: <= 0, Jkm.Amount: <= 0 };

    private PremiumSum Left => till.LeftOf(fund) - _spent;

    /// <summary>Whether both the JKK and the JKM of a worker's month are there.</summary>
    public bool CanPay(YearMonth month) =>
        _prices[month].Sum is var price && Left is var left && price.Jkk <= left.Jkk && price.Jkm <= left.Jkm;

    /// <summary>Gives a month of a worker its price.</summary>
    public void Pay(int worker, YearMonth month, LocalDate on)
    {
        grid.Pay(worker, month, this, on);
        if (!_paid.TryGetValue(month, out var paid))
            _paid[month] = paid = [];
        paid.Push(worker);
        Count(month, 1);
    }

    /// <summary>Takes it back.</summary>
    public void TakeBack(int worker, YearMonth month, LocalDate on)
    {
        if (grid.Free(worker, month, this, on))
            Count(month, -1);
    }

    /// <summary>The month that was paid last: the latest, and in it the worker who got it last.</summary>
    public (int Worker, YearMonth Month)? LastPaid()
    {
        foreach (var (month, paid) in _paid.Reverse())
            if (paid.TryPop(out var worker))
            {
                grid.EndsBefore(worker);
                return (worker, month);
            }

        return null;
    }

    /// <summary>Tells the invoice what was given and taken back on a day.</summary>
    public void Tell(LocalDate on)
    {
        if (_untold.Count == 0)
            return;
        _spent = PremiumSum.Zero;
        foreach (var (month, workers) in _untold)
            till.Spend(fund, month, workers, _prices[month].Sum * workers, on);
        _untold.Clear();
    }

    /// <summary>Whether two months cost the same by the same rates.</summary>
    public bool IsSamePrice(YearMonth one, YearMonth other) => _prices[one] == _prices[other];

    /// <summary>Months of one worker as the roster keeps them.</summary>
    public CoverRun Run(YearMonth from, YearMonth to, LocalDate paidOn, LocalDate? releasedOn)
    {
        var (price, amount) = (_prices[from], _prices[from].Sum * MonthSpan.Length(from, to));
        return new(till.Received.Number, fund, from, to, amount.Jkk, amount.Jkm, price.JkkRate, price.JkmRate, paidOn,
            releasedOn);
    }

    private void Count(YearMonth month, int workers)
    {
        till.Cover(month, workers);
        _untold[month] = _untold.GetValueOrDefault(month) + workers;
        _spent += _prices[month].Sum * workers;
    }

    // What was recorded keeps its price, whatever the table of rates says now.
    private static Dictionary<YearMonth, Price> Prices(Till till, string fund, Func<YearMonth, Premium?> rate)
    {
        var recorded = till.Invoice.Book.Steps
            .Where(step => step.What == SettledKind.Workers && step.Fund == fund && step.Workers != 0)
            .GroupBy(step => step.Month!.Value).ToDictionary(steps => steps.Key, steps => steps.First());
        var prices = new Dictionary<YearMonth, Price>();
        foreach (var month in till.Received.Shares.Select(share => share.Month))
        {
            var now = rate(month) is { } premium
                ? new Price(new(premium.Jkk.Amount, premium.Jkm.Amount), premium.Jkk.Id, premium.Jkm.Id)
                : default;
            if (recorded.GetValueOrDefault(month) is { } step
                && new PremiumSum(new(step.Jkk.Amount / step.Workers), new(step.Jkm.Amount / step.Workers)) is var kept
                && kept != now.Sum)
                now = new(kept, null, null);
            if (now.Sum.Total > Rupiah.Zero)
                prices[month] = now;
        }

        return prices;
    }

    private readonly record struct Price(PremiumSum Sum, string? JkkRate, string? JkmRate);
}
