using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Registry;

/// <summary>What a row comes to whose document stands already: it fills, repeats, contradicts or corrects it.</summary>
public static class DocumentRows
{
    /// <summary>What people call a document: the columns of its key, as a correction names it.</summary>
    public static string NameOf(LedgerEvent document) =>
        FileKinds.Of(document) is { } kind && kind.CellsOf(document) is { } cells
            ? string.Join(" / ", kind.KeyColumns.Select(column => cells[column] ?? "").Reverse()
                .SkipWhile(part => part.Length == 0).Reverse())
            : document.Key[(document.Key.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    /// <summary>A row of the document's own kind.</summary>
    /// <param name="document">The document.</param>
    /// <param name="command">What the row asks for.</param>
    /// <param name="seen">What rows look up.</param>
    public static RowCommand Grow(StandingDocument document, ICommand command, Seen seen)
    {
        if (FileKinds.Of(command.Fact) is not { } kind)
            return document.Now?.Says(command.Fact) == true ? RowCommand.Repeat(document) : RowCommand.Ask(command);

        var grown = GrownRow.Of(
            kind.CellsOf(document.Now ?? document.Versions[^1])!, [.. document.Versions.Select(kind.CellsOf)!],
            kind.CellsOf(command.Fact)!, kind.IsSame);
        var called = document.Versions[0].Called();
        // What others took in when they were recorded is not told later.
        if (grown.Filled.FirstOrDefault(kind.TakenColumns.Contains) is { } taken)
            return RowCommand.Refuse(taken, "key-differs",
                $"{called} sudah tercatat tanpa {taken}, dan catatan lain sudah memakainya.");
        if (grown.Differs is [var differs, ..])
            return document.VoidedBy is { } voided
                ? RowCommand.Refuse(null, voided.Rule, voided.Message)
                : RowCommand.Refuse(differs.Field, "key-differs",
                    $"{called} sudah tercatat: {differs.Field} {differs.Old}, bukan {differs.New}; "
                    + "catat koreksi, bukan isi baru.");

        if (document.VoidedBy is { } gone)
            return RowCommand.Repeat(document, gone);
        if (grown.Filled.Count == 0)
            return grown.Old.Count == 0
                ? RowCommand.Repeat(document, document.Now!.SaidOtherwise(command.Fact))
                : RowCommand.Repeat(document, new Refusal("corrected-since",
                    $"{called}: {string.Join(", ", grown.Old)} sudah dikoreksi; isi lama tidak berlaku lagi."));

        var asked = kind.Again(document.Now!, grown.Cells.AsRow(), seen);
        return asked.Command is { } again
            ? Revise(kind, document, again, RevisionKind.Completed, null, null)
            : asked;
    }

    /// <summary>A row that corrects one column of a document.</summary>
    /// <param name="kind">The document's kind.</param>
    /// <param name="document">The document.</param>
    /// <param name="field">The column.</param>
    /// <param name="value">What it is to hold.</param>
    /// <param name="reason">Why.</param>
    /// <param name="evidence">By which paper.</param>
    /// <param name="seen">What rows look up.</param>
    public static RowCommand Correct(
        FileKind kind, StandingDocument document, string field, Cell value, string reason, string evidence, Seen seen)
    {
        var last = document.Now ?? document.Versions[^1];
        var cells = kind.CellsOf(last)!;
        var asked = kind.Again(last, With(cells, field, value), seen);
        if (asked.Command is not { } again)
            return asked.Refusal is { } refusal
                ? RowCommand.Refuse(refusal.Column == field ? "value" : refusal.Column, refusal.Rule, refusal.Message)
                : asked;

        var now = kind.CellsOf(again.Fact)?[field];
        var isKnown = document.Revisions.Any(known => known.What == RevisionKind.Corrected
            && (known.Reason, known.Evidence) == (reason, evidence)
            && known.Changes.Any(change => change.Field == field && change.New == now));
        if (isKnown)
            return RowCommand.Repeat(document);
        if (document.VoidedBy is { } voided)
            return RowCommand.Refuse("key", voided.Rule, voided.Message);
        return now == cells[field]
            ? RowCommand.Repeat(document)
            : Revise(kind, document, again, RevisionKind.Corrected, reason, evidence);
    }

    /// <summary>A row that fills columns of a document, which had nothing there.</summary>
    /// <param name="kind">The document's kind.</param>
    /// <param name="document">The document.</param>
    /// <param name="cells">The columns, and what they are to hold.</param>
    /// <param name="reason">Why, where it is said.</param>
    /// <param name="evidence">By which paper, likewise.</param>
    /// <param name="seen">What rows look up.</param>
    public static RowCommand Fill(
        FileKind kind, StandingDocument document, IReadOnlyList<(string Field, Cell Value)> cells, string? reason,
        string? evidence, Seen seen)
    {
        var filled = cells.Aggregate(
            kind.CellsOf(document.Now!)!, (all, cell) => all.With(cell.Field, cell.Value.Text));
        var asked = kind.Again(document.Now!, filled.AsRow(), seen);
        return asked.Command is { } again
            ? Revise(kind, document, again, RevisionKind.Completed, reason, evidence)
            : asked;
    }

    /// <summary>A row that voids a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="replacedBy">The document that takes its place, where named.</param>
    /// <param name="reason">Why.</param>
    /// <param name="evidence">By which paper.</param>
    public static RowCommand Void(StandingDocument document, string? replacedBy, string reason, string evidence)
    {
        if (document.Voided is { } voided)
            return (voided.Reason, voided.Evidence, voided.ReplacedBy) == (reason, evidence, replacedBy)
                ? RowCommand.Repeat(document)
                : RowCommand.Refuse("key", document.VoidedBy!.Rule, document.VoidedBy.Message);
        return RowCommand.Ask(new ReviseDocument(
            document.Stream, document.Now!, null, document.Next, RevisionKind.Voided, [], reason, evidence,
            replacedBy, document.Key));
    }

    /// <summary>The row of a document with another cell.</summary>
    internal static Row With(DocumentCells cells, string field, Cell value) =>
        new(0, column => column == field ? value : new(cells[column] ?? ""));

    private static RowCommand Revise(
        FileKind kind, StandingDocument document, ICommand again, RevisionKind what, string? reason,
        string? evidence) => RowCommand.Ask(new ReviseDocument(
            document.Stream, document.Now!, again, document.Next, what,
            [.. kind.CellsOf(document.Now!)!.To(kind.CellsOf(again.Fact)!)], reason, evidence, Key: document.Key));
}
