using JamsostekLedger.Ledger;

namespace JamsostekLedger.Files;

/// <summary>
/// A kind whose documents are about one person each. No fact holds a NIK, so a correction names the person by it, or
/// by the person's number, and the document is looked for among those of that person.
/// </summary>
public interface IPersonKind
{
    /// <summary>The stream that holds a person's documents.</summary>
    string StreamOf(PersonId person);

    /// <summary>The columns of the key besides the person's, as documents hold them; empty ones left out.</summary>
    DocumentCells Named(Row row);
}
