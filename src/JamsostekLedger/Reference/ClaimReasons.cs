namespace JamsostekLedger.Reference;

/// <summary>The reasons that steps of a claim are named by.</summary>
public static class ClaimReasons
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ClaimReason> All { get; } =
    [
        .. DatedTable.Read("claim-reasons").Select(row => new ClaimReason(
            row["code"], row["step"], row["name"], row["english"],
            Enum.Parse<Certainty>(row["certainty"], ignoreCase: true), row["source"])),
    ];

    /// <summary>The reasons of one step.</summary>
    public static IEnumerable<ClaimReason> Of(string step) => All.Where(reason => reason.Step == step);

    /// <summary>The reason with this code, or null.</summary>
    public static ClaimReason? Find(string code) => All.FirstOrDefault(reason => reason.Code == code);
}
