using JamsostekLedger.Reconciliation;
using JamsostekLedger.Signing;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Signing;

namespace JamsostekLedger.Host.Reconciliation;

/// <summary>How far a period's reconciliation is signed.</summary>
/// <param name="Status">How far the latest statement is signed.</param>
/// <param name="OpenBreaks">Breaks of which nobody said anything: while there are some, nothing is signed.</param>
/// <param name="Changed">What changed since the latest statement; nothing where it holds or there is none.</param>
/// <param name="Draft">Hash of what would be signed now, to be sent along by whoever has looked at it.</param>
/// <param name="Written">The statements that were signed, the latest last.</param>
public sealed record SigningReport(
    string Status, int OpenBreaks, IReadOnlyList<string> Changed, string? Draft,
    IReadOnlyList<SigningReport.StatementRow> Written)
{
    /// <summary>A statement that somebody has signed.</summary>
    /// <param name="Number">Number within the period.</param>
    /// <param name="Status">How far it is signed.</param>
    /// <param name="Sha256">Hash of its content.</param>
    /// <param name="Signatures">The signatures.</param>
    public sealed record StatementRow(
        int Number, string Status, string Sha256, IReadOnlyList<SignatureRow> Signatures);

    /// <summary>A signature.</summary>
    /// <param name="Party">Who signed.</param>
    /// <param name="Name">Name of the signer.</param>
    /// <param name="Office">The signer's function and office.</param>
    /// <param name="Document">The party's own number.</param>
    /// <param name="On">The day.</param>
    /// <param name="Seq">Number of its fact.</param>
    /// <param name="Height">Height of its block.</param>
    /// <param name="RecordedAt">When it was recorded.</param>
    public sealed record SignatureRow(
        string Party, string Name, string Office, string Document, LocalDate On, long Seq, long Height,
        Instant RecordedAt);

    /// <summary>The report of what was found in a moment.</summary>
    internal static async Task<SigningReport> ReadAsync(
        Moment moment, Reconciled found, CancellationToken cancellation)
    {
        var signed = await SignaturesQuery.RunAsync(moment, found.Period, cancellation);
        var now = found.Statements.Count == 0
            ? null
            : (await DraftQuery.OfAsync(moment, found, null, cancellation)).Content;
        return new(
            signed.Book.Status, found.Open,
            now?.IsExact() == true && signed.Book.Latest is { } latest
                ? ContentChanges.Between(latest.Content(), now)
                : [],
            now is null || !now.IsExact() ? null : now.BodyHash(), Rows(signed));
    }

    /// <summary>The statements that were signed of a period.</summary>
    internal static IReadOnlyList<StatementRow> Rows(PeriodSignatures signed) =>
    [
        .. signed.Book.Statements.Select(one => new StatementRow(
            one.Number, one.Status, one.Sha256,
            [
                .. signed.Of(one.Number).Select(given => new SignatureRow(
                    given.By.Party, given.By.Name, given.By.Office, given.By.Document, given.By.On,
                    given.Seq, given.Height, given.RecordedAt)),
            ])),
    ];

    /// <summary>What a screen says of it.</summary>
    internal IEnumerable<string> Lines()
    {
        if (OpenBreaks > 0)
            yield return $"Belum dapat ditandatangani: {OpenBreaks} selisih belum dijelaskan atau ditunda.";
        foreach (var one in Written)
            yield return $"Berita acara nomor {one.Number}: {one.Status}, "
                + string.Join("; ", one.Signatures.Select(
                    given => $"{given.Name} ({given.Document}, {given.On:uuuu-MM-dd})"))
                + $", sidik {one.Sha256}";
        foreach (var change in Changed)
            yield return $"Berubah sejak ditandatangani: {change}";
    }
}
