using System.CommandLine;
using System.CommandLine.Parsing;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Web;

namespace JamsostekLedger.Host.Verbs;

/// <summary><c>--from D --to D</c>, both included; a window that ends before it begins is wrong usage.</summary>
public sealed class WindowOptions
{
    private readonly Option<LocalDate> _from = Verb.DateOption("--from", new("Hari pertama", "First day"));
    private readonly Option<LocalDate> _to = Verb.DateOption("--to", new("Hari terakhir", "Last day"));

    /// <summary>Gives them to a verb.</summary>
    public void AddTo(Command verb)
    {
        verb.Add(_from);
        verb.Add(_to);
        verb.Validators.Add(result =>
        {
            // What is missing or unreadable is told by the option itself, whose value may not be asked for then.
            if (DayOf(result, _from) is { } from && DayOf(result, _to) is { } to
                && AskedPeriod.Order(from, to) is { } told)
                result.AddError($"{told}");
        });
    }

    /// <summary>The window that was asked for.</summary>
    public (LocalDate From, LocalDate To) Of(ParseResult parsed) =>
        (parsed.GetRequiredValue(_from), parsed.GetRequiredValue(_to));

    private static LocalDate? DayOf(CommandResult result, Option<LocalDate> option) =>
        result.GetResult(option)?.Tokens is [var token, ..] && Iso.TryDay(token.Value, out var day) ? day : null;
}
