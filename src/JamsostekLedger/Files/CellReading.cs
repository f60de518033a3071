using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>What a cell holds, or why it cannot be read as that.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Value">The value; the type's default where it is refused.</param>
/// <param name="Refusal">Why not, or null.</param>
public readonly record struct CellReading<T>(T? Value, Refusal? Refusal)
{
    /// <summary>Whether the cell holds such a value.</summary>
    internal bool IsRead => Refusal is null;

    /// <summary>The cell holds this.</summary>
    public static implicit operator CellReading<T>(T value) => new(value, null);

    /// <summary>The cell is refused.</summary>
    public static implicit operator CellReading<T>(Refusal refusal) => new(default, refusal);
}
