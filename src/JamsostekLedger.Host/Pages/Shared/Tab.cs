namespace JamsostekLedger.Host.Pages.Shared;

/// <summary>The pages of a region.</summary>
public enum Tab
{
    /// <summary>Dashboard.</summary>
    Overview,

    /// <summary>Budget use.</summary>
    BudgetUse,

    /// <summary>Premiums by month.</summary>
    Premiums,

    /// <summary>Invoices.</summary>
    Invoices,

    /// <summary>Claims.</summary>
    Claims,

    /// <summary>Claims under way.</summary>
    Cases,

    /// <summary>Claims in detail, and beside premiums.</summary>
    ClaimBreakdown,

    /// <summary>Claims held against cover, premiums and rosters.</summary>
    ClaimChecks,

    /// <summary>Who of a programme's enrolled has died or been hurt.</summary>
    Claimants,

    /// <summary>Roster and funnel.</summary>
    Roster,

    /// <summary>How many are protected.</summary>
    Protected,

    /// <summary>Who lapses next.</summary>
    Risk,

    /// <summary>Premium rates.</summary>
    Rates,

    /// <summary>Published figures.</summary>
    Figures,

    /// <summary>Coverage.</summary>
    Coverage,

    /// <summary>Plans.</summary>
    Plans,

    /// <summary>What other offices say beside the ledger.</summary>
    Reconciliation,

    /// <summary>Closing of the books.</summary>
    Periods,

    /// <summary>What waits for others to approve.</summary>
    Approvals,

    /// <summary>Journal.</summary>
    Journal,

    /// <summary>Facts.</summary>
    Events,

    /// <summary>Cover and claims on the first of each month.</summary>
    Checks,

    /// <summary>Other systems that hear of facts.</summary>
    Hooks,

    /// <summary>Files that are taken in.</summary>
    Imports,

    /// <summary>Accounts and their roles.</summary>
    Accounts,
}

/// <summary>Which value dates a page goes by.</summary>
public enum ValueDates
{
    /// <summary>A window of days.</summary>
    Window,

    /// <summary>A fiscal year.</summary>
    Year,

    /// <summary>A month of cover.</summary>
    Month,

    /// <summary>One day.</summary>
    Day,

    /// <summary>Each figure has its own.</summary>
    Own,

    /// <summary>None: it lists whatever was recorded.</summary>
    All,
}
