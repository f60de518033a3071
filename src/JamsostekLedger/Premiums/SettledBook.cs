using System.Collections.Immutable;

namespace JamsostekLedger.Premiums;

/// <summary>
/// Steps of an invoice's money, those that are about the same added up. Two books of one invoice differ by steps, which
/// is what a fact keeps and the journal posts: so no earlier line is changed, and the sums come out the same whichever
/// way led there.
/// </summary>
public sealed record SettledBook
{
    private ImmutableDictionary<SettledStep, (int Workers, PremiumSum Amount)> Sums { get; init; } =
        ImmutableDictionary<SettledStep, (int Workers, PremiumSum Amount)>.Empty;

    /// <summary>Without a step.</summary>
    public static SettledBook Empty { get; } = new();

    /// <summary>The steps, in the order of days.</summary>
    public IEnumerable<SettledStep> Steps =>
        Ordered(Sums.Select(sum => sum.Key.Of(sum.Value.Workers, sum.Value.Amount)));

    /// <summary>The book with more steps.</summary>
    public SettledBook With(IEnumerable<SettledStep> steps)
    {
        var sums = Sums.ToBuilder();
        foreach (var step in steps)
        {
            var (workers, amount) = sums.GetValueOrDefault(step.About);
            (workers, amount) = (workers + step.Workers, amount + step.Amount);
            if (workers == 0 && amount.IsZero)
                sums.Remove(step.About);
            else
                sums[step.About] = (workers, amount);
        }

        return this with { Sums = sums.ToImmutable() };
    }

    /// <summary>The steps that lead from this book to another.</summary>
    public ImmutableArray<SettledStep> To(SettledBook other) =>
        [.. other.With(Sums.Select(sum => sum.Key.Of(-sum.Value.Workers, PremiumSum.Zero - sum.Value.Amount))).Steps];

    // By text at last, so that the same documents give the same bytes.
    private static IEnumerable<SettledStep> Ordered(IEnumerable<SettledStep> steps) => steps
        .OrderBy(step => step.On).ThenBy(step => step.What).ThenBy(step => step.Month)
        .ThenBy(step => step.Programme, StringComparer.Ordinal).ThenBy(step => step.Fund, StringComparer.Ordinal)
        .ThenBy(step => step.Payment, StringComparer.Ordinal).ThenBy(step => step.Source, StringComparer.Ordinal)
        .ThenBy(step => step.Document, StringComparer.Ordinal);
}
