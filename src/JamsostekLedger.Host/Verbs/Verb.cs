using System.CommandLine;
using System.CommandLine.Parsing;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using JamsostekLedger.Reference;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Cluster;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Verbs;

/// <summary>What all verbs share: the common options, and how their values are read.</summary>
public static class Verb
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Something that nobody foresaw.</summary>
    public const int Failed = 1;

    /// <summary>Wrong usage.</summary>
    public const int Usage = 2;

    /// <summary>Refused; nothing was recorded.</summary>
    public const int Refused = 3;

    /// <summary>A check found differences.</summary>
    public const int Differs = 4;

    /// <summary><c>--region CODE</c>; an unknown one is wrong usage.</summary>
    public static Option<Region> RegionOption() => new("--region")
    {
        Description = HelpText.Of(
            "Kode wilayah Kemendagri, misalnya 51.04", "Kemendagri code of the region, such as 51.04"),
        Required = true,
        CustomParser = result =>
        {
            var code = result.Tokens[0].Value;
            if (Regions.Find(code) is { } region)
                return region;
            result.AddError($"Wilayah {code} tidak dikenal.");
            return null!;
        },
    };

    /// <summary><c>--actor NAME</c>, the user of the system where it is not given.</summary>
    public static Option<string> ActorOption() => new("--actor")
    {
        Description = HelpText.Of("Siapa yang bertindak", "Who acts"),
        DefaultValueFactory = _ => Environment.UserName,
    };

    /// <summary><c>--recorded-as-of INSTANT</c>.</summary>
    public static Option<Instant?> RecordedAsOfOption() => new("--recorded-as-of")
    {
        Description = HelpText.Of(
            "Keadaan buku besar sebagaimana tercatat saat itu (ISO 8601)",
            "The ledger as it was recorded at that instant (ISO 8601)"),
        CustomParser = result =>
        {
            if (InstantText.TryParse(result.Tokens[0].Value, out var instant))
                return instant;
            result.AddError($"{result.Tokens[0].Value} bukan waktu ISO 8601, misalnya 2024-12-31T16:00:00Z.");
            return null;
        },
    };

    /// <summary><c>--json</c>: standard output holds one JSON document and nothing else.</summary>
    public static Option<bool> JsonOption() => new("--json")
    {
        Description = HelpText.Of("Keluarkan satu dokumen JSON", "Writes one JSON document"),
    };

    /// <summary>A day that must be given: <c>2024-11-28</c>.</summary>
    public static Option<LocalDate> DateOption(string name, Text description) => new(name)
    {
        Description = HelpText.Of(description),
        Required = true,
        CustomParser = result => Day(name, result) ?? default,
    };

    /// <summary>A day that may be given.</summary>
    public static Option<LocalDate?> OptionalDateOption(string name, Text description) => new(name)
    {
        Description = HelpText.Of(description),
        CustomParser = result => Day(name, result),
    };

    /// <summary>A month that may be given: <c>2024-11</c>.</summary>
    public static Option<YearMonth?> OptionalMonthOption(string name, Text description) => new(name)
    {
        Description = HelpText.Of(description),
        CustomParser = result =>
        {
            if (AskedPeriod.Month(name, result.Tokens[0].Value, out var month) is not { } told)
                return month;
            result.AddError($"{told}");
            return null;
        },
    };

    /// <summary>A fiscal month or year: <c>2024-11</c>, <c>2024</c>.</summary>
    public static Argument<FiscalPeriod> FiscalPeriodArgument() => new("period")
    {
        Description = HelpText.Of("Bulan (2024-11) atau tahun (2024)", "Month (2024-11) or year (2024)"),
        CustomParser = result =>
        {
            if (AskedPeriod.Fiscal("period", result.Tokens[0].Value, out var found) is { } told)
                result.AddError($"{told}");
            return found;
        },
    };

    /// <summary>The same as an option: <c>--period</c>.</summary>
    public static Option<FiscalPeriod> FiscalPeriodOption(string name = "--period") => new(name)
    {
        Description = HelpText.Of("Bulan (2024-11) atau tahun (2024)", "Month (2024-11) or year (2024)"),
        Required = true,
        CustomParser = result =>
        {
            if (AskedPeriod.Fiscal(name, result.Tokens[0].Value, out var found) is { } told)
                result.AddError($"{told}");
            return found;
        },
    };

    private static LocalDate? Day(string name, ArgumentResult result)
    {
        if (AskedPeriod.Day(name, result.Tokens[0].Value, out var day) is not { } told)
            return day;
        result.AddError($"{told}");
        return null;
    }

    /// <summary>Says why nothing was done.</summary>
    /// <returns>The exit status of it.</returns>
    public static int Refuse(Refusal refusal)
    {
        Screen.Complain($"{refusal.Rule}: {refusal.Message}");
        return Refused;
    }

    /// <summary>Opens the ledger that the environment names and does something with it.</summary>
    public static async Task<int> WithLedgerAsync(Func<OpenLedger, Task<int>> act, CancellationToken cancellation)
    {
        await using var ledger = await OpenLedger.OpenAsync(
            LedgerHome.FromEnvironment(), LedgerDatabase.OfVerb, cancellation);
        try
        {
            return await act(ledger);
        }
        finally
        {
            foreach (var note in ledger.Notes)
                Screen.Complain(note);
        }
    }

    /// <summary>The same with the region as recorded at <c>--recorded-as-of</c>: whatever is shown is of one
    /// moment.</summary>
    /// <exception cref="WrongUsageException">The instant is still to come.</exception>
    public static Task<int> WithMomentAsync(
        ParseResult parsed, Option<Region> region, Option<Instant?> asOf, Func<OpenLedger, Moment, Task<int>> act,
        CancellationToken cancellation) => WithLedgerAsync(async ledger =>
    {
        var (code, instant) = (parsed.GetRequiredValue(region), parsed.GetValue(asOf));
        if (instant is { } given
            && await Moment.IsToComeAsync(ledger.Database, code.Code, given, ledger.Clock, cancellation))
            throw new WrongUsageException($"{RuleText.ToCome}");
        await using var moment = await ledger.MomentAsync(code, instant, cancellation);
        return await act(ledger, moment);
    }, cancellation);
}
