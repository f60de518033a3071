using System.Runtime.CompilerServices;

namespace JamsostekLedger.Store;

/// <summary>Asks the database and reads its answer. Whatever runs a command disposes of it.</summary>
internal static class Queries
{
    public static NpgsqlCommand Query(
        this NpgsqlDataSource source, string sql, params ReadOnlySpan<NpgsqlParameter> parameters) =>
        source.CreateCommand(sql).With(parameters);

    public static NpgsqlCommand Query(
        this NpgsqlConnection connection, string sql, params ReadOnlySpan<NpgsqlParameter> parameters) =>
        new NpgsqlCommand(sql, connection).With(parameters);

    /// <summary>More parameters behind those that it has.</summary>
    public static NpgsqlCommand With(this NpgsqlCommand command, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        foreach (var parameter in parameters)
            command.Parameters.Add(parameter);
        return command;
    }

    /// <summary>All rows.</summary>
    public static async Task<IReadOnlyList<T>> ListAsync<T>(
        this NpgsqlCommand command, Func<ResultRow, T> read, CancellationToken cancellation)
    {
        var list = new List<T>();
        await foreach (var row in command.RowsAsync(cancellation))
            list.Add(read(row));
        return list;
    }

    /// <summary>The first row; the type's default where there is none.</summary>
    public static async Task<T?> FirstAsync<T>(
        this NpgsqlCommand command, Func<ResultRow, T> read, CancellationToken cancellation)
    {
        await foreach (var row in command.RowsAsync(cancellation))
            return read(row);
        return default;
    }

    /// <summary>The only value of the first row; the type's default where there is none or it is null.</summary>
    public static async Task<T?> ValueAsync<T>(this NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var run = command;
        return await run.ExecuteScalarAsync(cancellation) is T value ? value : default;
    }

    /// <summary>Runs it.</summary>
    /// <returns>How many rows it changed.</returns>
    public static async Task<int> RunAsync(this NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var run = command;
        return await run.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Runs statements in one round trip, and in one transaction where none is open.</summary>
    public static async Task RunAsync(
        this NpgsqlConnection connection, IEnumerable<NpgsqlBatchCommand> statements, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var statement in statements)
            batch.BatchCommands.Add(statement);
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Row by row, as they come.</summary>
    public static async IAsyncEnumerable<ResultRow> RowsAsync(
        this NpgsqlCommand command, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var run = command;
        await using var reader = await run.ExecuteReaderAsync(cancellation);
        await foreach (var row in reader.RowsAsync(cancellation))
            yield return row;
    }

    /// <summary>The rows of the result that the reader stands at.</summary>
    public static async IAsyncEnumerable<ResultRow> RowsAsync(
        this NpgsqlDataReader reader, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (await reader.ReadAsync(cancellation))
            yield return new(reader);
    }
}
