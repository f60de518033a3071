namespace JamsostekLedger.Demonstration;

/// <summary>
/// The kecamatan, desa and kelurahan of the demonstration's regencies by their real names, in the order of their
/// codes: the list of Kepmendagri 300.2.2-2430/2025 as a public table has it.
/// </summary>
internal sealed class Places
{
    // Behind the district a village has four digits; those of a desa begin with 2, those of a kelurahan with 1.
    private const char OfDesa = '2';

    private static readonly Lazy<ILookup<string, (string Code, string Name)>> Rows = new(Read);

    private Places(string region)
    {
        var rows = Rows.Value[region].ToList();
        var districts = rows.Where(row => Depth(row.Code) == 3).ToDictionary(
            row => row.Code, row => new District(row.Code.Replace(".", ""), row.Name));
        Districts = [.. districts.Values];
        Villages =
        [
            .. rows.Where(row => Depth(row.Code) == 4).Select(row => new Village(
                row.Name, row.Code[9] == OfDesa, districts[row.Code[..8]])),
        ];
    }

    /// <summary>The districts.</summary>
    public IReadOnlyList<District> Districts { get; }

    /// <summary>The villages, urban ones (kelurahan) among them.</summary>
    public IReadOnlyList<Village> Villages { get; }

    /// <summary>The places of a regency.</summary>
    public static Places Of(string region) => new(region);

    /// <summary>The villages of some districts.</summary>
    public IReadOnlyList<Village> In(params string[] districts) =>
        [.. Villages.Where(village => districts.Contains(village.District.Name))];

    private static int Depth(string code) => code.Count(letter => letter == '.') + 1;

    private static ILookup<string, (string Code, string Name)> Read()
    {
        using var csv = EmbeddedTable.Open("places.csv");
        var rows = new List<(string Code, string Name)>();
        while (csv.Read())
            rows.Add((csv.GetString("code"), csv.GetString("name")));
        return rows.OrderBy(row => row.Code, StringComparer.Ordinal).ToLookup(row => row.Code[..5]);
    }
}
