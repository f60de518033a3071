namespace JamsostekLedger.Demonstration;

/// <summary>The claims and payments of a region, as its BPJS branch would list them.</summary>
internal sealed class ClaimBook(string region, People people, SplitMix64 random)
{
    private readonly List<ClaimRow> _rows = [];
    private readonly Dictionary<string, int> _claims = [];

    /// <summary>The generator that the region's claims share.</summary>
    public SplitMix64 Random => random;

    /// <summary>The workers that the region's claims share.</summary>
    public People People => people;

    /// <summary>The rows as paid, not yet in the order of a file.</summary>
    public IReadOnlyList<ClaimRow> Rows => _rows;

    /// <summary>How many claims were opened.</summary>
    public int Claims => _claims.Values.Sum();

    /// <summary>Opens a claim some days before its payment, but never before the worker was covered.</summary>
    public Claim Open(string benefit, Cover cover, DateOnly paidOn, int daysBefore)
    {
        var happened = paidOn.AddDays(-daysBefore);
        var firstPossible = cover.From.AddDays(2);
        return OpenOn(benefit, cover, happened < firstPossible ? firstPossible : happened);
    }

    /// <summary>Opens a claim of a known day.</summary>
    public Claim OpenOn(string benefit, Cover cover, DateOnly happened, Person? worker = null)
    {
        var series = $"{benefit}-{region.Replace(".", "")}-{happened.Year}";
        var number = _claims[series] = _claims.GetValueOrDefault(series) + 1;
        return new($"{series}-{number:00000}", benefit, cover, worker ?? people.Draw(), happened);
    }

    /// <summary>Makes a payment on a claim.</summary>
    public ClaimRow Pay(
        Claim claim, string component, DateOnly paidOn, long amount, string payee, string? relation = null) =>
        Add(new(
            claim.Number, claim.Benefit, component, claim.Cover, claim.Worker, claim.EventDate, paidOn, amount, payee,
            relation, NextReference(), null));

    /// <summary>Takes a payment back, and pays it again where it should have gone.</summary>
    public void Correct(ClaimRow paid, DateOnly takenBack, DateOnly paidAgain)
    {
        Add(paid with { PaidOn = takenBack, Reference = NextReference(), Reverses = paid.Reference });
        Add(paid with { PaidOn = paidAgain, Reference = NextReference() });
    }

    /// <summary>The same within two weeks of the payment.</summary>
    public void Correct(ClaimRow paid) =>
        Correct(paid, WorkingDays.OnOrAfter(paid.PaidOn.AddDays(5)), WorkingDays.OnOrAfter(paid.PaidOn.AddDays(8)));

    /// <summary>What was paid in the period, net of what was reversed in it.</summary>
    public long Net(DateOnly from, DateOnly to, Func<ClaimRow, bool>? which = null) =>
        _rows.Where(row => row.PaidOn >= from && row.PaidOn <= to && which?.Invoke(row) != false)
            .Sum(row => row.Net);

    /// <summary>The rows by day, their references numbered in that order, as a register has them.</summary>
    public IReadOnlyList<ClaimRow> Register()
    {
        var ordered = _rows.OrderBy(row => row.PaidOn).ThenBy(row => row.Reference, StringComparer.Ordinal).ToList();
        var references = ordered.Select((row, index) => (row, index)).ToDictionary(
            at => at.row.Reference,
            at => $"BYR/{region.Replace(".", "")}/{at.row.PaidOn:yyyy}/{at.index + 1:000000}");
        return
        [
            .. ordered.Select(row => row with
            {
                Reference = references[row.Reference],
                Reverses = row.Reverses is { } reversed ? references[reversed] : null,
            }),
        ];
    }

    private string NextReference() => $"{_rows.Count:000000}";

    private ClaimRow Add(ClaimRow row)
    {
        _rows.Add(row);
        return row;
    }
}
