using JamsostekLedger.Files;

namespace JamsostekLedger.Registry;

/// <summary>
/// The <c>corrections</c> file: what of a recorded document was wrong, one row a column, or a document that never
/// should have been recorded.
/// </summary>
public sealed class CorrectionsFile : FileKind
{
    /// <summary>What stands in the column of the field where the document is voided.</summary>
    public const string Void = "void";

    private const string Between = " / ";

    /// <inheritdoc/>
    public override string Name => "corrections";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("kind", "Jenis berkas dokumen itu, misalnya payments"),
        Required("key", "Kunci dokumen, bagiannya dipisah dengan garis miring berspasi"),
        Required("field", "Kolom yang salah, atau void"),
        Optional("value", "Isi yang benar; pada void, nomor dokumen penggantinya"),
        Required("reason", "Alasan"),
        Required("evidence", "Bukti: nomor surat, berita acara"),
    ];

    /// <summary>The kinds whose documents can be corrected.</summary>
    public static IEnumerable<FileKind> Kinds => FileKinds.All.Where(kind => kind.KeyColumns.Count > 0);

    /// <inheritdoc/>
    public override FileRow Read(Row row)
    {
        var (name, field) = (row.Key("kind"), row.Key("field"));
        var (reason, evidence) = (row.Text("reason"), row.Text("evidence"));
        var kind = Kinds.FirstOrDefault(kind => kind.Name == name);
        if (kind is null)
        {
            if (!row.Refuses("kind"))
                row.Refuse("kind", "correction-kind-unknown",
                    $"Dokumen {name} tidak dibenahi di sini; pilih "
                    + $"{string.Join(", ", Kinds.Select(one => one.Name))}.");
            return new CorrectionRow(this, "", field, default!, reason, evidence);
        }

        if (field != Void && kind.Columns.All(column => column.Name != field))
            row.Refuse("field", "correction-field-unknown", $"Kolom {field} tidak ada pada {kind.Name}.");
        if (kind.KeyColumns.Contains(field))
            row.Refuse("field", "correction-of-key",
                $"Kolom {field} adalah kunci dokumen; batalkan dokumen itu lalu catat yang benar.");
        if (kind.TakenColumns.Contains(field) || (field == Void && kind.TakenColumns.Count > 0))
            row.Refuse("field", "correction-of-taken",
                field == Void
                    ? $"{kind.Name} tidak dibatalkan: catatan lain sudah memakainya. Isi tanggal berakhirnya."
                    : $"Kolom {field} sudah dipakai catatan lain waktu dicatat, jadi tidak dikoreksi lagi.");
        return new CorrectionRow(kind, DocumentKey(row, "key", kind), field, row["value"], reason, evidence);
    }

    /// <summary>Key of the fact of the document that a column names by the parts of its key.</summary>
    internal static string DocumentKey(Row row, string column, FileKind kind)
    {
        var key = row.Text(column);
        // A last part may be empty, and whoever trims cells takes the blank behind its slash.
        var parts = key.EndsWith(" /", StringComparison.Ordinal)
            ? [.. key[..^2].Split(Between), ""]
            : key.Split(Between);
        var least = kind.KeyColumns.Count(name => kind.Columns.Any(one => one.Name == name && one.Required));
        if ((parts.Length < least || parts.Length > kind.KeyColumns.Count) && !row.Refuses(column))
            row.Refuse(column, "correction-key-shape",
                $"Kunci {kind.Name} adalah {string.Join(Between, kind.KeyColumns)}.");
        if (row.Refuses(column))
            return "";

        var named = new Row(row.Line, name => kind.KeyColumns.Index().FirstOrDefault(part => part.Item == name) is
            { Item: not null } part && part.Index < parts.Length ? new(parts[part.Index].Trim()) : new(""));
        var found = kind.KeyOf(named);
        foreach (var refusal in named.Refusals)
            row.Refuse(column, refusal.Rule, refusal.Message);
        return found ?? "";
    }

    private sealed record CorrectionRow(
        FileKind Kind, string Key, string Field, Cell Value, string Reason, string Evidence) : FileRow
    {
        public override string? RefersTo => Key;

        public override bool Revises => true;

        public override string? RefersOn(Func<string, StandingDocument?> documents) =>
            documents(Key) is { Now: { } now } && Field != Void
                ? Kind.Read(DocumentRows.With(Kind.CellsOf(now)!, Field, Value)).RefersTo
                : null;

        public override RowCommand Command(Seen seen)
        {
            if (seen.Document(Key) is not { } document)
                return RowCommand.Refuse("key", "correction-document-unknown", $"{Key} tidak tercatat.");

            return Field == Void
                ? DocumentRows.Void(document, Value.IsEmpty ? null : Value.Text, Reason, Evidence)
                : DocumentRows.Correct(Kind, document, Field, Value, Reason, Evidence, seen);
        }
    }
}
