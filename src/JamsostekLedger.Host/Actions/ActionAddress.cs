using JamsostekLedger.Actions;

namespace JamsostekLedger.Host.Actions;

/// <summary>Where what somebody has to act on is seen: a page below the region's, with its parameters.</summary>
/// <param name="Page">The page.</param>
/// <param name="Parameters">Its parameters.</param>
public sealed record ActionAddress(string Page, params IReadOnlyList<(string Name, string Value)> Parameters)
{
    /// <summary>Where all of a kind is seen.</summary>
    public static ActionAddress Of(ActionNeeded needed) => needed.Action switch
    {
        ActionKind.PaguShortfall or ActionKind.NeverPaid or ActionKind.Break => Of(needed.Action, needed.Parts[0]),
        ActionKind.Lapsing => new("risk", ("days", $"{EndangeredCover.Days}")),
        ActionKind.Unmatched => new("unmatched"),
        ActionKind.Provisional => new("provisional-payments"),
        ActionKind.LateClaim => new("cases", ("late", "yes")),
        ActionKind.Approval => new("approvals"),
        _ => new("invoices"),
    };

    /// <summary>Where one part is seen.</summary>
    public static ActionAddress Of(ActionKind kind, ActionPart part) => kind switch
    {
        ActionKind.PaguShortfall => new("budget-use", ("year", $"{part.Year}")),
        ActionKind.Lapsing => new("risk", ("days", $"{EndangeredCover.Days}"), ("programme", part.Programme!)),
        ActionKind.NeverPaid => new(
            "roster", ("programme", part.Programme!), ("status", "enrolled"), ("cover", "none")),
        ActionKind.Unmatched => new("unmatched"),
        ActionKind.Provisional => new("provisional-payments"),
        ActionKind.Break => new(
            "reconciliation", ("period", part.Key.Split(' ')[0]), ("pairing", part.Key.Split(' ')[^1])),
        ActionKind.LateClaim => new($"cases/{Uri.EscapeDataString(part.Key)}"),
        ActionKind.Approval => new($"approvals/{Uri.EscapeDataString(part.Key)}"),
        _ => new($"invoices/{Uri.EscapeDataString(part.Key)}"),
    };

    /// <summary>The address in a region.</summary>
    public string In(string region) => $"/regions/{region}/{Page}" + (Parameters.Count == 0
        ? ""
        : $"?{string.Join('&', Parameters.Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value)}"))}");
}
