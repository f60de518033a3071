using JamsostekLedger.Ledger;

namespace JamsostekLedger.Coverage;

/// <summary>Keeps a count of covered workers with what it is a count of.</summary>
/// <param name="Observed">The count.</param>
public sealed record ObserveCoverage(CoverageObserved Observed) : ICommand<CoverageDay>
{
    /// <inheritdoc/>
    public string Stream => CoverageDay.StreamOf(Observed.ObservedOn);

    /// <inheritdoc/>
    public LedgerEvent Fact => Observed;

    /// <inheritdoc/>
    public Decision Decide(CoverageDay state)
    {
        if (Observed.Denominator <= 0)
            return Decision.Refuse("denominator-not-positive",
                $"Penyebut cakupan per {Observed.ObservedOn:uuuu-MM-dd} harus lebih dari nol.");

        if (Observed.PublishedOn < Observed.ObservedOn)
            return Decision.Refuse("coverage-published-before-observed",
                $"Cakupan per {Observed.ObservedOn:uuuu-MM-dd} diumumkan sebelum dihitung.");

        // What an office says of its own count is a fact, also where it cannot be, or where another says otherwise.
        var warnings = new List<Refusal>();
        if (Observed.Numerator > Observed.Denominator)
            warnings.Add(new("coverage-above-whole",
                $"{Observed.Numerator} pekerja terlindungi lebih banyak dari {Observed.Denominator} seluruhnya."));
        if (state.Observed.FirstOrDefault(Contradicts) is { } other)
            warnings.Add(new("coverage-sources-differ",
                $"{other.Source} menghitung {other.Numerator} dari {other.Denominator} untuk hari dan definisi "
                + "yang sama."));
        return Decision.Record(Observed, warnings);
    }

    private bool Contradicts(CoverageObserved other) =>
        CoverageSeries.SameDefinition(other.Definition, Observed.Definition)
        && (other.Numerator, other.Denominator) != (Observed.Numerator, Observed.Denominator);
}
