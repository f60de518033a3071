using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Statements;

/// <summary>
/// Some rows of a statement, in the order of its file: facts like any other, so that the proof holds each of them.
/// </summary>
/// <param name="Source">The source.</param>
/// <param name="Period"><c>2024-11</c> or <c>2024</c>.</param>
/// <param name="Number">Number of the statement.</param>
/// <param name="Part">The how-manieth part of it, from 1.</param>
/// <param name="On">Day on which it was recorded.</param>
/// <param name="Rows">The rows.</param>
public sealed record StatementRowsRecorded(
    string Source, string Period, int Number, int Part, LocalDate On, ImmutableArray<StatementRow> Rows) : LedgerEvent
{
    /// <summary>So many rows a fact holds at most.</summary>
    public const int MostRows = 200;

    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"statement {Source} {Period} {Number} rows {Part}";

    /// <inheritdoc/>
    public override IEnumerable<PersonId> Persons() => Rows.Select(row => row.Worker).OfType<PersonId>();

    /// <summary>The stream of a statement's rows.</summary>
    public static string StreamOf(string source, string period, int number) =>
        $"statement-rows/{source}/{period}/{number}";

    /// <summary>Whether it says the same, row by row.</summary>
    public bool Equals(StatementRowsRecorded? other) => other is not null
        && (Source, Period, Number, Part, On).Equals(
            (other.Source, other.Period, other.Number, other.Part, other.On))
        && Rows.SequenceEqual(other.Rows);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Source, Period, Number, Part);
}
