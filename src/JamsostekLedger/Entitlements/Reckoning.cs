using System.Globalization;
using JamsostekLedger.Cover;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Entitlements;

/// <summary>
/// An entitlement while it is being reckoned: the question, the rules of its day, and what came of it.
/// </summary>
internal sealed class Reckoning(EntitlementQuestion question, BenefitRules rules, CoverRules cover)
{
    // Far above any wage or bill, and a wage of it times eighty is still exact.
    private static readonly Rupiah Most = new(1_000_000_000_000);

    private readonly List<EntitlementLine> _lines = [];
    private readonly List<ScholarshipYear> _scholarships = [];
    private readonly List<Refusal> _doubts = [];

    public EntitlementQuestion Question => question;

    public BenefitRules Rules => rules;

    public LocalDate Day => question.EventDate;

    /// <summary>Whether there are rules for what is asked; where there are none a doubt says why.</summary>
    public bool IsReckoned()
    {
        if (question.Benefit is not (Benefit.Jkk or Benefit.Jkm))
            Doubt(new("entitlement-benefit-not-reckoned",
                "Manfaat dihitung untuk JKK dan JKM saja; JHT, JP dan JKP bergantung pada saldo atau upah peserta."));
        else if (question.Segment == Segment.Pmi)
            Doubt(new("entitlement-segment-not-reckoned",
                "Manfaat pekerja migran (PMI) memiliki tabel sendiri yang belum ada di sini."));
        else if (rules.Find(BenefitRules.JkmLumpSum, Day) is null)
            Doubt(new("entitlement-before-rules",
                "Tanggal kejadian mendahului tabel manfaat, yang mulai dengan PP 44/2015."));
        else if (question.CoverStart is { } start && start > Day.ToYearMonth())
            Doubt(new("entitlement-before-cover",
                "Perlindungan baru mulai setelah bulan kejadian, jadi tidak ada manfaat yang dihitung."));
        else
            return true;
        return false;
    }

    public CoverRule? CoverRule(string rule) => cover.Find(rule, Day);

    public BenefitRule? Rule(string what) => rules.Find(what, Day);

    /// <summary>A line with the amount that a rule sets; none where no such rule is in force.</summary>
    public void Fixed(BenefitComponent component, string what, params EntitlementInput[] inputs)
    {
        if (Rule(what) is { Value: { } value and > 0 } rule)
            Add(component, rule, rule.Certainty, inputs, new(value));
    }

    /// <summary>A line of zero for what another membership pays already; it explains what is missing.</summary>
    public void PaidElsewhere(BenefitComponent component, string what)
    {
        if (Rule(what) is { } rule)
            Add(component, rule, rule.Certainty, [new("other-membership", "ya")], Rupiah.Zero);
    }

    /// <summary>A line of what was spent, up to a ceiling where the rule sets one.</summary>
    public void Spent(BenefitComponent component, string what, Rupiah cost, params EntitlementInput[] inputs)
    {
        if (cost == Rupiah.Zero)
            return;
        if (Rule(what) is not { } rule)
        {
            Doubt(new("entitlement-cost-not-covered",
                "Sebagian biaya tidak termasuk manfaat yang berlaku pada hari kejadian dan tidak dihitung."));
            return;
        }

        var spent = Sane(cost);
        List<EntitlementInput> all = [.. inputs, new("spent", $"{spent}")];
        if (rule.Value is { } most)
            all.Add(new("at-most", $"{new Rupiah(most)}"));
        Add(component, rule, rule.Certainty, all,
            rule.Value is { } ceiling && spent.Amount > ceiling ? new(ceiling) : spent);
    }

    public void Add(
        BenefitComponent component, BenefitRule rule, Certainty certainty, IEnumerable<EntitlementInput> inputs,
        Rupiah amount) =>
        _lines.Add(new(component, rule.Id, rule.Source, certainty, [.. inputs], amount));

    public void Add(SchoolLevel level, IReadOnlyList<ScholarshipYear> years)
    {
        _scholarships.AddRange(years);
        var first = years[0];
        _lines.Add(new(BenefitComponent.Scholarship, level.Id, level.Source, level.Certainty,
            [
                new("child", Text(first.Child)), new("level", level.Code), new("a-year", $"{level.Amount}"),
                new("years", Text(years.Count)), new("from-school-year", $"{first.Year}/{first.Year + 1}"),
            ],
            level.Amount * years.Count));
    }

    public void Doubt(Refusal doubt)
    {
        if (_doubts.TrueForAll(known => known.Rule != doubt.Rule))
            _doubts.Add(doubt);
    }

    /// <summary>An amount that can be reckoned with: not below zero, and not beyond all sense.</summary>
    public Rupiah Sane(Rupiah amount)
    {
        if (amount >= Rupiah.Zero && amount <= Most)
            return amount;
        Doubt(new("entitlement-amount-out-of-range",
            "Suatu upah atau biaya di bawah nol atau di luar kewajaran; dihitung dengan batas terdekat."));
        return amount < Rupiah.Zero ? Rupiah.Zero : Most;
    }

    public Rupiah Rounded(decimal amount) => RoundingRules.Of(Day.ToYearMonth()).Round(amount);

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Percent(decimal percent) => percent.ToString("0.##", CultureInfo.InvariantCulture) + " %";

    public Entitlement Answer() => new(
        [.. _lines], [.. _scholarships.OrderBy(year => year.Year).ThenBy(year => year.Child)], [.. _doubts]);
}
