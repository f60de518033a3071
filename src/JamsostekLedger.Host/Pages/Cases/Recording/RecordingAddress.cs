using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>Where the forms of a case lead to.</summary>
public static class RecordingAddress
{
    /// <summary>The page of a case after something was recorded: rules of warnings, and nothing personal.</summary>
    public static string After(Asked asked, string claim, string kind, IEnumerable<Refusal> warnings)
    {
        var rules = string.Join(',', warnings.Select(warning => warning.Rule).Distinct());
        return asked.InRegion(
            CaseAddress.PageOf(claim), ("recorded", kind), ("warnings", rules.Length == 0 ? null : rules),
            ("from", null), ("to", null), ("year", null), ("on", null), ("recordedAsOf", null));
    }

    /// <summary>The notice of a claim of which only payments are known.</summary>
    public static string NoticeOf(Asked asked, string claim) => asked.InRegion("cases/new", ("claim", claim));
}
