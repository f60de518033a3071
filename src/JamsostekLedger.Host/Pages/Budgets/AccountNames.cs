using System.Collections.Frozen;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Host.Pages.Budgets;

/// <summary>What the account codes are called.</summary>
public static class AccountNames
{
    private static readonly FrozenDictionary<string, string> ByCode = DatedTable.Read("account-codes")
        .GroupBy(row => row["code"]).ToFrozenDictionary(rows => rows.Key, rows => rows.Last()["name"]);

    /// <summary>The name, or null where the list has none.</summary>
    public static string? Find(string code) => ByCode.GetValueOrDefault(code);
}
