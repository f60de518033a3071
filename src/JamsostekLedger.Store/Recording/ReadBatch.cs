using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Recording;

/// <summary>Rows that were read, and what could be done for them before anybody decides on them.</summary>
/// <param name="Read">All rows, those that cannot be read among them.</param>
/// <param name="Rows">Those that are decided on in this pass.</param>
/// <param name="Corrects">Whether any of them corrects a person.</param>
/// <param name="Visit">Their visit to the vault as far as it is prepared, or null.</param>
internal sealed record ReadBatch(List<ReadRow> Read, List<ReadRow> Rows, bool Corrects, VaultVisit? Visit)
{
    /// <summary>The batch of a pass over the rows that point at others, or over those that do not.</summary>
    public static ReadBatch Of(List<ReadRow> read, bool dependent, VaultSession vault)
    {
        var rows = read.FindAll(row => row.Row is not null && row.Row.RefersTo is not null == dependent);
        var corrects = rows.Exists(row => row.Row!.Correction is not null);
        return new(read, rows, corrects, corrects || !rows.Exists(row => row.Row!.Persons.Any())
            ? null
            : vault.Prepare(rows.SelectMany(row => row.Row!.Persons)));
    }
}
