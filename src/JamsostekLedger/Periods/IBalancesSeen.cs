using JamsostekLedger.Ledger;

namespace JamsostekLedger.Periods;

/// <summary>A command that is decided on what the accounts come to and on what of its reconciliations nobody explained,
/// both read under the region's lock.</summary>
public interface IBalancesSeen : ICommand
{
    /// <summary>The period whose balances and breaks it must see.</summary>
    FiscalPeriod Period { get; }

    /// <summary>The same command with what was seen.</summary>
    /// <param name="balances">The balances of its accounts.</param>
    /// <param name="openBreaks">Breaks of which nobody said anything.</param>
    ICommand Seeing(IReadOnlyList<AccountBalance> balances, int openBreaks);
}
