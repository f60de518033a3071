using System.CommandLine;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Verbs;

namespace JamsostekLedger.Host.Importing;

/// <summary><c>jamsostek template KIND [--out FILE]</c>: an empty table of a kind of file, to be filled in.</summary>
internal static class TemplateVerb
{
    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var kind = ImportVerb.KindArgument();
        var output = new Option<FileInfo>("--out")
        {
            Description = HelpText.Of("Berkas yang ditulis (KIND.xlsx)", "The file that is written (KIND.xlsx)"),
        };
        var verb = new Command("template", HelpText.Of(
            "Menulis templat .xlsx untuk satu jenis berkas", "Writes an .xlsx template of a kind of file"))
        {
            kind, output,
        };
        verb.SetAction(parsed =>
        {
            var of = parsed.GetRequiredValue(kind);
            var file = parsed.GetValue(output) ?? new FileInfo($"{of.Name}.xlsx");
            using (var stream = file.Create())
                FileTemplate.Write(stream, of);
            Screen.Line(file.FullName);
            return Verb.Done;
        });
        return verb;
    }
}
