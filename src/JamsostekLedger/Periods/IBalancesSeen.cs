using JamsostekLedger.Ledger;

namespace JamsostekLedger.Periods;

/// <summary>A command that is decided on what the accounts come to, read under the region's lock.</summary>
public interface IBalancesSeen : ICommand
{
    /// <summary>The period whose balances it must see.</summary>
    FiscalPeriod Period { get; }

    /// <summary>The same command with the balances.</summary>
    ICommand Seeing(IReadOnlyList<AccountBalance> balances);
}
