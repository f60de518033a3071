using JamsostekLedger.Coverage;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Plans;
using NodaTime.Text;
using System.Globalization;
using System.Text.RegularExpressions;

namespace JamsostekLedger.Host.Plans;

/// <summary>
/// Reads what a planner chooses from named texts, the same ones in a form, an address, a JSON object and a verb.
/// A share of the mix is <c>60%</c> of the workers needed or a number of workers.
/// </summary>
public static partial class PlanForm
{
    /// <summary>Shares of the mix that a form has room for.</summary>
    public const int Shares = 4;

    /// <summary>Months of premium of a share that does not say.</summary>
    public const int UsualMonths = 12;

    private const string Even = "even";
    private const string AtOnce = "at-once";
    private const string Monthly = "monthly";
    private const string Ahead = "ahead";

    /// <summary>
    /// Reads the terms; what is left out is taken from the nearest target. The first month is <c>start</c>, because the
    /// addresses of pages begin their window with <c>from</c>.
    /// </summary>
    /// <param name="given">The texts by name.</param>
    /// <param name="on">The day that the plan looks from.</param>
    /// <param name="next">The nearest target, or null.</param>
    /// <param name="fault">What cannot be read, or null.</param>
    public static PlanTerms? Read(
        IReadOnlyDictionary<string, string> given, LocalDate on, CoverageTarget? next, out FileRefusal? fault)
    {
        var cells = new Dictionary<string, string>(given, StringComparer.Ordinal);
        var row = GivenRow.Of(cells);
        var mix = Mix(row, cells);
        var target = row["target"].IsEmpty && next is not null
            ? next.Percent.ToString(CultureInfo.InvariantCulture)
            : row.Percent("target").ToString(CultureInfo.InvariantCulture);
        var by = row["by"].IsEmpty && next is not null ? next.TargetDate.ToYearMonth() : row.Month("by");
        var from = row["start"].IsEmpty ? Earlier(on.ToYearMonth().PlusMonths(1), by) : row.Month("start");
        var phase = Choice(row, "phase", Even, AtOnce) == AtOnce ? PhaseIn.AtOnce : PhaseIn.Even;
        var terms = new PlanTerms(
            target, by, from, phase, mix, [.. List(row, cells, "ends", End(), Ends)],
            [.. List(row, cells, "allocation", Allocated(), Allocation)]);
        fault = row.Refusals is [var first, ..] ? first : null;
        return fault is null ? terms : null;
    }

    /// <summary>The names and texts that <see cref="Read"/> makes the same terms of.</summary>
    public static Dictionary<string, string> Write(PlanTerms terms)
    {
        var texts = new Dictionary<string, string>
        {
            ["target"] = terms.TargetPercent,
            ["by"] = YearMonthPattern.Iso.Format(terms.TargetMonth),
            ["start"] = YearMonthPattern.Iso.Format(terms.StartMonth),
            ["phase"] = terms.PhaseIn == PhaseIn.Even ? Even : AtOnce,
            ["ends"] = string.Join("; ", terms.RunsOut.Select(cover =>
                $"{YearMonthPattern.Iso.Format(cover.LastMonth)}={cover.Workers}")),
            ["allocation"] = string.Join("; ", terms.Allocations.Select(given =>
                $"{given.Fund}/{given.Year}={given.Amount.Amount}")),
        };
        foreach (var (at, share) in terms.Mix.Index())
        {
            texts[$"fund{at + 1}"] = share.Fund;
            texts[$"programme{at + 1}"] = share.Programme ?? "";
            texts[$"sector{at + 1}"] = share.Sector ?? "";
            texts[$"share{at + 1}"] = share.Percent is { } percent ? $"{percent}%" : $"{share.Workers}";
            texts[$"months{at + 1}"] = $"{share.Months}";
            texts[$"pay{at + 1}"] = share.Payment == PlanPayment.Ahead ? Ahead : Monthly;
        }

        return texts;
    }

    /// <summary>A share as <c>mix</c> spells it.</summary>
    public static string Write(PlanShare share) =>
        $"{share.Fund}{(share.Programme is { } programme ? $"/{programme}" : "")}="
        + $"{(share.Percent is { } percent ? $"{percent}%" : $"{share.Workers}")}x{share.Months}"
        + (share.Payment == PlanPayment.Ahead ? $":{Ahead}" : "");

    // The rows of a form come first, then what is spelled in one text.
    private static List<PlanShare> Mix(Row row, Dictionary<string, string> cells)
    {
        var at = Numbers(cells);
        foreach (var spelled in Parts(cells.GetValueOrDefault("mix")))
        {
            if (Spelled().Match(spelled) is not { Success: true } match)
            {
                row.Refuse("mix", "plan-text-unreadable",
                    $"Bauran „{Cut(spelled)}” tidak terbaca; contoh: APBD/kode-program=60%x6 atau CSR=1500x12:ahead.");
                continue;
            }

            var next = at.Count == 0 ? 1 : at[^1] + 1;
            foreach (var name in (string[])["fund", "programme", "share", "months", "pay"])
                cells[$"{name}{next}"] = match.Groups[name].Value;
            at.Add(next);
        }

        return [.. at.Select(number => Share(row, cells, number))];
    }

    private static PlanShare Share(Row row, Dictionary<string, string> cells, int at)
    {
        var share = cells.GetValueOrDefault($"share{at}", "").Trim();
        var isPercent = share.EndsWith('%');
        cells[$"share{at}"] = share.TrimEnd('%', ' ');
        var percent = isPercent ? row.Percent($"share{at}").ToString(CultureInfo.InvariantCulture) : null;
        return new(
            row.Fund($"fund{at}"), row.OptionalKey($"programme{at}"), row.OptionalText($"sector{at}"), percent,
            isPercent ? null : row.Count($"share{at}"),
            row.OptionalCount($"months{at}") ?? UsualMonths,
            Choice(row, $"pay{at}", Monthly, Ahead) == Ahead ? PlanPayment.Ahead : PlanPayment.Monthly);
    }

    private static PlanRunOut? Ends(Row row) => new(row.Month("key"), row.Count("value"));

    private static PlanAllocation? Allocation(Row row) =>
        new(row.Fund("key"), row.Year("year"), row.PositiveAmount("value"));

    private static IEnumerable<T> List<T>(
        Row row, Dictionary<string, string> cells, string column, Regex pattern, Func<Row, T?> read) where T : class
    {
        foreach (var spelled in Parts(cells.GetValueOrDefault(column)))
        {
            var match = pattern.Match(spelled);
            var part = new Row(0, name => new(match.Groups[name].Value.Trim()));
            var value = match.Success ? read(part) : null;
            if (value is null || part.Refusals.Count > 0)
                row.Refuse(column, "plan-text-unreadable",
                    $"Isian {column} „{Cut(spelled)}” tidak terbaca; contoh: "
                    + $"{(column == "ends" ? "2025-11=150" : "DBH-SAWIT/2025=5.000.000.000")}.");
            else
                yield return value;
        }
    }

    private static string Choice(Row row, string column, string usual, string other)
    {
        var text = row[column].Text;
        if (text.Length > 0 && text != usual && text != other)
            row.Refuse(column, "value-not-in-list", $"Kolom {column} harus salah satu dari: {usual}, {other}.");
        return text;
    }

    // A row of a form counts once its fund or its share is filled in.
    private static List<int> Numbers(Dictionary<string, string> cells) =>
    [
        .. cells.Where(cell => cell.Value.Trim().Length > 0)
            .Select(cell => Numbered().Match(cell.Key))
            .Where(match => match.Success)
            .Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).Distinct().Order(),
    ];

    private static string[] Parts(string? text) => (text ?? "").Split(
        [';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static YearMonth Earlier(YearMonth left, YearMonth right) => left < right ? left : right;

    private static string Cut(string text) => text.Length <= 60 ? text : text[..60] + "…";

    [GeneratedRegex("""
        ^(?<fund>[^/=]+)(?:/(?<programme>.+?))?=\s*(?<share>[\d.,]+\s*%?)(?:\s*x\s*(?<months>\d+))?(?::(?<pay>\w+))?$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Spelled();

    [GeneratedRegex("^(?:fund|share)([1-9][0-9]?)$")]
    private static partial Regex Numbered();

    [GeneratedRegex("^(?<key>[^=]+)=(?<value>[^=]+)$")]
    private static partial Regex End();

    [GeneratedRegex("^(?<key>[^=/]+)/(?<year>[^=/]+)=(?<value>[^=]+)$")]
    private static partial Regex Allocated();
}
