using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace JamsostekLedger.Store;

/// <summary>NodaTime's values as Npgsql takes them, and parameters that say their type.</summary>
internal static class Sql
{
    public static DateOnly Date(LocalDate date) => new(date.Year, date.Month, date.Day);

    public static LocalDate Date(DateOnly date) => new(date.Year, date.Month, date.Day);

    public static DateTime Time(Instant instant) => instant.ToDateTimeUtc();

    public static Instant Time(DateTime time) => Instant.FromDateTimeUtc(time);

    /// <summary>PostgreSQL keeps microseconds; what is hashed must be what comes back.</summary>
    public static Instant ToMicroseconds(this Instant instant) =>
        Instant.FromUnixTimeTicks(instant.ToUnixTimeTicks() / 10 * 10);

    public static NpgsqlParameter Parameter(object? value, NpgsqlDbType type) =>
        new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };

    public static NpgsqlParameter Text(string? value) => Parameter(value, NpgsqlDbType.Varchar);

    public static NpgsqlParameter Texts(IEnumerable<string> values) =>
        Parameter(values.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Varchar);

    public static NpgsqlParameter Numbers(IEnumerable<long> values) =>
        Parameter(values.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Bigint);

    public static NpgsqlParameter Ids(IEnumerable<Guid> values) =>
        Parameter(values.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Uuid);

    public static NpgsqlParameter Bytes(IEnumerable<byte[]> values) =>
        Parameter(values.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Bytea);

    public static NpgsqlParameter Number(long value) => new NpgsqlParameter<long> { TypedValue = value };

    public static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters)
            command.Parameters.Add(parameter);
        return command;
    }
}
