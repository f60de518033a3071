using JamsostekLedger.Budgets;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Registry;

/// <summary>
/// What an SP2D of a closed day said wrong, posted on an open day: what it said too little as a payment, what it said
/// too much as a return. The fact points back at the SP2D, whose own day stays as it was closed.
/// </summary>
/// <param name="Key">Key of the SP2D's row.</param>
/// <param name="Amount">What it should have said.</param>
/// <param name="On">The open day.</param>
/// <param name="Why">Reason and evidence.</param>
internal sealed record PostedCorrection(string Key, Rupiah Amount, LocalDate On, string Why) : FileRow
{
    /// <summary>Reads the row; only what an SP2D paid is put right in this way.</summary>
    public static PostedCorrection Read(
        Row row, FileKind kind, string key, string field, LocalDate on, string why)
    {
        if (kind is PaymentsFile && field == "amount")
            return new(key, row.PositiveAmount("value"), on, why);
        row.Refuse("posted_on", "correction-not-postable",
            "Pada hari lain hanya nilai (amount) SP2D yang dibetulkan; untuk kolom atau dokumen lain buka kembali "
            + "periodenya, atau catat dokumen pembetulnya.");
        return new(key, Rupiah.Zero, on, why);
    }

    /// <inheritdoc/>
    public override string? RefersTo => Key;

    /// <inheritdoc/>
    public override bool Revises => true;

    /// <inheritdoc/>
    public override string? RefersOn(Func<string, StandingDocument?> documents) =>
        documents(Key)?.Now is PremiumPaid paid ? KeyOf(paid) : null;

    /// <inheritdoc/>
    public override RowCommand Command(Seen seen)
    {
        if (seen.Document(Key) is not { } document)
            return RowCommand.Refuse("key", "correction-document-unknown", $"{Key} tidak tercatat.");
        if (document.VoidedBy is { } voided)
            return RowCommand.Refuse("key", voided.Rule, voided.Message);
        if (document.Now is not PremiumPaid paid)
            return RowCommand.Refuse("posted_on", "correction-not-postable",
                $"{DocumentRows.NameOf(document.Now!)} bukan SP2D; kurangi atau tambah dengan STS lain.");

        if (paid.Amount == Amount)
            return RowCommand.Repeat(document);
        var command = Posted(paid);
        // A document has one correction of this kind, and that can be put right like any other.
        return seen.Document(KeyOf(paid)) is { } known
            ? DocumentRows.Grow(known, command, seen)
            : RowCommand.Ask(command);
    }

    private ICommand Posted(PremiumPaid paid)
    {
        var less = paid.Amount - Amount;
        return less > Rupiah.Zero
            ? new RecordSts(new(paid.Line, NumberOf(paid), On, null, paid.DocumentNumber, less, Why))
            : new RecordSp2d(new(
                paid.Line with { FiscalYear = On.Year }, NumberOf(paid), On, null, -less, paid.InvoiceNumber, Why,
                Corrects: paid.DocumentNumber));
    }

    private static string NumberOf(PremiumPaid paid) => $"{paid.DocumentNumber} (pembetulan)";

    private static string KeyOf(PremiumPaid paid) => PremiumPaid.KeyOf(NumberOf(paid), paid.Line);
}
