using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>Which movements a row of a breakdown is made of.</summary>
/// <param name="Benefit">Only of this benefit.</param>
/// <param name="Component">Only of this component, in any spelling; <see cref="None"/> for those without.</param>
/// <param name="District">Only of this district, in any spelling; <see cref="None"/> for those without.</param>
/// <param name="EventYear">Only of events of this year.</param>
/// <param name="PaidYear">Only what moved in this year.</param>
public sealed record ClaimMovementFilter(
    Benefit? Benefit = null, string? Component = null, string? District = null, int? EventYear = null,
    int? PaidYear = null)
{
    /// <summary>Stands for a text that was not given.</summary>
    public const string None = "-";

    /// <summary>Whether it narrows anything.</summary>
    public bool Narrows => this != new ClaimMovementFilter();

    /// <summary>Whether a movement is among them.</summary>
    public bool Takes(ClaimMovement movement) =>
        (Benefit is null || movement.Benefit == Benefit)
        && Says(Component, movement.Component) && Says(District, movement.District)
        && (EventYear is null || movement.EventDate.Year == EventYear)
        && (PaidYear is null || movement.On.Year == PaidYear);

    private static bool Says(string? asked, string? given) =>
        asked is null || Spellings.Key(given) == (asked == None ? null : Spellings.Key(asked));
}
