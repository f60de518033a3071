using System.Diagnostics;

namespace JamsostekLedger.Benchmarks;

/// <summary>
/// Ours and the baseline in turn, so that whatever else the machine does slows both; the ratio is the median of the
/// rounds' own ratios.
/// </summary>
/// <param name="Ours">Median, milliseconds.</param>
/// <param name="Baseline">Median, milliseconds.</param>
/// <param name="Ratio">Median of ours over baseline.</param>
internal sealed record Rounds(double Ours, double Baseline, double Ratio)
{
    /// <summary>Measures both in turn after one round that warms up and does not count.</summary>
    public static async Task<Rounds> InTurnAsync(
        int rounds, Func<int, Task<double>> ours, Func<int, Task<double>> baseline)
    {
        var measured = new List<(double Ours, double Baseline)>();
        for (var round = 0; round <= rounds; round++)
        {
            var pair = (await ours(round), await baseline(round));
            Console.Error.WriteLine($"  {pair.Item1,9:F1} ms  {pair.Item2,9:F1} ms{(round == 0 ? "  (warm-up)" : "")}");
            if (round > 0)
                measured.Add(pair);
        }

        return new(
            Median(measured.Select(pair => pair.Ours)), Median(measured.Select(pair => pair.Baseline)),
            Median(measured.Select(pair => pair.Ours / pair.Baseline)));
    }

    /// <summary>How long something takes, in milliseconds.</summary>
    public static async Task<double> TimeAsync(Func<Task> act)
    {
        // What came before leaves its rubbish behind; it is not to be cleared on this one's time.
        GC.Collect();
        var watch = Stopwatch.StartNew();
        await act();
        return watch.Elapsed.TotalMilliseconds;
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
