using System.Globalization;

namespace JamsostekLedger.Demonstration;

/// <summary>A worker who does not exist.</summary>
internal sealed record Person(string Nik, string Name, bool Woman, string District)
{
    private const int OldestOfThisCentury = 10;

    /// <summary>The day of birth, as the NIK has it. Nobody in the demonstration is a child.</summary>
    public DateOnly Born
    {
        get
        {
            int Part(int at) => int.Parse(Nik.AsSpan(at, 2), CultureInfo.InvariantCulture);
            var year = Part(10);
            return new(year + (year < OldestOfThisCentury ? 2000 : 1900), Part(8), Part(6) % 40);
        }
    }
}
