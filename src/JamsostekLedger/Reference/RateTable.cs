using JamsostekLedger.Ledger;

namespace JamsostekLedger.Reference;

/// <summary>
/// Premium rates by month, sector and fund: the table that ships with the product, with what a region recorded
/// beside it. Rows only ever come to it, so an id means the same rate for ever.
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
    /// This table with what a region recorded. Where a newer version ships what the region recorded itself, under the
    /// same id or beside it, the region's row stands: its premiums were reckoned by it.
    /// </summary>
    public RateTable With(IEnumerable<PremiumRate> corrections, IEnumerable<FundRule> fundRules)
    {
        var added = corrections.ToDictionary(row => row.Id, StringComparer.Ordinal);
        return new(_rows.Where(row => !added.ContainsKey(row.Id)).Concat(added.Values), _fundRules.Concat(fundRules));
    }

    /// <summary>What a vulnerable worker (BPU at the lowest base) costs for a month of cover.</summary>
    /// <param name="month">The month of cover, not that of the payment.</param>
    /// <param name="fund">Code of the fund that pays.</param>
    /// <param name="sector">Sector as the programme names it, in free text.</param>
    /// <param name="joined">First month of membership where a reduction asks for it; null counts as long ago.</param>
    /// <exception cref="ArgumentOutOfRangeException">No rate is known of so early a month.</exception>
    public Premium Bpu(YearMonth month, string fund, string? sector, YearMonth? joined = null) =>
        FindBpu(month, fund, sector, joined)
        ?? throw new ArgumentOutOfRangeException(nameof(month), $"No premium rate is known of {month:yyyy-MM}.");

    /// <summary>The same, or null for a month of which no rate is known.</summary>
    public Premium? FindBpu(YearMonth month, string fund, string? sector, YearMonth? joined = null) =>
        FindPremium(new(Segment.Bpu, Benefit.Jkk, month)
        {
            Sector = Sectors.Of(sector),
            FundEligible = IsDiscountEligible(fund, month),
            Joined = joined,
        });

    /// <summary>What a wage earner (PU) costs his employer for a month of cover, work accident and death.</summary>
    /// <param name="month">The month of cover.</param>
    /// <param name="wage">Monthly wage, rupiah.</param>
    /// <param name="riskClass">Risk class of the employer, 1 to 5; of an office of government usually 1.</param>
    /// <param name="labourIntensive">Whether the employer is labour-intensive industry (industri padat karya).</param>
    /// <param name="joined">First month of membership; null counts as long ago.</param>
    /// <exception cref="ArgumentOutOfRangeException">No rate is known of the month or of the class.</exception>
    public Premium Pu(
        YearMonth month, Rupiah wage, int riskClass, bool labourIntensive = false, YearMonth? joined = null) =>
        FindPu(month, wage, riskClass, labourIntensive, joined) ?? throw new ArgumentOutOfRangeException(
            nameof(month), $"No premium rate is known of {month:yyyy-MM}, class {riskClass}.");

    /// <summary>The same, or null for a month or a class of which no rate is known.</summary>
    public Premium? FindPu(
        YearMonth month, Rupiah wage, int riskClass, bool labourIntensive = false, YearMonth? joined = null) =>
        FindPremium(new(Segment.Pu, Benefit.Jkk, month)
        {
            RiskClass = riskClass,
            LabourIntensive = labourIntensive,
            Joined = joined,
            Wage = wage,
        }) is { } premium
            ? premium with { Rounding = RoundingRules.Of(month) }
            : null;

    /// <summary>The rows of work accident and death that answer a question, or null where one is missing.</summary>
    public Premium? FindPremium(RateQuestion question) =>
        Find(question with { Benefit = Benefit.Jkk }) is { } jkk
        && Find(question with { Benefit = Benefit.Jkm }) is { } jkm
            ? new(jkk, jkm)
            : null;

    /// <summary>
    /// The row that is in force, its amount reckoned, or null where none is known. A reduction takes the place of the
    /// ordinary rate, and a row that supersedes another takes its place in the months that it covers.
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

        return (reduction ?? ordinary)?.Priced(question.Base, question.Wage, RoundingRules.Of(question.Month));
    }

    /// <summary>
    /// All rows that answer a question and are not superseded: at most one ordinary rate and one reduction, in a table
    /// whose rows were recorded by its rules.
    /// </summary>
    public IEnumerable<PremiumRate> InForce(RateQuestion question) => _byKind[(question.Segment, question.Benefit)]
        .Where(row => row.Answers(question) && IsInForce(row, question.Month));

    /// <summary>Whether a row covers a month and no other stands in its place there.</summary>
    public bool IsInForce(PremiumRate row, YearMonth month) => row.Covers(month)
        && !_byKind[(row.Segment, row.Benefit)].Any(other => other.Covers(month) && Replaces(other, row));

    /// <summary>The row with an id, in force or not.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public PremiumRate Named(string id) => FindNamed(id)
        ?? throw new KeyNotFoundException($"The table of rates has no row {id}.");

    /// <summary>The row with an id, or null.</summary>
    public PremiumRate? FindNamed(string id) => _byId.GetValueOrDefault(id);

    /// <summary>
    /// A premium of a vulnerable worker that was reckoned by a row, beside what this table says of the same month.
    /// </summary>
    /// <param name="id">The id that the premium kept.</param>
    /// <param name="month">The month of cover.</param>
    /// <param name="fund">Code of the fund that paid.</param>
    /// <param name="sector">Sector as the programme names it.</param>
    /// <param name="joined">First month of membership; null counts as long ago.</param>
    public RateDifference Now(string id, YearMonth month, string fund, string? sector, YearMonth? joined = null) =>
        Now(id, new(Segment.Bpu, Benefit.Jkk, month)
        {
            Sector = Sectors.Of(sector),
            FundEligible = IsDiscountEligible(fund, month),
            Joined = joined,
        });

    /// <summary>The same for any premium: what was asked then, of the segment and benefit that the row is of.</summary>
    public RateDifference Now(string id, RateQuestion question)
    {
        var row = Named(id);
        return new(
            row.Priced(question.Base, question.Wage, RoundingRules.Of(question.Month)),
            Find(question with { Segment = row.Segment, Benefit = row.Benefit }));
    }

    /// <summary>Whether a fund pays the discounted rate in a month of cover where there is one.</summary>
    public bool IsDiscountEligible(string fund, YearMonth month) =>
        FundRuleOf(fund, month)?.DiscountEligible ?? Funds.Find(fund) is { DiscountEligible: true };

    /// <summary>
    /// What the region set for a fund, as far as it is in force in a month, or null. Of two rules for one month the
    /// one recorded later stands.
    /// </summary>
    public FundRule? FundRuleOf(string fund, YearMonth month)
    {
        FundRule? rule = null;
        foreach (var set in _fundRules)
            if (set.Fund == fund && set.From <= month && !(set.From < rule?.From))
                rule = set;
        return rule;
    }

    /// <summary>
    /// Whether a row takes the place of another where both cover a month: by way of as many corrections as there are.
    /// </summary>
    public bool Replaces(PremiumRate row, PremiumRate other)
    {
        // An id that nobody knows, or a ring of ids, ends the way.
        for (var steps = 0; steps <= _rows.Length && row.Supersedes is { } id; steps++)
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
