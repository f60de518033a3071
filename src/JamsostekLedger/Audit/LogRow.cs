namespace JamsostekLedger.Audit;

/// <summary>One row of the log (<c>mt_events</c>) as it is stored: everything that a proof attests.</summary>
/// <param name="Sequence">Number over all regions.</param>
/// <param name="Id">Event id.</param>
/// <param name="Stream">Stream key.</param>
/// <param name="Version">Version within the stream.</param>
/// <param name="Type">Stored name of the type.</param>
/// <param name="DotNetType">The type as Marten names it.</param>
/// <param name="RecordedAt">Instant of recording, to the microsecond.</param>
/// <param name="CorrelationId">Correlation, or null.</param>
/// <param name="CausationId">Causation, or null.</param>
/// <param name="Headers">Headers as UTF-8 JSON.</param>
/// <param name="Body">Body as UTF-8 JSON.</param>
public readonly record struct LogRow(
    long Sequence,
    Guid Id,
    string Stream,
    long Version,
    string Type,
    string DotNetType,
    Instant RecordedAt,
    string? CorrelationId,
    string? CausationId,
    ReadOnlyMemory<byte> Headers,
    ReadOnlyMemory<byte> Body);
