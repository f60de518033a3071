using JamsostekLedger.Cover;

namespace JamsostekLedger.Store.Reading;

/// <summary>Which of the workers whose cover lapses are asked for.</summary>
/// <param name="Days">Within how many days; 0 are those whose cover has lapsed already.</param>
public sealed record LapsingFilter(int Days)
{
    /// <summary>Only those whose last month this programme paid.</summary>
    public string? Programme { get; init; }

    /// <summary>Only those whose last month this fund paid.</summary>
    public string? Fund { get; init; }

    /// <summary>Whether workers who are counted here are among those asked for.</summary>
    /// <param name="group">Workers by programme, fund and last paid month.</param>
    /// <param name="on">The day looked at.</param>
    /// <param name="rules">The rules that say when a cover lapses.</param>
    public bool Takes(CoveredWorkers group, LocalDate on, CoverRules rules)
    {
        var lapse = rules.LapseAfter(group.CoveredUntil);
        return (Days == 0 ? lapse <= on : on < lapse && lapse <= on.PlusDays(Days))
            && (Programme ?? group.Payer.Programme) == group.Payer.Programme
            && (Fund ?? group.Payer.Fund) == group.Payer.Fund;
    }
}
