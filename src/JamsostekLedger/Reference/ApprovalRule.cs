namespace JamsostekLedger.Reference;

/// <summary>How many others have to agree before something is recorded, and for how long they may be asked.</summary>
/// <param name="Deed">What is to be recorded, by its stored code: <c>pagu-revision</c>.</param>
/// <param name="From">First day of the rule.</param>
/// <param name="Name">Indonesian name of the deed.</param>
/// <param name="English">English name.</param>
/// <param name="Approvals">How many other persons must approve.</param>
/// <param name="Days">After so many days the request has lapsed.</param>
/// <param name="Approvers">Roles whose holders may approve.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record ApprovalRule(
    string Deed, LocalDate From, string Name, string English, int Approvals, int Days, IReadOnlyList<string> Approvers,
    string Source);
