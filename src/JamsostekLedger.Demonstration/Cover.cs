namespace JamsostekLedger.Demonstration;

/// <summary>Under what a worker is covered: the segment, the programme if one pays for it, and since when.</summary>
internal sealed record Cover(string Segment, string? Programme, bool Vulnerable, DateOnly From)
{
    /// <summary>The cover that a programme gives.</summary>
    public static Cover By(ProgrammeRow programme, string segment) =>
        new(segment, programme.Code, programme.Vulnerable, programme.StartsOn);

    /// <summary>Cover that an employer or the worker pays for, and so under no programme of the region.</summary>
    public static Cover Outside(string segment) => new(segment, null, false, new(2019, 1, 1));
}
