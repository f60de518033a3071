using JamsostekLedger.Periods;
using JamsostekLedger.Statements;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Store.Statements;

/// <summary>A file in which another office says what it says of a period.</summary>
/// <param name="Kind">The source.</param>
/// <param name="Period">The period.</param>
/// <param name="On">Today in the region.</param>
/// <param name="File">The file, as any that is recorded.</param>
public sealed record StatementRequest(StatementKind Kind, FiscalPeriod Period, LocalDate On, ImportRequest File)
{
    /// <summary>What must go in where it is recorded.</summary>
    public Func<StatementReport, IEnumerable<NpgsqlBatchCommand>> Also { get; init; } = _ => [];
}
