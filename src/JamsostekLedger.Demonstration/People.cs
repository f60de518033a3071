namespace JamsostekLedger.Demonstration;

/// <summary>
/// Invented workers. Their NIKs have the shape of real ones, but a serial from 9000 up, which no registry has come to.
/// </summary>
/// <param name="districts">Where they were registered.</param>
/// <param name="names">What they are called.</param>
/// <param name="random">The chance.</param>
/// <param name="firstSerial">Where the count of a NIK begins: those who never meet begin apart.</param>
internal sealed class People(
    IReadOnlyList<District> districts, NameParts names, SplitMix64 random, int firstSerial = People.OfClaims)
{
    /// <summary>Where counts begin for workers of whom claims tell.</summary>
    public const int OfClaims = 9000;

    /// <summary>Where counts begin for workers of whom only lists tell.</summary>
    public const int OfLists = 9500;

    // Between those two beginnings.
    private const int Serials = 500;

    private const int Days = 40 * 365;
    private static readonly DateOnly Eldest = new(1962, 1, 1);
    private readonly Dictionary<string, int> _serials = [];
    private int _drawn;

    /// <summary>Another worker; the districts come in turn, so that none is left out.</summary>
    public Person Draw() => Draw(districts[_drawn++ % districts.Count], Eldest, Days);

    /// <summary>Another worker of a district.</summary>
    public Person Draw(District district) => Draw(district, Eldest, Days);

    /// <summary>Another worker of a district, born on a day of so many from one on.</summary>
    public Person Draw(District district, DateOnly from, int days)
    {
        var woman = random.Below(5) < 2;
        var born = from.AddDays(random.Below(days));
        var stem = $"{district.Code}{born.Day + (woman ? 40 : 0):00}{born.Month:00}{born.Year % 100:00}";
        var count = _serials[stem] = _serials.GetValueOrDefault(stem, -1) + 1;
        var nik = $"{stem}{firstSerial + (Spread(stem) + count) % Serials}";
        return new(nik, names.Draw(random, woman), woman, district.Name);
    }

    // Few are born on one day in one district: without it most of a list would end in the same four digits, by which
    // pages tell people apart.
    private static int Spread(string stem) => stem.Aggregate(0, (sum, digit) => (31 * sum + digit) % Serials);

    /// <summary>Who inherits from the worker: a name, and how they are related.</summary>
    public (string Name, string Relation) HeirOf(Person worker)
    {
        var spouse = random.Below(4) > 0;
        var woman = spouse ? !worker.Woman : random.Below(2) == 0;
        var relation = spouse ? (woman ? "Istri" : "Suami") : random.Below(3) > 0 ? "Anak" : "Orang tua";
        return (names.Draw(random, woman), relation);
    }
}
