using JamsostekLedger.Ledger;
using NodaTime;

namespace JamsostekLedger.Reference;

/// <summary>
/// Premium rates by month, sector and fund: the table that ships with the product, with what a region recorded
/// beside it. Rows only ever come to it, so an id means the same amount for ever.
/// </summary>
public sealed class RateTable
{
    private readonly PremiumRate[] _rows;
    private readonly FundRule[] _fundRules;
    private readonly Dictionary<string, PremiumRate> _byId;
    private readonly ILookup<(Segment, Benefit), PremiumRate> _byKind;

    private RateTable(IEnumerable<PremiumRate> rows, IEnumerable<FundRule> fundRules)
    {
        _rows = [.. rows];
        _fundRules = [.. fundRules];
        _byId = _rows.ToDictionary(row => row.Id, StringComparer.Ordinal);
        _byKind = _rows.ToLookup(row => (row.Segment, row.Benefit));
    }

    /// <summary>The table that ships with the product.</summary>
    public static RateTable Shipped { get; } = new(RateRows.Shipped(), []);

    /// <summary>All rows: those that ship, then a region's in the order in which they were recorded.</summary>
    public IReadOnlyList<PremiumRate> Rows => _rows;

    /// <summary>What a region set for funds, in the order in which it was recorded.</summary>
    public IReadOnlyList<FundRule> FundRules => _fundRules;

    /// <summary>
    /// This table with what a region recorded. A row whose id stands in the table already is left out: it has shipped
    /// in the meantime.
    /// </summary>
    public RateTable With(IEnumerable<PremiumRate> corrections, IEnumerable<FundRule> fundRules) =>
        new(_rows.Concat(corrections).DistinctBy(row => row.Id), _fundRules.Concat(fundRules));

    /// <summary>What a vulnerable worker (BPU at the lowest base) costs for a month of cover.</summary>
    /// <param name="month">The month of cover, not that of the payment.</param>
    /// <param name="fund">Code of the fund that pays.</param>
    /// <param name="sector">Sector as the programme names it, in free text.</param>
    /// <exception cref="ArgumentOutOfRangeException">No rate is known of so early a month.</exception>
    public Premium Bpu(YearMonth month, string fund, string? sector) => FindBpu(month, fund, sector)
        ?? throw new ArgumentOutOfRangeException(nameof(month), $"No premium rate is known of {month:yyyy-MM}.");

    /// <summary>The same, or null for a month of which no rate is known.</summary>
    public Premium? FindBpu(YearMonth month, string fund, string? sector)
    {
        var question = new RateQuestion(Segment.Bpu, Benefit.Jkk, month)
        {
            Sector = Sectors.Of(sector),
            FundEligible = IsDiscountEligible(fund, month),
        };
        return Find(question) is { } jkk && Find(question with { Benefit = Benefit.Jkm }) is { } jkm
            ? new(jkk, jkm)
            : null;
    }

    /// <summary>
    /// The row that is in force, or null where none is known. A reduction takes the place of the ordinary rate, and a
    /// row that supersedes another takes its place in the months that it covers.
    /// </summary>
    public PremiumRate? Find(RateQuestion question)
    {
        PremiumRate? ordinary = null;
        PremiumRate? reduction = null;
        foreach (var row in InForce(question))
        {
            if (row.IsReduction)
                reduction = row;
            else
                ordinary = row;
        }

        return reduction ?? ordinary;
    }

    /// <summary>The row with an id, in force or not.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public PremiumRate Named(string id) => FindNamed(id)
        ?? throw new KeyNotFoundException($"The table of rates has no row {id}.");

    /// <summary>The row with an id, or null.</summary>
    public PremiumRate? FindNamed(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Whether a fund pays the discounted rate in a month of cover where there is one.</summary>
    public bool IsDiscountEligible(string fund, YearMonth month)
    {
        FundRule? rule = null;
        foreach (var set in _fundRules)
            if (set.Fund == fund && set.From <= month && !(set.From < rule?.From))
                rule = set;
        return rule?.DiscountEligible ?? Funds.Find(fund) is { DiscountEligible: true };
    }

    // Reductions and ordinary rates, at most one of each in a table whose rows were recorded by its rules.
    private IEnumerable<PremiumRate> InForce(RateQuestion question)
    {
        var rows = _byKind[(question.Segment, question.Benefit)];
        return rows.Where(row => row.Answers(question)
            && !rows.Any(other => other.Covers(question.Month) && Replaces(other, row)));
    }

    // By way of as many corrections as there are; an id that nobody knows, or a ring of ids, ends the way.
    private bool Replaces(PremiumRate row, PremiumRate other)
    {
        for (var steps = 0; steps < _rows.Length && row.Supersedes is { } id; steps++)
        {
            if (id == other.Id)
                return true;
            if (FindNamed(id) is not { } next)
                return false;
            row = next;
        }

        return false;
    }
}
