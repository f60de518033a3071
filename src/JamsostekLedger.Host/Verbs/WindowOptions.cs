using System.CommandLine;
using JamsostekLedger.Host.Pages;

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
            // What is missing or unreadable is told by itself.
            if (result.GetResult(_from)?.Errors.Any() is false && result.GetResult(_to)?.Errors.Any() is false
                && AskedPeriod.Order(result.GetRequiredValue(_from), result.GetRequiredValue(_to)) is { } told)
                result.AddError($"{told}");
        });
    }

    /// <summary>The window that was asked for.</summary>
    public (LocalDate From, LocalDate To) Of(ParseResult parsed) =>
        (parsed.GetRequiredValue(_from), parsed.GetRequiredValue(_to));
}
