using JamsostekLedger.Periods;
using JamsostekLedger.Signing;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Signing;

namespace JamsostekLedger.Host.Periods;

/// <summary>
/// Whether the reconciliation of what is closed is signed: a closing shows it and does not ask for it, because books
/// are also closed of months for which no other office said anything.
/// </summary>
internal static class SignedMonths
{
    /// <summary>The statements of a month, or of a year and its months.</summary>
    public static Task<IReadOnlyList<PeriodSignatures>> ReadAsync(
        Moment moment, FiscalPeriod period, CancellationToken cancellation) => SignaturesQuery.RunAsync(
        moment,
        period.Month is null
            ? [$"{period}", .. Enumerable.Range(1, 12).Select(month => $"{period with { Month = month }}")]
            : [$"{period}"], cancellation);

    /// <summary>A line for each that is signed by anybody; of a month also where it is not.</summary>
    public static async Task<IEnumerable<string>> LinesAsync(
        Moment moment, FiscalPeriod period, CancellationToken cancellation) =>
        (await ReadAsync(moment, period, cancellation))
            .Where(one => one.Book.Latest is not null || period.Month is not null)
            .Select(one => $"Berita acara rekonsiliasi {one.Period}: {Said(one.Book)}");

    private static string Said(SignatureBook book) => book switch
    {
        { Latest: null } => "belum ditandatangani.",
        { Latest.IsSealed: true } => $"nomor {book.Latest.Number} ditandatangani kedua pihak, sidik "
            + $"{book.Latest.Sha256[..16]}….",
        _ => $"nomor {book.Latest.Number} menunggu pihak lain.",
    };
}
