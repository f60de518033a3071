using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages.Cases;

/// <summary>Which open cases an address asks for.</summary>
/// <param name="Stage">Only those that stand in this stage.</param>
/// <param name="Benefit">Only those of this benefit.</param>
/// <param name="Programme">Only those of this programme; a hyphen for those without one.</param>
/// <param name="Late">Only those that are late.</param>
public sealed record CaseFilter(ClaimStage? Stage, Benefit? Benefit, string? Programme, bool Late)
{
    /// <summary>How an address spells that there is no programme.</summary>
    public const string WithoutProgramme = "-";

    /// <summary>The filter of an address.</summary>
    /// <exception cref="UnreadableAddressException">A stage, a benefit or a choice is unknown.</exception>
    public static CaseFilter Read(Asked asked) => new(
        Coded.Read<ClaimStage>(asked, "stage"), Coded.Read<Benefit>(asked, "benefit"), asked.Value("programme"),
        asked.Value("late") switch
        {
            null => false,
            "yes" => true,
            var other => throw UnreadableAddressException.Parameter("late", other, "yes"),
        });

    /// <summary>How a file's name says it.</summary>
    public string Name => string.Join('-', new[]
    {
        Stage is { } stage ? Coded.Of(stage) : null, Benefit is { } benefit ? Coded.Of(benefit) : null,
        Programme is { } programme ? Uri.EscapeDataString(programme) : null,
        Late ? "terlambat" : null,
    }.OfType<string>().DefaultIfEmpty("semua"));

    /// <summary>Whether a case is asked for.</summary>
    public bool Takes(DueClaim due)
    {
        var notice = due.Case.Notice!;
        return (Stage ?? due.Case.Stage) == due.Case.Stage
            && (Benefit ?? notice.Benefit) == notice.Benefit
            && (Programme ?? notice.Programme ?? WithoutProgramme) == (notice.Programme ?? WithoutProgramme)
            && (!Late || due.IsLate);
    }
}
