using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using JamsostekLedger.Signing;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Signing;

namespace JamsostekLedger.Host.Signing;

/// <summary>A statement of reconciliation as it goes on paper: what it says, its hash, and who signed it.</summary>
/// <param name="Content">What it says.</param>
/// <param name="Json">The same in the letters that its hash is of.</param>
/// <param name="Signatures">The signatures.</param>
public sealed record StatementPaper(
    StatementContent Content, string Json, IReadOnlyList<PeriodSignatures.Signature> Signatures)
{
    /// <summary>Hash of <see cref="Json"/>.</summary>
    public string Sha256 { get; } = StatementContent.HashOf(Json);

    /// <summary>Whether it is one that both have signed.</summary>
    public bool IsSealed => !Content.Draft;

    /// <summary>The signature of a party, or null.</summary>
    public PeriodSignatures.Signature? Of(string party) =>
        Signatures.FirstOrDefault(one => one.By.Party == party);

    /// <summary>The day of the last signature; of a draft, on which the ledger stood where it was made.</summary>
    public LocalDate On() => Signatures.Count > 0
        ? Signatures[^1].By.On
        : Content.Ledger.RecordedAt.InUtc().Date;

    /// <summary>
    /// The statement with a number, or the latest that is sealed; where there is none, or a draft is asked for, what
    /// would be signed now. One that is not sealed is a draft on each of its faces.
    /// </summary>
    /// <param name="ledger">Where checkpoints are.</param>
    /// <param name="moment">The moment.</param>
    /// <param name="period">The period.</param>
    /// <param name="number">The number, or null.</param>
    /// <param name="draft">True for what would be signed now.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<(StatementPaper? Paper, Refusal? Refusal)> ReadAsync(
        OpenLedger ledger, Moment moment, FiscalPeriod period, int? number, bool draft,
        CancellationToken cancellation)
    {
        var signed = await SignaturesQuery.RunAsync(moment, $"{period}", cancellation);
        var asked = number is { } of
            ? signed.Book.Statements.FirstOrDefault(one => one.Number == of)
            : draft ? null : signed.Book.Sealed;
        if (number is not null && asked is null)
            return (null, new("signed-statement-unknown",
                $"Berita acara {period} nomor {number} tidak ada; lihat daftarnya di halaman rekonsiliasi."));
        if (asked is not null)
            return (Of(signed, asked), null);

        var now = (await DraftQuery.RunAsync(
            moment, period, ledger.Checkpoints.LatestUpTo(moment.Region.Code, moment.AsOf.Height), cancellation))
            .Content;
        if (!now.IsExact())
            return (null, StatementContent.NotExact);
        if (signed.Book.Latest is { IsSealed: false } pending && pending.Content().Says(now))
            return (Of(signed, pending), null);
        var next = signed.Book.Next(now) with { Draft = true };
        return (new(next, next.Json(), []), null);
    }

    private static StatementPaper Of(PeriodSignatures signed, SignedStatement one)
    {
        if (one.IsSealed)
            return new(one.Content(), one.Json, signed.Of(one.Number));
        var draft = one.Content() with { Draft = true };
        return new(draft, draft.Json(), signed.Of(one.Number));
    }
}
