using System.Globalization;

namespace JamsostekLedger.Figures;

/// <summary>A published figure beside the ledger's answer.</summary>
/// <param name="Published">The figure as said.</param>
/// <param name="Stated">Its value.</param>
/// <param name="Ledger">The ledger's answer, or null where it has none.</param>
/// <param name="Difference">The ledger less the statement, or null.</param>
/// <param name="Status">How they stand to each other.</param>
/// <param name="OwnRatio">Per cent that the statement's own numerator and denominator give, or null.</param>
public sealed record FigureCheck(
    FigurePublished Published,
    decimal Stated,
    decimal? Ledger,
    decimal? Difference,
    FigureStatus Status,
    decimal? OwnRatio)
{
    /// <summary>Compares a statement with the ledger's answer.</summary>
    public static FigureCheck Of(FigurePublished published, decimal? ledger)
    {
        var stated = decimal.Parse(published.Value, CultureInfo.InvariantCulture);
        var ratio = RatioOf(published);
        var status = (ratio, ledger) switch
        {
            ({ } own, _) when decimal.Round(own, stated.Scale, MidpointRounding.AwayFromZero) != stated =>
                FigureStatus.Inconsistent,
            (_, null) => FigureStatus.NoData,
            (_, { } answer) when answer == stated => FigureStatus.Matches,
            (_, { } answer) when RoundedAs(published.Unit, stated, answer) == stated => FigureStatus.RoundsTo,
            _ => FigureStatus.Differs,
        };
        return new(published, stated, ledger, ledger - stated, status, ratio);
    }

    private static decimal? RatioOf(FigurePublished published) =>
        published is { Unit: "percent", Numerator: { } numerator, Denominator: { } denominator and > 0 }
            ? numerator * 100m / denominator
            : null;

    // 40,420,000,000 was said to the ten million: its trailing zeros are its precision. Not so 100 per cent.
    private static decimal RoundedAs(string unit, decimal stated, decimal answer)
    {
        if (unit == "percent" || stated == 0 || stated.Scale > 0)
            return decimal.Round(answer, stated.Scale, MidpointRounding.AwayFromZero);

        var step = 1m;
        while (stated % (step * 10) == 0)
            step *= 10;
        return decimal.Round(answer / step, 0, MidpointRounding.AwayFromZero) * step;
    }
}
