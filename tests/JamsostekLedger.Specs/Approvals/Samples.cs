using JamsostekLedger.Approvals;
using NodaTime;

namespace JamsostekLedger.Specs.Approvals;

/// <summary>One request and what is said of it, to be varied with <c>with</c>.</summary>
internal static class Samples
{
    public const string Content = "[]";
    public const string Id = "4f53cda18c2baa0c-1";
    public const string Finance = "keuangan";
    public const string Approver = "penyetuju";
    public const string Second = "penyetuju-dua";

    public static readonly string Sha256 = ApprovalRequested.HashOf(Content);
    public static readonly LocalDate Day = new(2026, 5, 4);

    public static readonly ApprovalRequested Asked = new(
        Id, Deed.PaguRevision, Content, Sha256, Finance, null, Day, Day.PlusDays(30), 1, []);

    public static ApprovalGiven Given(string by, int number = 1) => new(Id, number, by, Sha256, Day);

    public static readonly ApprovalRejected Rejected = new(
        Id, 1, Approver, "Nomor DPPA keliru", Day);

    public static readonly ApprovalWithdrawn Withdrawn = new(
        Id, 1, Finance, null, Day);

    public static ApprovalCarriedOut Done(int number, params string[] approvers) =>
        new(Id, number, Sha256, [.. approvers], [7], Day);
}
