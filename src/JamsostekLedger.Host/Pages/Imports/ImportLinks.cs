using JamsostekLedger.Host.Pages.Shared;

namespace JamsostekLedger.Host.Pages.Imports;

/// <summary>The pages on which what a kind of file records is seen.</summary>
internal static class ImportLinks
{
    /// <summary>Their addresses below the region's, with their names.</summary>
    public static IReadOnlyList<(string Path, Text Name)> Of(string kind) => kind switch
    {
        "budget" or "reservations" or "carry-overs" => [("budget-use", Words.BudgetUse)],
        "payments" or "corrections" => [("budget-use", Words.BudgetUse), ("invoices", Words.Invoices)],
        "invoices" or "receipts" => [("invoices", Words.Invoices), ("premiums", Words.ByMonth)],
        "roster" or "proposals" or "verifications" or "memberships" or "endings" or "nik-corrections"
            or "person-corrections" or "person-merges" or "programmes" => [("roster", Words.Roster)],
        "claims" => [("claims", Words.ClaimsPaid), ("cases", Words.Cases)],
        "figures" => [("figures", Words.Figures)],
        "coverage" or "coverage-targets" => [("coverage", Words.Coverage)],
        "rates" or "fund-rules" => [("rates", Words.Rates)],
        _ when kind.StartsWith("claim-", StringComparison.Ordinal) => [("cases", Words.Cases)],
        _ => [],
    };
}
