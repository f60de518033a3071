using JamsostekLedger.Access;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Host.Questions;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Cover;

/// <summary><c>jamsostek report protected --region R [--on DATE]</c></summary>
internal static class ProtectedQuestion
{
    /// <summary>The question.</summary>
    public static Question Make() => new Question<LocalDate?, ProtectedReport>(
        "protected", new(
            "Berapa yang terlindungi: orang, kepesertaan, dan orang dengan iuran terbayar",
            "How many are protected: persons, memberships, and persons whose premium is paid"),
        AskedParameters.DayOrToday,
        (asking, on, cancellation) => ProtectedQuery.RunAsync(asking.Moment, on ?? asking.Today, cancellation))
    {
        Needs = [Right.ReadTotals],
        Show = (asking, _, report) => Show(asking.Region.Name, report),
    };

    private static void Show(string region, ProtectedReport report)
    {
        Screen.Table(
            $"Terlindungi di {region} per {report.On:uuuu-MM-dd}, tercatat per {report.RecordedAsOf}",
            ["Program", "Orang ", "Kepesertaan ", "Iuran terbayar ", "Masa tenggang "],
            report.ByProgramme.Select(line => Cells(line.Programme, line.Counts))
                .Append(Cells("Jumlah, tiap orang sekali", report.Total)));
        Screen.Table(
            "Menurut desa", ["Kecamatan, desa", "Orang ", "Kepesertaan ", "Iuran terbayar ", "Masa tenggang "],
            report.ByVillage.Select(line => Cells($"{line.District}, {line.Village}", line.Counts)));
    }

    private static string[] Cells(string name, ProtectedCounts counts) =>
        [name, $"{counts.Persons}", $"{counts.Memberships}", $"{counts.Covered}", $"{counts.InGrace}"];
}
