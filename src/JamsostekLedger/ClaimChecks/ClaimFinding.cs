using JamsostekLedger.Cover;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.ClaimChecks;

/// <summary>Something that a check found: a question to whoever knows the papers, never a judgement.</summary>
/// <param name="Check">The check.</param>
/// <param name="Worker">The worker's number in the vault; null where claims name none.</param>
/// <param name="Programme">Programme's code, of the claim or of the roster; null where there is none.</param>
/// <param name="On">Day of the accident or death.</param>
/// <param name="Amount">Rupiah in question; null where nothing was paid and what is due is not reckoned here.</param>
public sealed record ClaimFinding(
    ClaimCheck Check, PersonId? Worker, string? Programme, LocalDate On, Rupiah? Amount)
{
    /// <summary>Numbers of the claims concerned, in the order in which they were first paid.</summary>
    public IReadOnlyList<string> Claims { get; init; } = [];

    /// <summary>The benefit concerned.</summary>
    public Benefit? Benefit { get; init; }

    /// <summary>The component that was paid twice, as first given.</summary>
    public string? Component { get; init; }

    /// <summary>How the worker stood on the day of the event; null before the first month of membership.</summary>
    public CoverStatus? Status { get; init; }

    /// <summary>
    /// How the worker stood on that day as far as was known when the claim was first paid; null where that was before
    /// the membership, or is the same as <see cref="Status"/>.
    /// </summary>
    public CoverStatus? StatusWhenPaid { get; init; }

    /// <summary>Whether something else was known when the claim was first paid.</summary>
    public bool KnownOtherwise { get; init; }

    /// <summary>Fund that paid the months in question.</summary>
    public string? Fund { get; init; }

    /// <summary>Number of the invoice in question, where it is about no worker.</summary>
    public string? Invoice { get; init; }

    /// <summary>First paid month in question: after a death or an end, or paid twice.</summary>
    public YearMonth? MonthFrom { get; init; }

    /// <summary>Last of these months.</summary>
    public YearMonth? MonthTo { get; init; }

    /// <summary>How many of these months are paid.</summary>
    public int? Months { get; init; }

    /// <summary>Whether two memberships of one worker are concerned: one funeral, two claims.</summary>
    public bool TwoMemberships { get; init; }

    /// <summary>
    /// Whether it is only to be seen: in grace arrears may still close the gap, of months paid late BPJS decides, and
    /// of claims without a programme each may be another employer's. It is listed, and neither counted nor added up as
    /// found.
    /// </summary>
    public bool IsNotice { get; init; }
}
