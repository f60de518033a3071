using System.CommandLine;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Verbs;

namespace JamsostekLedger.Host.Importing;

/// <summary>
/// <c>jamsostek map list|keep</c>: how the files of other offices are read, kept for a region by the name of their
/// source.
/// </summary>
internal static class MapVerbs
{
    /// <summary>The verbs.</summary>
    public static Command Make() => new("map", HelpText.Of(
        "Padanan kolom berkas dari aplikasi lain", "Maps of the columns of foreign files"))
    {
        List(), Keep(),
    };

    private static Command List()
    {
        var (region, json) = (Verb.RegionOption(), Verb.JsonOption());
        var verb = new Command("list", HelpText.Of("Padanan yang disimpan", "The maps that are kept"))
        {
            region, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var kept = await ledger.Maps.ListAsync(parsed.GetRequiredValue(region).Code, cancellation);
            if (parsed.GetValue(json))
                Screen.Json(kept);
            else
                Screen.Table("Padanan kolom", ["Jenis", "Sumber", "Oleh", "Padanan"], kept.Select(map =>
                    (string[])[map.Kind, map.Name, map.Actor, map.Map]));
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static Command Keep()
    {
        var kind = ImportVerb.KindArgument();
        var name = new Argument<string>("name")
        {
            Description = HelpText.Of("Nama sumbernya, misalnya „SIPD Register SP2D”", "Name of the source"),
        };
        var file = new Argument<FileInfo>("file")
        {
            Description = HelpText.Of("Berkas padanan", "The file of the map"),
        };
        file.AcceptExistingOnly();
        var (region, actor) = (Verb.RegionOption(), Verb.ActorOption());
        var verb = new Command("keep", HelpText.Of(
            "Menyimpan padanan kolom suatu sumber", "Keeps the map of a source"))
        {
            kind, name, file, region, actor,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var map = ColumnMap.Parse(File.ReadAllText(parsed.GetRequiredValue(file).FullName), out var refusal);
            if (map is null)
            {
                Screen.Complain(refusal!.Message);
                return Verb.Refused;
            }

            await ledger.Maps.KeepAsync(
                parsed.GetRequiredValue(region).Code, parsed.GetRequiredValue(kind).Name,
                parsed.GetRequiredValue(name).Trim(), heads: null, map.ToText(), parsed.GetValue(actor)!, cancellation);
            return Verb.Done;
        }, cancellation));
        return verb;
    }
}
