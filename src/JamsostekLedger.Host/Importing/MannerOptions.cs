using System.CommandLine;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store;

namespace JamsostekLedger.Host.Importing;

/// <summary>The options of a verb that say how its file is to be read.</summary>
internal sealed class MannerOptions
{
    private readonly Option<string> _map = new("--map")
    {
        Description = HelpText.Of(
            "Berkas padanan nama kolom, atau nama padanan yang disimpan (map list)",
            "File of the names of foreign columns, or the name of a map that is kept (map list)"),
    };

    private readonly Option<string[]> _set = new("--set")
    {
        Description = HelpText.Of(
            "Isi kolom yang sama di semua baris: kolom=isi", "What every row says in a column: column=value"),
    };

    private readonly Option<string> _sheet = new("--sheet")
    {
        Description = HelpText.Of("Lembar yang dibaca", "The sheet to read"),
    };

    /// <summary>Gives them to a verb.</summary>
    public void AddTo(Command verb)
    {
        verb.Add(_map);
        verb.Add(_set);
        verb.Add(_sheet);
    }

    /// <summary>What was said with them of a file of a kind, or why it cannot be read.</summary>
    public Task<(ReadingOptions? Options, Refusal? Refusal)> ReadAsync(
        OpenLedger ledger, ParseResult parsed, string region, string kind, CancellationToken cancellation) =>
        GivenManner.ReadAsync(
            ledger.Maps, region, kind, TextOf(parsed.GetValue(_map)), parsed.GetValue(_set) ?? [],
            parsed.GetValue(_sheet), cancellation);

    private static string? TextOf(string? map) => map is not null && File.Exists(map) ? File.ReadAllText(map) : map;
}
