using Npgsql;

namespace JamsostekLedger.Store.Tests;

/// <summary>What a test asks the tables themselves.</summary>
public static class OwnerQueries
{
    public static async Task<T?> AskAsync<T>(this NpgsqlDataSource owner, string sql)
    {
        await using var command = owner.CreateCommand(sql);
        return await command.ExecuteScalarAsync() is T answer ? answer : default;
    }

    public static async Task<List<string>> LinesAsync(this NpgsqlDataSource owner, string sql)
    {
        await using var command = owner.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount)
                .Select(i => reader.IsDBNull(i) ? "-" : $"{reader.GetValue(i)}")));
        return lines;
    }
}
