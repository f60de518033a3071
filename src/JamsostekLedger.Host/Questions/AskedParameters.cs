using System.CommandLine;
using System.CommandLine.Parsing;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Verbs;

namespace JamsostekLedger.Host.Questions;

/// <summary>
/// What a question is asked with, read the same way from an address and from a verb, and refused in the same words.
/// </summary>
/// <param name="parameters">The parameters.</param>
/// <param name="read">Reads them; says why not where it cannot.</param>
internal sealed class AskedParameters<T>(IReadOnlyList<AskedParameter> parameters, AskedParameters<T>.Reader read)
{
    /// <summary>Reads what was given.</summary>
    public delegate RuleText? Reader(Given given, out T value);

    /// <summary>The parameters.</summary>
    public IReadOnlyList<AskedParameter> Parameters => parameters;

    /// <summary>Reads them from an address.</summary>
    public RuleText? Read(IQueryCollection query, out T value) => read(new("", name => query[name]), out value);

    /// <summary>Gives a verb the options. What cannot be read is wrong usage.</summary>
    public void AddTo(Command verb)
    {
        foreach (var parameter in parameters)
            verb.Add(new Option<string>(NameOf(parameter))
            {
                Description = HelpText.Of(parameter.Meaning), Required = parameter.IsRequired,
            });
        verb.Validators.Add(result =>
        {
            var given = parameters.ToDictionary(
                parameter => parameter.Name, parameter => TextOf(result, NameOf(parameter)));
            var unreadable = parameters.Select(parameter => given[parameter.Name] is { } text
                ? parameter.Unreadable(NameOf(parameter), text)
                : null).OfType<RuleText>().ToList();
            foreach (var told in unreadable)
                result.AddError($"{told}");
            // What is missing the verb itself tells; what is left is how they go together.
            if (unreadable.Count == 0
                && parameters.All(parameter => !parameter.IsRequired || given[parameter.Name] is not null)
                && read(new("--", name => given[name]), out _) is { } together)
                result.AddError($"{together}");
        });
    }

    /// <summary>What a verb was asked with, which its validator has seen.</summary>
    public T Of(ParseResult parsed)
    {
        read(new("--", name => parsed.GetValue<string>($"--{name}")), out var value);
        return value;
    }

    private static string NameOf(AskedParameter parameter) => $"--{parameter.Name}";

    private static string? TextOf(CommandResult result, string option) =>
        result.GetResult(option) is OptionResult { Tokens: [var token, ..] } ? token.Value : null;
}

/// <summary>What most questions are asked with.</summary>
internal static class AskedParameters
{
    private static readonly Text FirstDay = new("Hari pertama", "First day");
    private static readonly Text LastDay = new("Hari terakhir", "Last day");

    private static readonly AskedParameter OnOrToday = new("on", new(
            "Hari yang dilihat; hari ini di wilayah itu bila tidak disebut",
            "The day that is looked at; today in the region without it"),
        AskedKind.Day, "2024-11-28", IsRequired: false);

    /// <summary>Nothing but the region.</summary>
    public static AskedParameters<ValueTuple> Nothing { get; } = new([], (Given _, out ValueTuple value) =>
    {
        value = default;
        return null;
    });

    /// <summary>A window of days, both included.</summary>
    public static AskedParameters<(LocalDate From, LocalDate To)> Window { get; } = new(
        [
            new("from", FirstDay, AskedKind.Day, "2024-01-01"), new("to", LastDay, AskedKind.Day, "2024-11-28"),
        ],
        (Given given, out (LocalDate From, LocalDate To) window) =>
        {
            window = default;
            return given.Day("from", out window.From) ?? given.Day("to", out window.To)
                ?? AskedPeriod.Order(window.From, window.To);
        });

    /// <summary>A day; null stands for today.</summary>
    public static AskedParameters<LocalDate?> DayOrToday { get; } = new([OnOrToday],
        (Given given, out LocalDate? day) => given.DayOrNull("on", out day));

    /// <summary>A programme, and a day likewise.</summary>
    public static AskedParameters<(string Programme, LocalDate? On)> Programme { get; } = new(
        [
            new("programme", new("Kode program", "Code of the programme"), AskedKind.Text, "rentan-2024"), OnOrToday,
        ],
        (Given given, out (string Programme, LocalDate? On) value) =>
        {
            value = default;
            return given.Text("programme", "rentan-2024", out value.Programme) ?? given.DayOrNull("on", out value.On);
        });

    /// <summary>A day.</summary>
    public static AskedParameters<LocalDate> Day(Text meaning) => new([new("on", meaning, AskedKind.Day, "2024-11-28")],
        (Given given, out LocalDate day) => given.Day("on", out day));

    /// <summary>A year.</summary>
    public static AskedParameters<int> Year(Text meaning) => new([new("year", meaning, AskedKind.Year, "2024")],
        (Given given, out int year) => given.Year("year", out year));
}
