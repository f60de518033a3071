using NpgsqlTypes;

namespace JamsostekLedger.Store;

/// <summary>Parameters that say their type.</summary>
internal static class Sql
{
    /// <summary>PostgreSQL keeps microseconds; what is hashed must be what comes back.</summary>
    public static Instant ToMicroseconds(this Instant instant) =>
        Instant.FromUnixTimeTicks(instant.ToUnixTimeTicks() / 10 * 10);

    public static NpgsqlParameter Parameter(object? value, NpgsqlDbType type) =>
        new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };

    public static NpgsqlParameter Text(string? value) => Parameter(value, NpgsqlDbType.Varchar);

    public static NpgsqlParameter Texts(IEnumerable<string>? values) =>
        Parameter(values?.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Varchar);

    public static NpgsqlParameter Numbers(IEnumerable<long> values) =>
        Parameter(values.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Bigint);

    public static NpgsqlParameter Ids(IEnumerable<Guid> values) =>
        Parameter(values.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Uuid);

    public static NpgsqlParameter Bytes(IEnumerable<byte[]> values) =>
        Parameter(values.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Bytea);

    public static NpgsqlParameter Flags(IEnumerable<bool> values) =>
        Parameter(values.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Boolean);

    public static NpgsqlParameter Time(Instant? instant) => Parameter(instant, NpgsqlDbType.TimestampTz);

    public static NpgsqlParameter Times(IEnumerable<Instant> instants) =>
        Parameter(instants.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.TimestampTz);

    public static NpgsqlParameter Day(LocalDate? date) => Parameter(date, NpgsqlDbType.Date);

    public static NpgsqlParameter Number(long value) => new NpgsqlParameter<long> { TypedValue = value };

    public static NpgsqlParameter Number(long? value) => Parameter(value, NpgsqlDbType.Bigint);

    public static NpgsqlParameter Count(int? value) => Parameter(value, NpgsqlDbType.Integer);

    public static NpgsqlParameter Flag(bool? value) => Parameter(value, NpgsqlDbType.Boolean);

    public static NpgsqlParameter Id(Guid value) => Parameter(value, NpgsqlDbType.Uuid);

    public static NpgsqlParameter Bytes(byte[] value) => Parameter(value, NpgsqlDbType.Bytea);

    public static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters)
            command.Parameters.Add(parameter);
        return command;
    }
}
