namespace JamsostekLedger.Demonstration;

/// <summary>The money of one programme, fund and year of the fund, for so many workers.</summary>
internal sealed record PremiumLine(string Programme, string Fund, int FundYear, int Workers)
{
    /// <summary>The account code of the premiums against work accidents.</summary>
    public const string JkkAccount = "5.1.02.02.02.0006";

    /// <summary>The account code of the premiums against death.</summary>
    public const string JkmAccount = "5.1.02.02.02.0007";

    /// <summary>What a worker-month costs against work accidents, at the lowest base.</summary>
    public long JkkPrice { get; init; } = 10_000;

    /// <summary>What a worker-month costs against death.</summary>
    public long JkmPrice { get; init; } = 6_800;

    /// <summary>The invoice that the money pays; null where nobody says.</summary>
    public string? Invoice { get; init; }

    /// <summary>The line as a part of this year's ordinary money.</summary>
    public static PremiumLine Of(ProgrammeRow programme, int year) =>
        new(programme.Code, programme.Fund, year, programme.Workers);

    /// <summary>The two accounts and what these months cost on each.</summary>
    public IEnumerable<(string Account, long Amount)> Over(int months) =>
        [(JkkAccount, Workers * JkkPrice * months), (JkmAccount, Workers * JkmPrice * months)];
}
