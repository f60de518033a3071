namespace JamsostekLedger.Simulation.Model;

/// <summary>Cells that cannot be read; officers slip in one of a row at most.</summary>
internal static class Cells
{
    public const string NoDay = "2024-02-30";
    public const string NoFund = "KAS-KECIL";
    public const string NoNik = "5104";

    public static string? Refuse(Entry entry) =>
        entry.Cells.Contains(NoDay) ? "date-impossible"
        : entry["fund"] == NoFund ? "fund-unknown"
        : entry["nik"] == NoNik ? "nik-malformed"
        : entry["amount"] == "0" ? "amount-not-positive"
        : null;
}
