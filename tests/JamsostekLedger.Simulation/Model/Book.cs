using System.Collections.Immutable;

namespace JamsostekLedger.Simulation.Model;

/// <summary>
/// What a region's officers were told is recorded, row by row. From it follows what the next row comes to and what
/// every report must say: by simple sums, and by no rule of the product's.
/// </summary>
internal sealed record Book
{
    public static Book Empty { get; } = new();

    /// <summary>The rows, in the order in which they were recorded.</summary>
    public ImmutableList<Entry> Entries { get; private init; } = [];

    private ImmutableDictionary<string, Entry> ByKey { get; init; } = ImmutableDictionary<string, Entry>.Empty;

    public IEnumerable<Entry> Of(string kind) => Entries.Where(entry => entry.Kind == kind);

    public Entry? Programme(string code) => Of("programmes").FirstOrDefault(entry => entry["code"] == code);

    public Entry? Under(string key) => ByKey.GetValueOrDefault(key);

    /// <summary>What officers must hear of rows that go together, and what stands afterwards.</summary>
    public (Answer Answer, Book After) Expect(Deed deed)
    {
        var (after, verdicts) = (this, new Verdict[deed.Entries.Length]);
        foreach (var (at, entry) in deed.InOrderOfDecision())
        {
            verdicts[at] = after.Weigh(entry);
            if (verdicts[at].IsNew)
                after = after.With(entry);
            if (deed.Way == Way.Commands && verdicts[at].Rule is { } rule)
                return (new(0, 0, [rule]), this);
        }

        var refusals = verdicts.Select(verdict => verdict.Rule).OfType<string>().ToImmutableArray();
        var recorded = verdicts.Count(verdict => verdict.IsNew);
        var whole = refusals.IsEmpty || deed.Way == Way.Partial;
        return (
            new(whole || deed.Way == Way.Row ? recorded : 0, verdicts.Count(verdict => verdict.Stands), refusals),
            whole && deed.Way != Way.DryRun ? after : this);
    }

    /// <summary>A book that holds these rows.</summary>
    public static Book Holding(IEnumerable<Entry> entries) =>
        entries.Aggregate(Empty, (book, entry) => book.With(entry));

    private Verdict Weigh(Entry entry)
    {
        if (Cells.Refuse(entry) is { } unreadable)
            return unreadable;
        if (Programmes.Refuse(this, entry) is { } unopened)
            return unopened;
        if (Treasury.Dangles(this, entry) is { } dangling)
            return dangling;

        var earlier = Under(Keys.Of(entry));
        return People.Weigh(this, entry, earlier is null
            ? entry.Kind switch
            {
                "budget" or "reservations" or "payments" => Treasury.Refuse(this, entry),
                "roster" or "endings" => Roster.Refuse(this, entry),
                "invoices" or "receipts" => Invoices.Refuse(this, entry),
                "coverage" or "programmes" or "person-corrections" => null,
                _ => Case.Of(this, entry["claim_number"]).Refuse(entry),
            }
            : earlier.Said == entry.Said ? Verdict.Already
            : entry.Kind == "claim-notices" && earlier["claim_number"] != entry["claim_number"]
                ? "claim-of-event-known"
                : "key-differs");
    }

    private Book With(Entry entry) => this with
    {
        Entries = Entries.Add(entry),
        ByKey = ByKey.Add(Keys.Of(entry), entry),
    };
}
