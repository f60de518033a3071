namespace JamsostekLedger.Reference;

/// <summary>The roles by which people are looked at, and what each may see.</summary>
public static class ReaderRoles
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ReaderRole> All { get; } =
    [
        .. DatedTable.Read("reader-roles").Select(row => new ReaderRole(
            row["code"], row["name"], row["english"], row["sees"].Split(';'))),
    ];

    /// <summary>The role with this code, or null.</summary>
    public static ReaderRole? Find(string code) => All.FirstOrDefault(role => role.Code == code);
}
