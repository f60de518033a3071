namespace JamsostekLedger.Store.Recording;

/// <summary>What an append comes to before it is committed.</summary>
/// <param name="Answer">What the caller hears once it is.</param>
/// <param name="Records">Whether it is to be committed at all.</param>
/// <param name="Also">Statements that must go in with it.</param>
internal sealed record Decided<T>(T Answer, bool Records, IEnumerable<NpgsqlBatchCommand> Also)
{
    /// <summary>To be committed.</summary>
    public static Decided<T> Record(T answer, IEnumerable<NpgsqlBatchCommand>? also = null) =>
        new(answer, true, also ?? []);

    /// <summary>Nothing is recorded.</summary>
    public static Decided<T> Nothing(T answer) => new(answer, false, []);
}
