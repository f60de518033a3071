using JamsostekLedger.Files;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Registry;

namespace JamsostekLedger.Host.Importing;

/// <summary>Which kind of file a table is, by its heads.</summary>
internal static class KindGuess
{
    /// <summary>The kind that most of its columns speak for; null where two are as likely, or none is.</summary>
    public static FileKind? Of(TableFile file)
    {
        using var book = file.OpenBook();
        FileKind? best = null;
        var (most, isAlone) = (int.MinValue, false);
        foreach (var kind in FileKinds.All)
        {
            using var choice = SheetChoice.Of(book, kind, new());
            if (choice is not { Head: { IsFound: true, Header: { } header } })
                continue;
            var missing = header.Refusals.Count(refusal => refusal.Rule == "missing-column");
            var speaks = header.Heads.Count - missing;
            if (speaks < most)
                continue;
            isAlone = speaks > most;
            (best, most) = (kind, speaks);
        }

        return isAlone ? best : null;
    }
}
