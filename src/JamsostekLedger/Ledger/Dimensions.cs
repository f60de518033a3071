namespace JamsostekLedger.Ledger;

/// <summary>What a journal line is about. Every report groups and filters by these and by nothing else.</summary>
public sealed record Dimensions
{
    /// <summary>The programme's code.</summary>
    public string? Programme { get; init; }

    /// <summary>Whether that programme is for vulnerable workers; null where there is no programme.</summary>
    public bool? Vulnerable { get; init; }

    /// <summary>Code of the fund that pays.</summary>
    public string? Fund { get; init; }

    /// <summary>Year of origin of the fund's money.</summary>
    public int? FundYear { get; init; }

    /// <summary>Fiscal year of the budget line, or of the return that is other revenue.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>The month of cover that a premium is for.</summary>
    public YearMonth? Month { get; init; }

    /// <summary>Budget account code (kode rekening).</summary>
    public string? AccountCode { get; init; }

    /// <summary>Office that spends (SKPD), where the budget line names it.</summary>
    public string? Skpd { get; init; }

    /// <summary>Sub-activity, likewise.</summary>
    public string? SubActivity { get; init; }

    /// <summary>Segment of BPJS membership of a claim.</summary>
    public Segment? Segment { get; init; }

    /// <summary>Benefit of a claim.</summary>
    public Benefit? Benefit { get; init; }

    /// <summary>Whether the payee is an heir or another person than the worker.</summary>
    public bool? ToHeir { get; init; }

    /// <summary>
    /// For the unit claim: the date of the claim's latest payment that stands. A claim was paid in a window
    /// [from, to] exactly when, after all lines up to <c>to</c>, it stands with a reach of <c>from</c> or later; so
    /// distinct claims of any window are a plain sum.
    /// </summary>
    public LocalDate? Reach { get; init; }
}
