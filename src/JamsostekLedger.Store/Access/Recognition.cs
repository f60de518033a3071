namespace JamsostekLedger.Store.Access;

/// <summary>What finds whom a session or a token stands for, in one round trip.</summary>
internal static class Recognition
{
    /// <summary>
    /// The roles of account <c>a</c>: those of the operator, and those that are facts, each region's looked up in its
    /// index. The codes of the regions are the first parameter.
    /// </summary>
    public const string Places = """
        select s.region, s.role from ledger.standing_role s where s.account = a.name
        union
        select w.region, v.role from unnest($1) as w(region)
        cross join lateral (
            select jsonb_array_elements_text(v.body -> 'roles') as role from ledger.view v
            where v.region = w.region and v.name = 'account_roles' and v.key = a.name offset 0) v
        """;

    /// <summary>Whom rows of an account with its places stand for; null where there is no row.</summary>
    public static Recognised? Of(
        IReadOnlyList<(string Account, bool MustChange, bool IsReadOnly, bool IsDemonstration, Place? Place)> rows) =>
        rows is [var (account, mustChange, isReadOnly, isDemonstration, _), ..]
            ? new(account, mustChange, isReadOnly, isDemonstration, [.. rows.Select(row => row.Place).OfType<Place>()])
            : null;

    /// <summary>Reads a row.</summary>
    public static (string Account, bool MustChange, bool IsReadOnly, bool IsDemonstration, Place? Place) Row(
        ResultRow row) => (
        row.Text("name"), row.Flag("must_change"), row.Flag("read_only"), row.Flag("demonstration"),
        row.TextOrNull("region") is { } region ? new Place(region, row.Text("role")) : null);
}
