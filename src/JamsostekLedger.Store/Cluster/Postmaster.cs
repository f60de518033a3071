using System.Globalization;

namespace JamsostekLedger.Store.Cluster;

/// <summary>What <c>postmaster.pid</c> says of the server that made it, which may be gone since.</summary>
internal sealed record Postmaster(int Pid, string Data, int? Port, bool Ready)
{
    public static string FileIn(string data) => Path.Combine(data, "postmaster.pid");

    /// <summary>Null when there is none, or it is just being written.</summary>
    public static Postmaster? Read(string data)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(FileIn(data));
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        if (lines.Length < 2 || Number(lines[0]) is not { } pid)
            return null;

        return new(Math.Abs(pid), lines[1], lines.Length > 3 ? Number(lines[3]) : null,
            lines.Length > 7 && lines[7].Trim() == "ready");
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
