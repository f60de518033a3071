using JamsostekLedger.Claims;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Cases;

/// <summary>The sheet of one payment, to be printed and signed.</summary>
/// <param name="Case">The claim.</param>
/// <param name="Paid">The payment.</param>
/// <param name="Block">The append that the payment was recorded with.</param>
/// <param name="ReversalBlock">The append that took it back; null while it stands.</param>
public sealed record SheetPage(CasePage Case, CasePayment Paid, Append Block, Append? ReversalBlock) : IPage
{
    private static readonly Text Unasked = new(
        "Alamat lembar pembayaran harus menyebut „reference”, nomor bukti bayar.",
        "The address of a payment sheet has to name “reference”, the reference of the payment.");

    /// <inheritdoc/>
    public Asked Asked => Case.Asked;

    /// <summary>What the payment says.</summary>
    public ClaimPayment Payment => Paid.Payment;

    /// <summary>The sheet, or null where the claim has no such payment in the state that is asked for.</summary>
    /// <exception cref="UnreadableAddressException">The address names no payment.</exception>
    public static async Task<SheetPage?> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, string claim, CancellationToken cancellation)
    {
        if (asked.Value("reference") is not { } reference)
            throw new UnreadableAddressException(Unasked);
        if (await CasePage.LoadAsync(served, moment, asked, claim, cancellation) is not { } page
            || page.Payments.FirstOrDefault(payment => payment.Payment.Reference == reference) is not { } paid)
            return null;

        // Its links, that to the other language among them, lead to the sheet and not to the claim.
        var sheet = page with
        {
            Head = page.Head with { Asked = page.Asked with { Path = $"{page.Asked.Path}/sheet" } },
        };
        return new(
            sheet, paid,
            (await BlockQueries.OfFactAsync(moment, paid.Recorded.Seq, cancellation))!,
            paid.Reversal is { } reversal
                ? await BlockQueries.OfFactAsync(moment, reversal.Seq, cancellation)
                : null);
    }
}
