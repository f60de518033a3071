using JamsostekLedger.Ledger;

namespace JamsostekLedger.Coverage;

/// <summary>Keeps a target of coverage.</summary>
/// <param name="Target">The target.</param>
public sealed record SetCoverageTarget(CoverageTargetSet Target) : ICommand<CoverageDay>
{
    /// <inheritdoc/>
    public string Stream => CoverageDay.StreamOf(Target.TargetDate);

    /// <inheritdoc/>
    public LedgerEvent Fact => Target;

    /// <inheritdoc/>
    public Decision Decide(CoverageDay state) => Target.Value() is > 0 and <= 100
        ? Decision.Record(Target)
        : Decision.Refuse("target-out-of-range",
            $"Sasaran {Target.Percent} % per {Target.TargetDate:uuuu-MM-dd} harus di atas 0 dan paling tinggi 100.");
}
