using JamsostekLedger.Files;

namespace JamsostekLedger.Statements;

/// <summary>
/// What one kind of other office sends: a kind of file that is read as any other, and whose rows become rows of a
/// statement instead of facts of the ledger.
/// </summary>
public abstract class StatementKind : FileKind
{
    private protected StatementKind(string name, string headsOf) => (Name, HeadsOf) = (name, headsOf);

    /// <summary>Name of the source: <c>sipd</c>.</summary>
    public override string Name { get; }

    /// <inheritdoc/>
    public override string HeadsOf { get; }

    /// <summary>Whether its rows name persons, so that a plain hash of a short file would give one away.</summary>
    public virtual bool NamesPersons => false;

    /// <inheritdoc/>
    public override FileRow Read(Row row) => Stated(row);

    /// <summary>Reads a row; what is wrong is noted in <see cref="Row.Refusals"/>.</summary>
    public abstract StatedRow Stated(Row row);
}
