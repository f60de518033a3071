using System.Globalization;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Signing;

namespace JamsostekLedger.Host.Signing;

/// <summary>How papers write days, periods, amounts and what was said, in Indonesian.</summary>
internal static class PaperText
{
    private static readonly string[] Months =
    [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
        "Desember",
    ];

    /// <summary><c>9 Desember 2024</c></summary>
    public static string Day(LocalDate day) => $"{day.Day} {Months[day.Month - 1]} {day.Year}";

    /// <summary><c>November 2024</c>, or <c>Tahun 2024</c>.</summary>
    public static string Period(string period) => period.Length == 4
        ? $"Tahun {period}"
        : $"{Months[int.Parse(period[5..], CultureInfo.InvariantCulture) - 1]} {period[..4]}";

    /// <summary>An amount in its pairing's unit.</summary>
    public static string Amount(string unit, long amount) =>
        unit == ContentParts.Person ? $"{Count(amount)} orang" : $"{new Rupiah(amount)}";

    /// <summary>A count.</summary>
    public static string Count(long count) =>
        count.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');

    /// <summary>An instant, in UTC as every proof has it.</summary>
    public static string At(Instant at) => $"{at:uuuu-MM-dd'T'HH:mm:ss.FFFFFF}Z";

    /// <summary>A party.</summary>
    public static string Party(string party, string region) => party == SigningParty.Region
        ? $"Pemerintah {region}"
        : "BPJS Ketenagakerjaan";

    /// <summary>Why a break is there, and the values that show it where they say more.</summary>
    public static string Why(ContentBreak one) => string.Join(
        " ", one.Shows.Prepend($"{ReconciliationNames.Reason(one.Reason).Id}.").Distinct());

    /// <summary>What was said of a break, in one sentence with who said it.</summary>
    public static string Said(string reason, ContentSaid? said) => said is null
        ? "Belum dijelaskan."
        : (said.DeferredTo is { } later
            ? $"Ditunda ke {later}: "
            : $"{BreakExplanations.Of(reason).FirstOrDefault(one => one.Code == said.Explanation)?.Name
                ?? said.Explanation}: ")
        + $"{said.Note} ({said.Actor})";
}
