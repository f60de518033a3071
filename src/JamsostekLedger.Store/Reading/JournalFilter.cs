using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Reading;

/// <summary>Which lines a figure is made of: the dimensions that it was summed by.</summary>
/// <param name="Measure">The figure.</param>
public sealed record JournalFilter(JournalMeasure Measure)
{
    /// <summary>Only lines of the facts of this stream.</summary>
    public string? Stream { get; init; }

    /// <summary>Only lines of the fact with this number.</summary>
    public long? Fact { get; init; }

    /// <summary>First value date, or null for any.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last value date, or null for any.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Fiscal year of a budget line.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>Only these programmes; null for any.</summary>
    public IReadOnlyList<string>? Programmes { get; init; }

    /// <summary>Only lines that name no programme.</summary>
    public bool WithoutProgramme { get; init; }

    /// <summary>Fund's code.</summary>
    public string? Fund { get; init; }

    /// <summary>Year of origin of the fund's money.</summary>
    public int? FundYear { get; init; }

    /// <summary>Kode rekening.</summary>
    public string? AccountCode { get; init; }

    /// <summary>Office of a budget line; a hyphen for lines that name none.</summary>
    public string? Skpd { get; init; }

    /// <summary>Sub-activity of a budget line, likewise.</summary>
    public string? SubActivity { get; init; }

    /// <summary>First month of cover of a premium.</summary>
    public YearMonth? MonthFrom { get; init; }

    /// <summary>Last month of cover of a premium.</summary>
    public YearMonth? MonthTo { get; init; }

    /// <summary>Benefit of a claim, or of a premium: JKK or JKM.</summary>
    public Benefit? Benefit { get; init; }

    /// <summary>Segment of a claim.</summary>
    public Segment? Segment { get; init; }

    /// <summary>
    /// Programmes for vulnerable workers, or all others; lines without a programme are among the others.
    /// </summary>
    public bool? Vulnerable { get; init; }

    /// <summary>Of cases, only those that stand in this stage.</summary>
    public ClaimStage? Stage { get; init; }

    /// <summary>Only what was paid to heirs.</summary>
    public bool ToHeir { get; init; }
}
