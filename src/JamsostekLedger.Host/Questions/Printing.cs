using System.CommandLine;
using System.CommandLine.Parsing;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Reports;
using JamsostekLedger.Host.Verbs;

namespace JamsostekLedger.Host.Questions;

/// <summary>How a report is printed: on the screen, or as a file; anew, or as it was printed before.</summary>
/// <param name="File">How it is written; null is on the screen.</param>
/// <param name="Path">Where to.</param>
/// <param name="Code">The code of the report that is printed again, or null.</param>
/// <param name="CodeWord">What stands before a code.</param>
internal sealed record Printing(ReportFile? File, string Path, ReportCode? Code, string CodeWord)
{
    /// <summary>Whether it is written, and not shown.</summary>
    public bool IsFile => File is not null;

    /// <summary>The line that tells the code.</summary>
    public string Line(ReportCode code) => $"{CodeWord}: {code}";

    /// <summary>Why it cannot be printed again, or null.</summary>
    public RuleText? Hinders(Asking asking) =>
        Code is { } code && asking.Moment.AsOf.Height < code.Height ? code.UnknownBlock : null;

    /// <summary>Writes the file, and tells its code where the file is not.</summary>
    public async Task WriteAsync(object report, ReportCode code, CancellationToken cancellation)
    {
        await ExportFile.WriteAsync(Path, async output =>
        {
            await File!.WriteAsync(report, output, cancellation);
            if (File.IsJson)
                output.WriteByte((byte)'\n');
        });
        if (Path == ExportFile.Standard)
            Screen.WholeAside(Line(code));
        else
            Screen.Whole(Line(code));
    }
}

/// <summary>The options of a verb that say how its report is printed.</summary>
/// <param name="name">Name of the report.</param>
/// <param name="report">What it is as JSON.</param>
internal sealed class PrintingOptions(string name, Type report)
{
    private readonly string _codeWord = HelpText.Of("Kode", "Code");
    private readonly Option<bool> _json = Verbs.Verb.JsonOption();

    private readonly Option<string> _format = new("--format")
    {
        Description = HelpText.Of(
            "json, csv, atau xlsx; tanpa itu menurut nama berkas", "json, csv or xlsx; without it by the file's name"),
    };

    private readonly Option<string> _table = new("--table")
    {
        Description = HelpText.Of(
            $"Hanya tabel ini: {TablesOf(report)}", $"This table only: {TablesOf(report)}"),
    };

    private readonly Option<string> _out = new("--out")
    {
        Description = HelpText.Of("Berkas hasil, atau - untuk keluaran baku", "The file, or - for standard output"),
    };

    private readonly Option<string> _code = new(ReproducedArguments.Option)
    {
        Description = HelpText.Of(
            "Mencetak lagi laporan dengan kode ini, sama persis; opsi lain tidak perlu",
            "Prints the report of this code again, byte for byte; no other options are needed"),
    };

    /// <summary>Gives them to a verb. What they cannot be together is wrong usage.</summary>
    public void AddTo(Command verb)
    {
        foreach (var option in (Option[])[_format, _table, _out, _code, _json])
            verb.Add(option);
        verb.Validators.Add(result =>
        {
            if (Read(result, out _) is { } told)
                result.AddError($"{told}");
        });
    }

    /// <summary>What was asked for, which the validator has seen.</summary>
    public Printing Of(ParseResult parsed)
    {
        Read(parsed.CommandResult, out var printing);
        return printing;
    }

    private static string TablesOf(Type report) =>
        string.Join(", ", ReportTable.Of(report).Select(table => table.Name));

    private RuleText? Read(CommandResult given, out Printing printing)
    {
        var (path, text) = (Text(_out), Text(_code));
        printing = new(null, path ?? ExportFile.Standard, null, _codeWord);
        var (format, table) = (Text(_format) ?? (given.GetResult(_json) is { Implicit: false }
            ? "json"
            : path is null || path == ExportFile.Standard ? null : System.IO.Path.GetExtension(path).TrimStart('.')),
            Text(_table));
        if (format is not null || table is not null)
        {
            if (ReportFile.Read(report, format ?? "", table, out var file) is { } told)
                return told;
            printing = printing with { File = file };
        }

        if (text is null)
            return null;
        if (!ReportCode.TryParse(text, out var code))
            return ReportCode.Unreadable;
        printing = printing with { Code = code };
        return code.Report == name && Agrees("region", code.Region)
            && code.Asked.All(one => Agrees(one.Name, one.Text)) ? null : ReportCode.OfAnother;

        string? Text(Option option) => given.GetResult(option) is { Tokens: [var token, ..] } ? token.Value : null;

        bool Agrees(string option, string value) =>
            given.GetResult($"--{option}") is OptionResult { Tokens: [var token, ..] } && token.Value == value;
    }
}
