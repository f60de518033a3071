using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

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
        Optional("posted_on", "Hari pembukuan dalam periode terbuka, bila hari dokumen sudah tertutup"),
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
            return new CorrectionRow(this, "", field, default!, null, reason, evidence);
        }

        Check(row, kind, field);
        var person = kind is IPersonKind ? PersonKey.Read(row, "key", kind) : null;
        var key = kind is IPersonKind ? "" : DocumentKey(row, "key", kind);
        if (row.OptionalDate("posted_on") is { } day)
            return PostedCorrection.Read(row, kind, key, field, day, $"{reason} ({evidence})");
        var meant = kind.PersonColumns.Contains(field) && !row["value"].IsEmpty
            ? kind.PersonOf(field, row, Named(row, "key", kind))
            : null;
        return person is null
            ? new CorrectionRow(kind, key, field, row["value"], meant, reason, evidence)
            : new PersonCorrectionRow(kind, person, field, row["value"], meant, reason, evidence);
    }

    private static void Check(Row row, FileKind kind, string field)
    {
        if (field != Void && kind.Columns.All(column => column.Name != field))
            row.Refuse("field", "correction-field-unknown", $"Kolom {field} tidak ada pada {kind.Name}.");
        if (field == "nik" && kind is IPersonKind)
            row.Refuse("field", "correction-of-person",
                "NIK dibenahi dengan berkas nik-corrections; baris tentang orang lain dibatalkan.");
        else if (kind.VaultColumns.Contains(field))
            row.Refuse("field", "correction-of-person",
                $"Kolom {field} hanya ada di brankas; benahi dengan berkas person-corrections.");
        else if (kind.FixedColumns.Contains(field))
            row.Refuse("field", "correction-of-key",
                $"Kolom {field} adalah kunci dokumen; batalkan dokumen itu lalu catat yang benar.");
        if (kind.TakenColumns.Contains(field) || (field == Void && kind.TakenColumns.Count > 0))
            row.Refuse("field", "correction-of-taken",
                field == Void
                    ? $"{kind.Name} tidak dibatalkan: catatan lain sudah memakainya. Isi tanggal berakhirnya."
                    : $"Kolom {field} sudah dipakai catatan lain waktu dicatat, jadi tidak dikoreksi lagi.");
    }

    /// <summary>Key of the fact of the document that a column names by the parts of its key.</summary>
    internal static string DocumentKey(Row row, string column, FileKind kind)
    {
        _ = row.Text(column);
        var named = Named(row, column, kind);
        if (row.Refuses(column))
            return "";

        var found = kind.KeyOf(named);
        foreach (var refusal in named.Refusals)
            row.Refuse(column, refusal.Rule, refusal.Message);
        return found ?? "";
    }

    /// <summary>The columns of a document's key that a column gives, as a row that holds nothing else.</summary>
    internal static Row Named(Row row, string column, FileKind kind)
    {
        var key = row[column].Text ?? "";
        // A last part may be empty, and whoever trims cells takes the blank behind its slash.
        var parts = key.EndsWith(" /", StringComparison.Ordinal)
            ? [.. key[..^2].Split(Between), ""]
            : key.Split(Between);
        if ((parts.Length < kind.LeastKeyColumns || parts.Length > kind.KeyColumns.Count) && !row.Refuses(column))
            row.Refuse(column, "correction-key-shape",
                $"Kunci {kind.Name} adalah {string.Join(Between, kind.KeyColumns)}.");
        return new(row.Line, name => kind.KeyColumns.Index().FirstOrDefault(part => part.Item == name) is
            { Item: not null } part && part.Index < parts.Length ? new(parts[part.Index].Trim()) : new(""));
    }

    private static RowCommand Ask(
        FileKind kind, StandingDocument document, string field, Cell value, PersonDetails? meant, string reason,
        string evidence, Seen seen) => field == Void
            ? DocumentRows.Void(document, value.IsEmpty ? null : value.Text, reason, evidence)
            : DocumentRows.Correct(
                kind, document, field, meant is null ? value : new($"{seen.Person(meant)}"), reason, evidence, seen);

    private sealed record CorrectionRow(
        FileKind Kind, string Key, string Field, Cell Value, PersonDetails? Meant, string Reason, string Evidence)
        : FileRow
    {
        public override IEnumerable<PersonDetails> Persons => Meant is null ? [] : [Meant];

        public override string? RefersTo => Key;

        public override bool Revises => true;

        public override string? RefersOn(Func<string, StandingDocument?> documents) =>
            documents(Key) is { Now: { } now } && Field != Void
                ? Kind.Read(DocumentRows.With(Kind.CellsOf(now)!, Field, Value)).RefersTo
                : null;

        public override RowCommand Command(Seen seen) => seen.Document(Key) is { } document
            ? Ask(Kind, document, Field, Value, Meant, Reason, Evidence, seen)
            : RowCommand.Refuse("key", "correction-document-unknown", $"{Key} tidak tercatat.");
    }

    private sealed record PersonCorrectionRow(
        FileKind Kind, PersonKey Key, string Field, Cell Value, PersonDetails? Meant, string Reason, string Evidence)
        : FileRow
    {
        public override IEnumerable<PersonDetails> Persons =>
            new[] { Key.Person, Meant }.OfType<PersonDetails>();

        public override bool Revises => true;

        public override IEnumerable<string> LooksThrough(Func<PersonDetails, PersonId> person) =>
            [Key.StreamOf(Kind, person)];

        public override RowCommand Command(Seen seen)
        {
            string[] keys = [.. Key.Find(Kind, seen.Facts(Key.StreamOf(Kind, seen.Person)))];
            return keys switch
            {
                [] => RowCommand.Refuse("key", "correction-document-unknown",
                    $"Pada {Kind.Name} tidak ada catatan pekerja itu dengan kunci ini."),
                [var key] => Ask(Kind, seen.Document(key)!, Field, Value, Meant, Reason, Evidence, seen),
                _ => RowCommand.Refuse("key", "correction-key-shape",
                    $"Pekerja itu punya {keys.Length} catatan dengan kunci ini; tulis juga {Kind.KeyColumns[^1]}."),
            };
        }
    }
}
