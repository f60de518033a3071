using JamsostekLedger.Reference;

namespace JamsostekLedger.Entitlements;

/// <summary>
/// Scholarships of the worker's children, year by year until the last level, or the age at which the law ends them.
/// The law counts years of a level; which of them a child is in is told by the usual age.
/// </summary>
internal static class Scholarships
{
    private const int FirstMonth = 7;

    // A child of whom the mother was pregnant at the event.
    private const int PregnancyMonths = 10;

    public static void Reckon(Reckoning reckoning)
    {
        var children = reckoning.Question.Children.Select((child, at) => (Child: child, Number: at + 1))
            .Where(one => IsEligible(reckoning, one.Child)).ToArray();
        if (children.Length == 0)
            return;
        if (reckoning.Rule(BenefitRules.ScholarshipOnce) is not null)
        {
            reckoning.Fixed(BenefitComponent.Scholarship, BenefitRules.ScholarshipOnce,
                new EntitlementInput("child", Reckoning.Text(children[0].Number)));
            return;
        }

        if (reckoning.Rule(BenefitRules.ScholarshipAge) is not { Value: { } age }
            || reckoning.Rule(BenefitRules.ScholarshipChildren) is not { Value: { } most })
            return;
        var schedules = children.Select(one => Schedule(reckoning, one.Child, one.Number, (int)age))
            .Where(years => years.Count > 0).ToArray();
        if (schedules.Length > most)
            reckoning.Doubt(new("scholarship-children-limited",
                $"Beasiswa paling banyak untuk {most} anak; yang disebut lebih dahulu yang dihitung."));
        foreach (var years in schedules.Take((int)most))
            foreach (var (level, ofLevel) in years)
                reckoning.Add(level, ofLevel);
        if (schedules.Length > 0)
            reckoning.Doubt(new("scholarship-years-assumed",
                "Tahun-tahun beasiswa dihitung menurut usia sekolah yang lazim, mulai tahun ajaran saat kejadian; tiap "
                + "tahun diajukan dengan bukti sekolah."));
    }

    private static bool IsEligible(Reckoning reckoning, EntitledChild child)
    {
        if (child.Ended)
            return false;
        if (MonthsBetween(reckoning.Day, child.BirthDate) <= PregnancyMonths)
            return true;
        reckoning.Doubt(new("scholarship-child-born-later",
            $"Seorang anak lahir lebih dari {PregnancyMonths} bulan setelah kejadian dan tidak dihitung."));
        return false;
    }

    private static List<(SchoolLevel Level, ScholarshipYear[] Years)> Schedule(
        Reckoning reckoning, EntitledChild child, int number, int endAge)
    {
        SchoolLevel[] levels = [.. reckoning.Rules.Levels.Where(level => level.Covers(reckoning.Day))];
        var (year, at, spent) = Position(reckoning, child, levels);
        var schedule = new List<(SchoolLevel, ScholarshipYear[])>();
        for (; at < levels.Length; at++, spent = 0)
        {
            var level = levels[at];
            var count = Math.Clamp(endAge - Age(child, year), 0, level.Years - spent);
            if (count == 0)
                continue;
            var first = year;
            schedule.Add((level, [
                .. Enumerable.Range(0, count).Select(passed =>
                    new ScholarshipYear(first + passed, number, level.Code, level.Id, level.Amount)),
            ]));
            year += count;
        }

        return schedule;
    }

    // The school year that is looked at first, the level in it, and the years of that level that lie before.
    private static (int Year, int Level, int Spent) Position(
        Reckoning reckoning, EntitledChild child, SchoolLevel[] levels)
    {
        var day = reckoning.Day;
        var year = day.Month < FirstMonth ? day.Year - 1 : day.Year;
        if (levels.Length == 0)
            return (year, 0, 0);
        var age = Age(child, year);
        var begins = year + levels[0].EntryAge - age;
        if (string.Equals(child.Level, SchoolLevel.BeforeSchool, StringComparison.OrdinalIgnoreCase))
            return (Math.Max(year + 1, begins), 0, 0);

        var at = child.Level is null ? -1 : Array.FindIndex(levels, level => level.IsMeantBy(child.Level));
        if (at < 0)
        {
            if (child.Level is not null)
                reckoning.Doubt(new("school-level-unknown",
                    "Jenjang sekolah seorang anak tidak dikenal; jenjangnya diambil dari usianya."));
            if (age < levels[0].EntryAge)
                return (begins, 0, 0);
            at = Array.FindLastIndex(levels, level => level.EntryAge <= age);
            // Older than anybody at the last level is: nothing of it is left.
            return (year, at, Math.Min(age - levels[at].EntryAge, levels[at].Years));
        }

        return (year, at, Math.Clamp(age - levels[at].EntryAge, 0, levels[at].Years - 1));
    }

    // The age on 1 July, by which schools admit.
    private static int Age(EntitledChild child, int year) =>
        year - child.BirthDate.Year - (child.BirthDate.Month < FirstMonth || IsFirstOfJuly(child.BirthDate) ? 0 : 1);

    private static bool IsFirstOfJuly(LocalDate day) => (day.Month, day.Day) == (FirstMonth, 1);

    private static int MonthsBetween(LocalDate from, LocalDate to) =>
        12 * (to.Year - from.Year) + to.Month - from.Month;
}
