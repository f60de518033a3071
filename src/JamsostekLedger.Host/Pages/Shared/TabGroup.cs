using JamsostekLedger.Host.Pages.Accounts;

namespace JamsostekLedger.Host.Pages.Shared;

/// <summary>Pages of a region that belong together. A dozen of them in one row would fill half a telephone.</summary>
/// <param name="Name">What they are called together.</param>
/// <param name="Pages">The pages, the one that a visitor most likely wants first.</param>
public sealed record TabGroup(Text Name, IReadOnlyList<TabPage> Pages)
{
    /// <summary>All pages of a region.</summary>
    public static IReadOnlyList<TabGroup> All { get; } =
    [
        new(Words.Overview, [new(Tab.Overview, Words.Overview, "")]),
        new(Words.Workers,
        [
            new(Tab.Roster, Words.Roster, "roster"),
            new(Tab.Protected, Words.Protected, "protected"),
            new(Tab.Risk, Words.Risk, "risk"),
            new(Tab.Coverage, Words.Coverage, "coverage"),
        ]),
        new(Words.Premiums,
        [
            new(Tab.Premiums, Words.ByMonth, "premiums"),
            new(Tab.Invoices, Words.Invoices, "invoices"),
            new(Tab.BudgetUse, Words.BudgetUse, "budget-use"),
            new(Tab.Rates, Words.Rates, "rates"),
            new(Tab.Plans, Words.Plans, "plans"),
        ]),
        new(Words.Claims,
        [
            new(Tab.Claims, Words.ClaimsPaid, "claims"),
            new(Tab.Cases, Words.Cases, "cases"),
            new(Tab.ClaimBreakdown, Words.ClaimBreakdown, "claims/breakdown"),
            new(Tab.Claimants, Words.Claimants, "claimants"),
            new(Tab.ClaimChecks, Words.ClaimChecks, "claim-checks"),
        ]),
        new(Words.Audit,
        [
            new(Tab.Figures, Words.Figures, "figures"),
            new(Tab.Reconciliation, Words.Reconciliation, "reconciliation"),
            new(Tab.Periods, Words.Periods, "periods"),
            new(Tab.Approvals, Words.Approvals, "approvals"),
            new(Tab.Journal, Words.Journal, "journal"),
            new(Tab.Events, Words.Events, "events"),
            new(Tab.Checks, Words.Checks, "checks"),
            new(Tab.Hooks, Words.Hooks, "hooks"),
            new(Tab.Accounts, AccountsWords.Accounts, "accounts"),
        ]),
        new(Words.Imports, [new(Tab.Imports, Words.Imports, "imports")]),
    ];

    /// <summary>The group of a page.</summary>
    public static TabGroup Of(Tab tab) => All.Single(group => group.Pages.Any(page => page.Tab == tab));
}

/// <summary>One page of a region, as the navigation names it.</summary>
/// <param name="Tab">Which.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Path">Its address below the region's.</param>
public sealed record TabPage(Tab Tab, Text Name, string Path);
