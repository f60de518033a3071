using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Enrolment;

/// <summary>
/// What kinds of files about workers share once their rows are recorded: whose documents they are, and what of a row
/// only the vault holds.
/// </summary>
public abstract class WorkerKind : FileKind, IPersonKind
{
    /// <summary>The column that says whose document it is.</summary>
    protected const string Who = "nik";

    /// <inheritdoc/>
    public override IReadOnlyList<string> FixedColumns { get; } = [Who, "programme"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> VaultColumns { get; } = ["name", "birth_date", "sex", "phone"];

    /// <inheritdoc/>
    public string StreamOf(PersonId person) => Worker.StreamOf(person);

    /// <inheritdoc/>
    public abstract DocumentCells Named(Row row);

    /// <summary>What a row asks for, unless it has something wrong with it.</summary>
    protected static RowCommand Unless(Row row, Func<RowCommand> asks) =>
        row.Refusals is [var refusal, ..] ? new(null, refusal) : asks();
}
