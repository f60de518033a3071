using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>The state of a programme's computed premiums: what was computed of its months, day by day.</summary>
public sealed record ComputedPremiums : IState<ComputedPremiums>
{
    /// <inheritdoc/>
    public static ComputedPremiums Empty { get; } = new();

    /// <summary>What was computed of each fund and month.</summary>
    public ImmutableDictionary<(string Fund, YearMonth Month), ComputedMonth> Months { get; private init; } =
        ImmutableDictionary<(string Fund, YearMonth Month), ComputedMonth>.Empty;

    /// <summary>How many computations there were.</summary>
    public int Count { get; private init; }

    /// <summary>The stream of a programme.</summary>
    public static string StreamOf(string programme) => $"premium/{programme}";

    /// <inheritdoc/>
    public ComputedPremiums Evolve(LedgerEvent fact) => fact switch
    {
        PremiumComputed computed => With(
            (computed.Fund, computed.Month), computed.JkkRate, computed.JkmRate, [StepOf(computed)]),
        PremiumRecomputed computed => With(
            (computed.Fund, computed.Month), computed.JkkRate, computed.JkmRate, computed.Steps),
        _ => this,
    };

    /// <inheritdoc/>
    public IEnumerable<JournalLine> Post(LedgerEvent fact, ComputedPremiums after) => fact switch
    {
        PremiumComputed computed => Lines(
            StepOf(computed), new() { Programme = computed.Programme, Fund = computed.Fund, Month = computed.Month }),
        PremiumRecomputed computed => computed.Steps.SelectMany(step => Lines(
            step, new() { Programme = computed.Programme, Fund = computed.Fund, Month = computed.Month })),
        _ => [],
    };

    private static IEnumerable<JournalLine> Lines(ComputedStep step, Dimensions of) =>
    [
        .. PremiumPosting.Change(
            Account.PremiumComputed, Account.PremiumRoster, new(step.Jkk, step.Jkm), step.On, of),
        .. JournalLine.Change(
            Account.PremiumComputed(Benefit.Jkk), Account.PremiumRoster(Benefit.Jkk), Unit.WorkerMonth,
            step.Workers, step.On, of),
    ];

    // An older fact says what the month came to and not by how much it changed.
    private ComputedStep StepOf(PremiumComputed computed)
    {
        var before = Months.GetValueOrDefault((computed.Fund, computed.Month))?.Total
            ?? new(computed.On, 0, default, default);
        return new(computed.On, computed.Workers - before.Workers, computed.Jkk - before.Jkk,
            computed.Jkm - before.Jkm);
    }

    private ComputedPremiums With(
        (string, YearMonth) key, string jkkRate, string jkmRate, IEnumerable<ComputedStep> steps) => this with
        {
            Months = Months.SetItem(key, new(
                jkkRate, jkmRate, [.. Months.GetValueOrDefault(key)?.Steps ?? [], .. steps])),
            Count = Count + 1,
        };
}
