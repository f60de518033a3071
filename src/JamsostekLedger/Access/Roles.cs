using System.Text.Json;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Access;

/// <summary>The roles, and what several of them may do together.</summary>
public static class Roles
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Role> All { get; } =
    [
        .. DatedTable.Read("roles").Select(row => new Role(
            row["code"], row["name"], row["english"], [.. row["rights"].Split(';').Select(RightNamed)],
            row["source"])),
    ];

    /// <summary>The role with this code, or null.</summary>
    public static Role? Find(string? code) => All.FirstOrDefault(role => role.Code == code);

    /// <summary>What whoever has these roles may do. A role that nobody knows any more gives nothing.</summary>
    public static bool May(IEnumerable<string> roles, Right right) =>
        roles.Any(role => Find(role)?.Rights.Contains(right) == true);

    /// <summary>The name of a right, as tables have it.</summary>
    public static string NameOf(Right right) => JsonNamingPolicy.KebabCaseLower.ConvertName($"{right}");

    private static Right RightNamed(string name) => Enum.GetValues<Right>().Single(right => NameOf(right) == name);
}
