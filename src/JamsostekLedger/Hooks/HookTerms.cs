using System.Net;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Hooks;

/// <summary>What another system asks to hear: where, of what, from which fact on.</summary>
/// <param name="Url">Address that notices are posted to.</param>
/// <param name="Types">Stored names of the types that it hears of, in order; none is all of them.</param>
/// <param name="FromSeq">Number of the first fact that it may hear of.</param>
public sealed record HookTerms(string Url, IReadOnlyList<string> Types, long FromSeq)
{
    /// <summary>What a monthly check of cover and claims goes by among the types.</summary>
    public const string MonthlyCheck = "monthly_check";

    private const int LongestUrl = 1_000;

    /// <summary>Whether a type is heard of.</summary>
    public bool Hears(string type) => Types.Count == 0 || Types.Contains(type);

    /// <summary>What was asked, or why it cannot be had.</summary>
    /// <param name="url">The address as it was typed.</param>
    /// <param name="types">Names of types; none or blank ones ask for all.</param>
    /// <param name="fromSeq">Number of the first fact; null is the next one that will be recorded.</param>
    /// <param name="known">Stored names of the types of facts.</param>
    /// <param name="head">Number of the region's last fact.</param>
    public static (HookTerms? Terms, Refusal? Refusal) Read(
        string url, IEnumerable<string> types, long? fromSeq, IReadOnlyCollection<string> known, long head)
    {
        if (RefusalOf(url.Trim()) is { } refusal)
            return (null, refusal);

        string[] asked =
        [
            .. types.Select(type => type.Trim()).Where(type => type.Length > 0).Distinct()
                .Order(StringComparer.Ordinal),
        ];
        if (asked.FirstOrDefault(type => type != MonthlyCheck && !known.Contains(type)) is { } unknown)
            return (null, new("hook-type-unknown",
                $"Jenis {Shown(unknown)} tidak dikenal. Pakai nama jenis fakta, atau {MonthlyCheck}."));

        var from = fromSeq ?? head + 1;
        return from < 1 || from > head + 1
            ? (null, new("hook-from-seq-outside",
                $"Nomor fakta pertama harus antara 1 dan {head + 1}, yaitu nomor berikutnya yang akan tercatat."))
            : (new(url.Trim(), asked, from), null);
    }

    private static Refusal? RefusalOf(string url)
    {
        if (url.Length > LongestUrl || url.Any(letter => letter <= ' ' || char.IsControl(letter))
            || !Uri.TryCreate(url, UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https") || address.Host.Length == 0 || address.Fragment.Length > 0)
            return new("hook-url-unreadable",
                "Alamat penerima harus alamat http atau https yang lengkap, misalnya "
                + "https://kas.daerah.example/jamsostek.");
        if (address.UserInfo.Length > 0)
            return new("hook-url-user-info",
                "Alamat penerima tidak boleh memuat nama pengguna atau kata sandi; pemberitahuan ditandatangani.");
        return address.Scheme == "http" && !MayBeThisMachine(address)
            ? new("hook-not-https", "Alamat penerima di komputer lain harus https; http hanya untuk komputer ini.")
            : null;
    }

    // By address. Of names only the one that every system keeps for itself, and where that leads is looked at again
    // when a notice is sent.
    private static bool MayBeThisMachine(Uri address) => address.DnsSafeHost is var host
        && (IPAddress.TryParse(host, out var number)
            ? IPAddress.IsLoopback(number)
            : host.Equals("localhost", StringComparison.OrdinalIgnoreCase));

    private static string Shown(string type) => type.Length > 60 ? type[..60] + "…" : type;
}
