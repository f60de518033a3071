using JamsostekLedger.Files;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Claims;

/// <summary>The <c>claim-documents</c> file: documents of claims that were received, one row a document.</summary>
public sealed class ClaimDocumentsFile : FileKind
{
    private const int HashLength = 64;

    /// <inheritdoc/>
    public override string Name => "claim-documents";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("claim_number", "Nomor klaim"),
        Required("document", "Jenis dokumen, misalnya death-deed"),
        Required("received_on", "Tanggal diterima"),
        Optional("number", "Nomor dokumen"),
        Optional("sha256", "SHA-256 berkasnya, 64 angka heksadesimal"),
        Optional("kept_at", "Tempat penyimpanan: map, kotak arsip"),
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row)
    {
        var document = row.Key("document").ToLowerInvariant();
        if (!row.Refuses("document") && ClaimDocuments.Find(document) is null)
            row.Refuse("document", "document-unknown", Unknown(document));
        var hash = row.OptionalKey("sha256")?.ToLowerInvariant();
        if (hash is not null && (hash.Length != HashLength || hash.Any(digit => !char.IsAsciiHexDigitLower(digit))))
            row.Refuse("sha256", "hash-unreadable", "Kolom sha256 harus 64 angka heksadesimal.");
        return new DocumentRow(new(
            row.Key("claim_number"), document, row.Date("received_on"), row.OptionalText("number"), hash,
            row.OptionalText("kept_at")));
    }

    /// <summary>The sentence about a kind of document that nobody knows.</summary>
    internal static string Unknown(string code) =>
        $"Jenis dokumen {code} tidak dikenal; pilih "
        + $"{string.Join(", ", ClaimDocuments.All.Select(document => document.Code))}.";

    private sealed record DocumentRow(ClaimDocumentRecorded Document) : FileRow
    {
        public override RowCommand Command(Seen seen) => RowCommand.Ask(new RecordClaimDocument(Document));
    }
}
