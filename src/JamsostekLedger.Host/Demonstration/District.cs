namespace JamsostekLedger.Host.Demonstration;

/// <summary>A kecamatan: its Kemendagri code without dots, with which a NIK begins, and its name.</summary>
internal sealed record District(string Code, string Name)
{
    /// <summary>The districts of a region, numbered 01, 02, … in the order of the code list.</summary>
    public static IReadOnlyList<District> Of(string region, params string[] names) =>
        [.. names.Select((name, index) => new District($"{region.Replace(".", "")}{index + 1:00}", name))];
}
