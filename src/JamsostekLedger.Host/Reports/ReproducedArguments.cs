using NodaTime.Text;

namespace JamsostekLedger.Host.Reports;

/// <summary>
/// <c>report … --reproduce CODE</c> needs nothing beside the code: it names the region, the instant and all that the
/// report was asked with. What is given beside it stands, and has to agree.
/// </summary>
internal static class ReproducedArguments
{
    /// <summary>The option that takes a code.</summary>
    public const string Option = "--reproduce";

    /// <summary>The arguments of a verb, with those that the code names and that were not given.</summary>
    /// <param name="given">The arguments.</param>
    /// <param name="parametersOf">What a report of a name is asked with: a code may come from anybody, and must not
    /// bring other options.</param>
    public static string[] Of(string[] given, Func<string, IEnumerable<string>> parametersOf)
    {
        if (given is not ["report", ..] || CodeIn(given) is not { } text || !ReportCode.TryParse(text, out var code))
            return given;
        var parameters = parametersOf(code.Report).ToHashSet();
        IEnumerable<(string Name, string Text)> named =
        [
            ("region", code.Region), ("recorded-as-of", InstantPattern.ExtendedIso.Format(code.RecordedAsOf)),
            .. code.Asked.Where(one => parameters.Contains(one.Name)),
        ];
        return
        [
            .. given,
            .. named.Where(one => !given.Any(argument => IsOption(argument, $"--{one.Name}")))
                .Select(one => $"--{one.Name}={one.Text}"),
        ];
    }

    private static string? CodeIn(string[] given)
    {
        var at = Array.FindIndex(given, argument => IsOption(argument, Option));
        return at < 0 ? null
            : given[at].Length > Option.Length ? given[at][(Option.Length + 1)..]
            : given.ElementAtOrDefault(at + 1);
    }

    private static bool IsOption(string argument, string name) =>
        argument == name || argument.StartsWith($"{name}=", StringComparison.Ordinal)
        || argument.StartsWith($"{name}:", StringComparison.Ordinal);
}
