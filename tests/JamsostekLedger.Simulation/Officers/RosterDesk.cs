using JamsostekLedger.Ledger;
using JamsostekLedger.Simulation.Model;

namespace JamsostekLedger.Simulation.Officers;

/// <summary>Who is enrolled, whose enrolment ends, whose details are put right.</summary>
internal sealed class RosterDesk(Draw draw)
{
    private const int People = 14;

    /// <summary>The NIK of one of a region's people.</summary>
    public static string Nik(Region region, int person)
    {
        var place = region.Code.Replace(".", "", StringComparison.Ordinal);
        return $"{place}0{1 + person % 7}1203{85 + person % 10:00}{1 + person:0000}";
    }

    public static string SomeNik(Draw draw, Region region) => Nik(region, draw.Number(0, People - 1));

    public Entry Entry(Book book, Region region, string kind)
    {
        var (programme, nik) = (draw.OfAny(book.Of("programmes"))?["code"] ?? "tani", SomeNik(draw, region));
        if (draw.Chance(4))
            programme = "belum-ada";
        switch (kind)
        {
            case "roster":
                return Model.Entry.Of("roster", nik, draw.Chance(3) ? "Nama Keliru" : $"Pekerja {nik[^2..]}",
                    $"19{nik[10..12]}-03-12", programme, $"2024-{draw.Number(1, draw.Chance(10) ? 12 : 6):00}", "Ubud",
                    "Mas");
            case "endings":
                var enrolled = draw.Chance(85) ? draw.OfAny(book.Of("roster")) : null;
                return Model.Entry.Of("endings", enrolled?["nik"] ?? nik, enrolled?["programme"] ?? programme,
                    $"2024-{draw.Number(3, 12):00}-{draw.Number(1, 28):00}", draw.Of("died", "moved", "replaced"));
            default:
                return Model.Entry.Of("person-corrections", draw.OfAny(book.Of("roster"))?["nik"] ?? nik,
                    $"surat {draw.Number(1, 9)}", $"2024-{draw.Number(1, 12):00}-11", $"0812{draw.Number(1000, 1003)}");
        }
    }
}
