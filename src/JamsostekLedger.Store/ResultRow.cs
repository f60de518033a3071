namespace JamsostekLedger.Store;

/// <summary>
/// The row that a reader stands at, read by the names of its columns. Npgsql keeps the places of the names with the
/// prepared statement, so a name costs a look into a dictionary and no more.
/// </summary>
internal readonly struct ResultRow(NpgsqlDataReader reader)
{
    public bool IsNull(string column) => reader.IsDBNull(reader.GetOrdinal(column));

    public string Text(string column) => Value<string>(column);

    public string? TextOrNull(string column) => IsNull(column) ? null : Text(column);

    public long Number(string column) => Value<long>(column);

    public int Count(string column) => Value<int>(column);

    public bool Flag(string column) => Value<bool>(column);

    public Guid Id(string column) => Value<Guid>(column);

    public Instant Time(string column) => Value<Instant>(column);

    public LocalDate Day(string column) => Value<LocalDate>(column);

    /// <summary>The month that a day stands for.</summary>
    public YearMonth Month(string column) => Day(column).ToYearMonth();

    /// <summary>Also of a text and of jsonb, as UTF-8.</summary>
    public byte[] Bytes(string column) => Value<byte[]>(column);

    /// <summary>A value by its name, in whatever case it is kept.</summary>
    public T Named<T>(string column) where T : struct, Enum => Enum.Parse<T>(Text(column), ignoreCase: true);

    public T Value<T>(string column) => reader.GetFieldValue<T>(reader.GetOrdinal(column));

    /// <summary>The value, or null where there is none.</summary>
    public T? OrNull<T>(string column) where T : struct => IsNull(column) ? null : Value<T>(column);
}
