using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Registry;

/// <summary>
/// The key by which a correction names a document about a person: the NIK, of which no fact knows, or the person's
/// number, which pages show, and what else tells the person's documents apart.
/// </summary>
/// <param name="Person">Whom the NIK names; null where a number does.</param>
/// <param name="Number">The number; null where a NIK stands there.</param>
/// <param name="Others">The other columns of the key that are given.</param>
internal sealed record PersonKey(PersonDetails? Person, PersonId? Number, DocumentCells Others)
{
    /// <summary>Reads it; null where it names nobody, which the row then tells.</summary>
    public static PersonKey? Read(Row row, string column, FileKind kind)
    {
        _ = row.PersonalText(column);
        var named = CorrectionsFile.Named(row, column, kind);
        if (row.Refuses(column))
            return null;
        var number = PersonId.Of(named[kind.KeyColumns[0]].Text);
        var nik = number is null ? named.Nik(kind.KeyColumns[0]) : null;
        var others = ((IPersonKind)kind).Named(named);
        foreach (var refusal in named.Refusals)
            row.Refuse(column, refusal.Rule, refusal.Message);
        return row.Refuses(column) ? null : new(nik is null ? null : PersonDetails.Worker(nik), number, others);
    }

    /// <summary>The stream that holds the person's documents.</summary>
    public string StreamOf(FileKind kind, Func<PersonDetails, PersonId> person) =>
        ((IPersonKind)kind).StreamOf(Number ?? person(Person!));

    /// <summary>
    /// Keys of the documents that it names: by what they said first, so that a file of corrections names the same
    /// whatever was put right before; or else by what they say now.
    /// </summary>
    public IEnumerable<string> Find(FileKind kind, StandingFacts facts)
    {
        var documents = facts.Documents.Where(document => kind.CellsOf(document.First) is not null).ToList();
        return documents.Exists(document => IsMeant(document.First))
            ? documents.Where(document => IsMeant(document.First)).Select(document => document.Key)
            : documents.Where(document => IsMeant(document.Now)).Select(document => document.Key);

        bool IsMeant(LedgerEvent document) => kind.CellsOf(document is Withdrawn gone ? gone.Document : document) is
            { } cells && Others.Columns.All(column => Others[column] == cells[column]);
    }
}
