using JamsostekLedger.Store.Append;

namespace JamsostekLedger.Store.Vault;

/// <summary>Reads and writes the rows of <c>ledger.person</c>.</summary>
internal sealed class PersonRows(NpgsqlConnection connection, string region)
{
    // One look into the index each, whatever the planner thinks of a table that nobody has analysed yet. The hash
    // holds the region; asked beside it, a region that statistics do not know looks like the shorter way.
    private const string FindSql = """
        select w.at, p.id, p.look_up, p.wrapped_key, p.sealed
        from unnest($2) with ordinality as w(look_up, at)
        cross join lateral (
            select region, id, look_up, wrapped_key, sealed from ledger.person where look_up = w.look_up offset 0) p
        where p.region = $1
        """;

    private const string FindEarlierSql = """
        select w.at, p.id, p.look_up, p.wrapped_key, p.sealed
        from unnest($2) with ordinality as w(look_up, at)
        cross join lateral (
            select region, id from ledger.person_before where look_up = w.look_up offset 0) b
        cross join lateral (
            select id, look_up, wrapped_key, sealed from ledger.person
            where region = b.region and id = b.id offset 0) p
        where b.region = $1
        """;

    /// <summary>Finds whom the vault knows by what finds them.</summary>
    public Task FindAsync(IReadOnlyList<Visitor> visitors, CancellationToken cancellation) =>
        FindAsync(FindSql, visitors, isCurrent: true, cancellation);

    /// <summary>Finds whom it knows by what found them before a correction.</summary>
    public Task FindEarlierAsync(IReadOnlyList<Visitor> visitors, CancellationToken cancellation) =>
        FindAsync(FindEarlierSql, visitors, isCurrent: false, cancellation);

    /// <summary>Writes people whom the vault did not know.</summary>
    public async Task CopyAsync(IReadOnlyList<Visitor> people, CancellationToken cancellation)
    {
        if (people.Count == 0)
            return;

        await using var copy = await CopyInto.BeginAsync(
            connection, "ledger.person", "region, id, look_up, wrapped_key, sealed", cancellation);
        foreach (var person in people)
            copy.Row().Text(region).Id(person.Number.Value).Bytes(person.Hash).Bytes(person.Sealed!.WrappedKey)
                .Bytes(person.Sealed.Sealed);
        await copy.CompleteAsync();
    }

    /// <summary>Writes what was learnt of people whom the vault knows.</summary>
    public async Task UpdateAsync(IReadOnlyList<Visitor> people, CancellationToken cancellation)
    {
        // Each is there and is met in its index: a join of the two lists would read the table from end to end. The hash
        // that is kept stays, also where it is not the one that found the person.
        if (people.Count > 0)
            await connection.Query("""
                insert into ledger.person as kept (region, id, look_up, wrapped_key, sealed)
                select $1, w.id, w.look_up, w.wrapped_key, w.sealed
                from unnest($2, $3, $4, $5) as w(id, look_up, wrapped_key, sealed)
                on conflict (region, id) do update set wrapped_key = excluded.wrapped_key, sealed = excluded.sealed
                where kept.wrapped_key is not null
                """,
                Sql.Text(region), Sql.Ids(people.Select(person => person.Number.Value)),
                Sql.Bytes(people.Select(person => person.Hash)),
                Sql.Bytes(people.Select(person => person.Sealed!.WrappedKey)),
                Sql.Bytes(people.Select(person => person.Sealed!.Sealed))).RunAsync(cancellation);
    }

    /// <summary>
    /// Writes what was put right of a person; another NIK finds them then, and the earlier one still.
    /// </summary>
    public async Task CorrectAsync(CorrectedPerson corrected, SealedPerson person, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Sql.Command("""
            update ledger.person set look_up = $3, wrapped_key = $4, sealed = $5
            where region = $1 and id = $2 and wrapped_key is not null
            """,
            Sql.Text(region), Sql.Id(corrected.Found.Number.Value),
            Sql.Bytes(corrected.Right.Hash), Sql.Bytes(person.WrappedKey), Sql.Bytes(person.Sealed)));
        if (corrected.IsMoved)
            batch.BatchCommands.Add(Sql.Command("""
                insert into ledger.person_before (region, look_up, id) values ($1, $2, $3)
                on conflict (look_up) do update set id = excluded.id
                """,
                Sql.Text(region), Sql.Bytes(corrected.Found.Hash), Sql.Id(corrected.Found.Number.Value)));
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    private async Task FindAsync(
        string sql, IReadOnlyList<Visitor> visitors, bool isCurrent, CancellationToken cancellation)
    {
        var found = connection.Query(
            sql, Sql.Text(region), Sql.Bytes(visitors.Select(visitor => visitor.Hash)));
        await foreach (var row in found.RowsAsync(cancellation))
            visitors[(int)row.Number("at") - 1].Found(new(row.Id("id")), isCurrent, Kept(row));
    }

    /// <summary>
    /// What a row keeps of a person; null where the person was forgotten. A key without its box is a box that nobody
    /// opens.
    /// </summary>
    internal static SealedPerson? Kept(ResultRow row) => row.IsNull("wrapped_key")
        ? null
        : new(row.Bytes("look_up"), row.Bytes("wrapped_key"), row.IsNull("sealed") ? [] : row.Bytes("sealed"));
}
