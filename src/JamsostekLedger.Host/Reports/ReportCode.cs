using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using JamsostekLedger.Host.Pages;
using NodaTime.Text;

namespace JamsostekLedger.Host.Reports;

/// <summary>
/// Where a printed report stands: which report of which region, what it was asked with and on which day, up to which
/// instant and block of the ledger, and the hash of its content. Enough to print it again, and to see that it is the
/// same.
/// </summary>
/// <param name="Report">Name of the report.</param>
/// <param name="Region">Region code.</param>
/// <param name="Asked">What it was asked with, by name.</param>
/// <param name="Today">The day in the region on which it was asked.</param>
/// <param name="RecordedAsOf">The ledger as it was recorded then.</param>
/// <param name="Height">The last block recorded by then; 0 where there is none.</param>
/// <param name="Hash">The first 32 hexadecimal digits of the SHA-256 of the report as JSON.</param>
internal sealed record ReportCode(
    string Report, string Region, IReadOnlyList<(string Name, string Text)> Asked, LocalDate Today,
    Instant RecordedAsOf, long Height, string Hash)
{
    private const int HashDigits = 32;
    private const int CheckDigits = 4;
    private const string Nothing = "-";

    /// <summary>What is no code, also one with a digit that was mistyped: its last four tell.</summary>
    public static RuleText Unreadable { get; } = new("report-code-unreadable", new Text(
        "Kode laporan ini tidak terbaca atau salah ketik; salinlah seutuhnya dari laporan yang dicetak.",
        "This is no code of a report, or it is mistyped; copy it whole from the printed report."));

    /// <summary>A code of another report, or of one that was asked otherwise.</summary>
    public static RuleText OfAnother { get; } = new("report-code-of-another", new Text(
        "Kode ini milik laporan lain, atau opsi yang diberikan berbeda dengan yang tertulis di dalamnya.",
        "This code is that of another report, or the options given are not those that it names."));

    /// <summary>The ledger does not reach as far as the report did.</summary>
    public RuleText UnknownBlock => new("report-block-unknown", new Text(
        $"Laporan ini dicetak pada blok {Height}, yang tidak ada di buku besar ini: ini buku besar lain, atau "
        + "cadangan yang lebih lama. Jalankan audit verify.",
        $"This report was printed at block {Height}, which this ledger does not have: it is another ledger, or an "
        + "older backup. Run audit verify."));

    /// <summary>What the ledger says now is not what was printed.</summary>
    public RuleText Differs(ReportCode now) => new("report-differs", new Text(
        $"Isi laporan ini kini berbeda dengan yang dicetak: dahulu {Hash} pada blok {Height}, kini {now.Hash} pada "
        + $"blok {now.Height}. Jalankan audit verify dan audit replay.",
        $"What this report says now is not what was printed: then {Hash} at block {Height}, now {now.Hash} at "
        + $"block {now.Height}. Run audit verify and audit replay."));

    /// <summary>The digits that are kept of a hash.</summary>
    public static string HashOf(ReadOnlySpan<byte> sha256) => Convert.ToHexStringLower(sha256)[..HashDigits];

    /// <summary>The code as it is printed, without a blank, so that a shell takes it as one word.</summary>
    public override string ToString()
    {
        var asked = Asked.Count == 0
            ? Nothing
            : string.Join(',', Asked.Select(one => $"{one.Name}={Uri.EscapeDataString(one.Text)}"));
        var text = string.Join('/', Report, Region, asked, LocalDatePattern.Iso.Format(Today),
            InstantPattern.ExtendedIso.Format(RecordedAsOf), Height.ToString(CultureInfo.InvariantCulture), Hash);
        return $"{text}-{CheckOf(text)}";
    }

    /// <summary>Reads a printed code; false where it is none.</summary>
    public static bool TryParse(string text, out ReportCode code)
    {
        code = null!;
        text = text.Trim();
        if (text.LastIndexOf('-') is var end && (end < 0 || CheckOf(text[..end]) != text[(end + 1)..])
            || text[..end].Split('/') is not [var report, var region, var asked, var day, var at, var block, var hash]
            || !LocalDatePattern.Iso.Parse(day).TryGetValue(default, out var today)
            || !InstantPattern.ExtendedIso.Parse(at).TryGetValue(default, out var instant)
            || !long.TryParse(block, NumberStyles.None, CultureInfo.InvariantCulture, out var height))
            return false;
        code = new(report, region, [.. Pairs(asked)], today, instant, height, hash);
        return true;
    }

    private static IEnumerable<(string, string)> Pairs(string asked) => asked == Nothing
        ? []
        : asked.Split(',').Select(one => one.Split('=', 2)).Select(
            one => (one[0], one.Length > 1 ? Uri.UnescapeDataString(one[1]) : ""));

    private static string CheckOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..CheckDigits];
}
