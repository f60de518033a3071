using System.Collections.Immutable;
using JamsostekLedger.Ledger;
using NodaTime;

namespace JamsostekLedger.Premiums;

/// <summary>The state of a programme's computed premiums: the latest of each fund and month.</summary>
public sealed record ComputedPremiums : IState<ComputedPremiums>
{
    /// <inheritdoc/>
    public static ComputedPremiums Empty { get; } = new();

    /// <summary>The latest computation of each fund and month.</summary>
    public ImmutableDictionary<(string Fund, YearMonth Month), PremiumComputed> Latest { get; private init; } =
        ImmutableDictionary<(string Fund, YearMonth Month), PremiumComputed>.Empty;

    /// <summary>How many computations there were.</summary>
    public int Count { get; private init; }

    /// <summary>The stream of a programme.</summary>
    public static string StreamOf(string programme) => $"premium/{programme}";

    /// <inheritdoc/>
    public ComputedPremiums Evolve(LedgerEvent fact) => fact is PremiumComputed computed
        ? this with { Latest = Latest.SetItem((computed.Fund, computed.Month), computed), Count = Count + 1 }
        : this;

    /// <inheritdoc/>
    public IEnumerable<JournalLine> Post(LedgerEvent fact, ComputedPremiums after)
    {
        if (fact is not PremiumComputed computed)
            return [];

        var before = Latest.GetValueOrDefault((computed.Fund, computed.Month));
        var change = computed.Amount - (before?.Amount ?? PremiumSum.Zero);
        var of = new Dimensions { Programme = computed.Programme, Fund = computed.Fund, Month = computed.Month };
        return
        [
            .. PremiumPosting.Change(Account.PremiumComputed, Account.PremiumRoster, change, computed.On, of),
            .. JournalLine.Change(
                Account.PremiumComputed(Benefit.Jkk), Account.PremiumRoster(Benefit.Jkk), Unit.WorkerMonth,
                computed.Workers - (before?.Workers ?? 0), computed.On, of),
        ];
    }
}
