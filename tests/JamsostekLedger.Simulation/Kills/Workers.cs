using System.Text;

namespace JamsostekLedger.Simulation.Kills;

/// <summary>A roster of people who are told apart by a number.</summary>
internal static class Workers
{
    /// <summary>Writes a file of so many, from a number on, and gives its path.</summary>
    public static string Write(string folder, int from, int count)
    {
        var csv = new StringBuilder("nik,name,birth_date,programme,start_month,district,village\n");
        for (var person = from; person < from + count; person++)
            csv.Append(null, $"{Nik(person)},Pekerja {person},1990-01-01,tani,2024-01,Ubud,Mas\n");
        var path = Path.Combine(folder, $"roster-{from}.csv");
        File.WriteAllText(path, csv.ToString());
        return path;
    }

    /// <summary>Writes the file that opens their programme.</summary>
    public static string Programme(string folder)
    {
        var path = Path.Combine(folder, "programmes.csv");
        File.WriteAllText(path, "code,name,fund,starts_on,vulnerable\ntani,Petani,APBD,2024-01-01,ya\n");
        return path;
    }

    private static string Nik(int person) => $"5104{1 + person / 9_000:00}010190{1 + person % 9_000:0000}";
}
