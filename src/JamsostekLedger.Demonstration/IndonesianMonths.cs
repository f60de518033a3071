namespace JamsostekLedger.Demonstration;

/// <summary>The months as Indonesian offices write them.</summary>
internal static class IndonesianMonths
{
    private static readonly string[] Names =
        [
            "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
            "November", "Desember",
        ];

    /// <summary>The name of the month, 1 to 12.</summary>
    public static string Name(int month) => Names[month - 1];
}
