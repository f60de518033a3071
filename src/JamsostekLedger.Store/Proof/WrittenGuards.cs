using System.Text.RegularExpressions;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// The triggers and rights that the migrations give, read from the migrations themselves: there is no second list of
/// them that could say something else.
/// </summary>
internal sealed partial class WrittenGuards
{
    private readonly Dictionary<(string Table, string Name), Guard> _triggers = [];
    private readonly Dictionary<string, string> _bodies = [];
    private readonly HashSet<Right> _rights = [];
    private readonly HashSet<(string Role, string MemberOf)> _members = [];

    private WrittenGuards(IEnumerable<string> scripts)
    {
        foreach (var script in scripts)
            Read(Comment().Replace(script, ""));
    }

    /// <summary>Those of this build.</summary>
    public static WrittenGuards Shipped { get; } = new(Migrator.AllSql());

    /// <summary>The triggers, by table and name.</summary>
    public IReadOnlyDictionary<(string Table, string Name), Guard> Triggers => _triggers;

    /// <summary>Those of some scripts.</summary>
    public static WrittenGuards Of(params IEnumerable<string> scripts) => new(scripts);

    /// <summary>What a function does, word by word; null where no migration makes it.</summary>
    public string? BodyOf(string function) => _bodies.GetValueOrDefault(function);

    /// <summary>Whether some migration gives a right, or gives it on all of its kind.</summary>
    public bool Gives(Right right) =>
        _rights.Contains(right)
        || _rights.Contains(right with { On = $"{right.On.Split('.')[0]}.*" });

    /// <summary>Whether some migration makes a role a member of another.</summary>
    public bool MakesMember(string role, string of) => _members.Contains((role, of));

    private void Read(string sql)
    {
        foreach (Match function in Function().Matches(sql))
            _bodies[function.Groups["name"].Value] = function.Groups["body"].Value;
        foreach (Match trigger in Trigger().Matches(sql))
        {
            var guard = new Guard(
                trigger.Groups["when"].Value, Words(trigger.Groups["what"].Value, " or "),
                trigger.Groups["each"].Value, trigger.Groups["function"].Value);
            _triggers[(trigger.Groups["table"].Value, trigger.Groups["name"].Value)] = guard;
        }

        foreach (Match dropped in Dropped().Matches(sql))
            _triggers.Remove((dropped.Groups["table"].Value, dropped.Groups["name"].Value));
        foreach (Match member in Member().Matches(sql))
            _members.Add((member.Groups["role"].Value, member.Groups["of"].Value));
        foreach (Match grant in Grant().Matches(sql))
        {
            foreach (var right in Rights(grant))
            {
                if (grant.Groups["verb"].Value == "grant")
                    _rights.Add(right);
                else
                    _rights.Remove(right);
            }
        }
    }

    private static IEnumerable<Right> Rights(Match grant)
    {
        var all = grant.Groups["all"].Value;
        foreach (var role in Words(grant.Groups["roles"].Value, ","))
            foreach (var on in Words(grant.Groups["on"].Value, ","))
                foreach (var right in Words(grant.Groups["rights"].Value, ","))
                    yield return new(role, right.ToUpperInvariant(), all.Length > 0 ? $"{on}.*" : on.Split('(')[0]);
    }

    private static string[] Words(string text, string between) =>
        text.Split(between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"--[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"create (?:or replace )?function (?<name>[\w.]+)\(\)\s+returns trigger\b.*?"
        + @"as \$\$(?<body>.*?)\$\$", RegexOptions.Singleline)]
    private static partial Regex Function();

    [GeneratedRegex(@"create trigger (?<name>\w+)\s+(?<when>before|after)\s+(?<what>\w+(?: or \w+)*)\s+"
        + @"on (?<table>[\w.]+)\s+for each (?<each>row|statement)\s+execute function (?<function>[\w.]+)\(\)")]
    private static partial Regex Trigger();

    [GeneratedRegex(@"drop trigger (?:if exists )?(?<name>\w+)\s+on (?<table>[\w.]+)")]
    private static partial Regex Dropped();

    [GeneratedRegex(@"\b(?<verb>grant|revoke) (?<rights>[\w, ]+?)\s+on "
        + @"(?<all>all (?:tables|sequences|functions) in schema )?(?:schema |table |sequence |function )?"
        + @"(?<on>[\w.,\s()]+?)\s+(?:to|from) (?<roles>[\w, ]+);")]
    private static partial Regex Grant();

    [GeneratedRegex(@"\bgrant (?<of>\w+) to (?<role>\w+)\s*;")]
    private static partial Regex Member();
}

/// <summary>A trigger.</summary>
/// <param name="When">Before or after.</param>
/// <param name="What">What it guards from: update, delete, truncate.</param>
/// <param name="Each">Row or statement.</param>
/// <param name="Function">What it calls.</param>
internal sealed record Guard(string When, IReadOnlyList<string> What, string Each, string Function)
{
    /// <summary>How PostgreSQL spells it in a number.</summary>
    public short Type => (short)((Each == "row" ? 1 : 0) + (When == "before" ? 2 : 0) + What.Sum(Bit));

    private static int Bit(string what) => what switch
    {
        "insert" => 4,
        "delete" => 8,
        "update" => 16,
        "truncate" => 32,
        _ => throw new InvalidDataException($"A migration has a trigger on {what}."),
    };
}

/// <summary>That a role may do something with something of the database.</summary>
/// <param name="Role">Role, or <c>PUBLIC</c>.</param>
/// <param name="What">What it may do, as PostgreSQL spells it.</param>
/// <param name="On">Schema, table, sequence or function.</param>
internal sealed record Right(string Role, string What, string On);
