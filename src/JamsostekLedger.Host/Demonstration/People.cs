namespace JamsostekLedger.Host.Demonstration;

/// <summary>
/// Invented workers. Their NIKs have the shape of real ones, but a serial from 9000 up, which no registry has come to.
/// </summary>
internal sealed class People(IReadOnlyList<District> districts, NameParts names, SplitMix64 random)
{
    private const int FirstSerial = 9000;
    private readonly Dictionary<string, int> _serials = [];
    private int _drawn;

    /// <summary>Another worker; the districts come in turn, so that none is left out.</summary>
    public Person Draw()
    {
        var district = districts[_drawn++ % districts.Count];
        var woman = random.Below(5) < 2;
        var born = new DateOnly(1962, 1, 1).AddDays(random.Below(40 * 365));
        var stem = $"{district.Code}{born.Day + (woman ? 40 : 0):00}{born.Month:00}{born.Year % 100:00}";
        var serial = _serials[stem] = _serials.GetValueOrDefault(stem, FirstSerial - 1) + 1;
        return new($"{stem}{serial}", names.Draw(random, woman), woman, district.Name);
    }

    /// <summary>Who inherits from the worker: a name, and how they are related.</summary>
    public (string Name, string Relation) HeirOf(Person worker)
    {
        var spouse = random.Below(4) > 0;
        var woman = spouse ? !worker.Woman : random.Below(2) == 0;
        var relation = spouse ? (woman ? "Istri" : "Suami") : random.Below(3) > 0 ? "Anak" : "Orang tua";
        return (names.Draw(random, woman), relation);
    }
}
