using JamsostekLedger.Reference;

namespace JamsostekLedger.Host.Pages.Shared;

/// <summary>What the funds are called.</summary>
public static class FundNames
{
    /// <summary>The name of a fund; its code where the list has none.</summary>
    public static string Of(string code, Language language) =>
        Funds.Find(code) is { } fund ? language == Language.English ? fund.English : fund.Name : code;
}
