using System.Globalization;
using NodaTime.Text;

namespace JamsostekLedger.Reference;

/// <summary>The tables of benefits by the day of the accident or death, JKK and JKM.</summary>
public sealed class BenefitRules
{
    /// <summary>Lump sum of JKM (santunan sekaligus); the least of a death by JKK.</summary>
    public const string JkmLumpSum = "jkm-lump-sum";

    /// <summary>Periodic benefit of JKM (santunan berkala), paid at once.</summary>
    public const string JkmPeriodic = "jkm-periodic";

    /// <summary>Funeral cost (biaya pemakaman) of either.</summary>
    public const string Funeral = "funeral";

    /// <summary>Lump sum of the reduced JKM in the first months of a membership.</summary>
    public const string JkmReducedLumpSum = "jkm-reduced-lump-sum";

    /// <summary>Funeral cost of the reduced JKM.</summary>
    public const string JkmReducedFuneral = "jkm-reduced-funeral";

    /// <summary>Monthly wages from which disability and death are reckoned.</summary>
    public const string JkkWages = "jkk-wages";

    /// <summary>Per cent of those wages at death.</summary>
    public const string JkkDeath = "jkk-death";

    /// <summary>Per cent of those wages at total permanent disability.</summary>
    public const string JkkTotalDisability = "jkk-total-disability";

    /// <summary>Per cent of table and wages at partial anatomical disability.</summary>
    public const string JkkPartialDisability = "jkk-partial-disability";

    /// <summary>Per cent of loss, table and wages at partial loss of function.</summary>
    public const string JkkLossOfFunction = "jkk-loss-of-function";

    /// <summary>Periodic benefit of JKK at death or total permanent disability.</summary>
    public const string JkkPeriodic = "jkk-periodic";

    /// <summary>Per cent of the wage in the first months of being unable to work (STMB).</summary>
    public const string UnableFirst = "unable-first";

    /// <summary>Per cent of the wage in the second months.</summary>
    public const string UnableSecond = "unable-second";

    /// <summary>Per cent of the wage after them.</summary>
    public const string UnableLater = "unable-later";

    /// <summary>How many months the first and the second step last, each.</summary>
    public const string UnableStep = "unable-step";

    /// <summary>What the name of a ceiling of transport begins with; the mode (land, sea, air) follows.</summary>
    public const string Transport = "transport-";

    /// <summary>Medical care, as needed.</summary>
    public const string Medical = "medical";

    /// <summary>Most for care at home.</summary>
    public const string HomeCare = "home-care";

    /// <summary>Per cent on top of the price of a prosthesis or orthosis.</summary>
    public const string Rehabilitation = "rehabilitation";

    /// <summary>What the name of a ceiling of aids begins with; the aid (denture, hearing, glasses) follows.</summary>
    public const string Aid = "aid-";

    /// <summary>Scholarship that was paid once, before PP 82/2019.</summary>
    public const string ScholarshipOnce = "scholarship-once";

    /// <summary>Most children who get scholarships.</summary>
    public const string ScholarshipChildren = "scholarship-children";

    /// <summary>Age at which scholarships end.</summary>
    public const string ScholarshipAge = "scholarship-age";

    private readonly Dictionary<string, BenefitRule[]> _byWhat;

    /// <summary>Tables of one's own, for a test or a question of what would be.</summary>
    public BenefitRules(IEnumerable<BenefitRule> rules, IEnumerable<SchoolLevel> levels)
    {
        All = [.. rules];
        Levels = [.. levels.OrderBy(level => level.EntryAge)];
        _byWhat = All.GroupBy(rule => rule.What).ToDictionary(rows => rows.Key, rows => rows.ToArray());
    }

    /// <summary>The tables that ship with the product.</summary>
    public static BenefitRules Shipped { get; } = new(
        DatedTable.Read("benefit-rules").Select(row => new BenefitRule(
            row["id"],
            row["what"],
            row["value"].Length == 0 ? null : long.Parse(row["value"], CultureInfo.InvariantCulture),
            Enum.Parse<BenefitUnit>(row["unit"], ignoreCase: true),
            Day(row["from"]),
            Day(row["to"]),
            Enum.Parse<Certainty>(row["certainty"], ignoreCase: true),
            row["source"])),
        DatedTable.Read("scholarship-levels").Select(row => new SchoolLevel(
            row["id"],
            row["level"],
            row["words"].Split(' '),
            new(long.Parse(row["amount"], CultureInfo.InvariantCulture)),
            int.Parse(row["years"], CultureInfo.InvariantCulture),
            int.Parse(row["entry_age"], CultureInfo.InvariantCulture),
            Day(row["from"]),
            Day(row["to"]),
            Enum.Parse<Certainty>(row["certainty"], ignoreCase: true),
            row["source"])));

    /// <summary>All rules.</summary>
    public IReadOnlyList<BenefitRule> All { get; }

    /// <summary>All levels of school, the youngest first.</summary>
    public IReadOnlyList<SchoolLevel> Levels { get; }

    /// <summary>The row in force on a day, or null.</summary>
    public BenefitRule? Find(string what, LocalDate day)
    {
        foreach (var row in _byWhat.GetValueOrDefault(what, []))
        {
            if (row.Covers(day))
                return row;
        }

        return null;
    }

    /// <summary>The level that a word means, <c>SD</c> or <c>TK-SD</c>, or null.</summary>
    public SchoolLevel? FindLevel(string word) => Levels.FirstOrDefault(level => level.IsMeantBy(word));

    private static LocalDate? Day(string text) => text.Length == 0 ? null : LocalDatePattern.Iso.Parse(text).Value;
}
