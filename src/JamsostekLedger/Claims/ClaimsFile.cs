using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>The <c>claims</c> file: one row is one payment of a claim, or the reversal of one.</summary>
public sealed class ClaimsFile : FileKind
{
    /// <inheritdoc/>
    public override string Name => "claims";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("claim_number", "Nomor klaim"),
        Required("benefit", "JKK, JKM, JHT, JP, atau JKP"),
        Required("component", "Bagian manfaat"),
        Required("segment", "PU, BPU, JAKON, atau PMI"),
        Optional("programme", "Kode program"),
        Optional("nik", "NIK pekerja"),
        Required("event_date", "Tanggal kejadian"),
        Required("paid_on", "Tanggal bayar"),
        Required("amount", "Nilai dalam rupiah penuh"),
        Required("payee", "Penerima"),
        Optional("relation", "Hubungan penerima dengan pekerja"),
        Required("payment_reference", "Nomor bukti bayar"),
        Optional("reverses", "Nomor bukti bayar yang dibatalkan"),
        Optional("district", "Kecamatan pekerja"),
        Optional("reason", "Alasan pembatalan, atau alasan pembayaran melebihi penetapan"),
        Optional("beyond_decision", "Sengaja melebihi penetapan: ya atau tidak"),
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row)
    {
        var claim = row.Key("claim_number");
        var nik = row.OptionalNik("nik");
        var payment = new ClaimPayment(
            claim,
            row.OneOf<Benefit>("benefit"),
            row.Text("component"),
            row.OneOf<Segment>("segment"),
            row.OptionalKey("programme"),
            Vulnerable: null,
            Worker: null,
            row.Date("event_date"),
            row.Date("paid_on"),
            row.PositiveAmount("amount"),
            Payee: default,
            row.OptionalText("relation"),
            row.Key("payment_reference"),
            row.OptionalText("district"));
        var (reverses, reason) = (row.OptionalKey("reverses"), row.OptionalText("reason"));
        var isBeyond = row.OptionalYesNo("beyond_decision");
        if (reason is not null && reverses is null && !isBeyond)
            row.Refuse("reason", "reason-without-need",
                "Kolom reason hanya untuk pembatalan, atau untuk pembayaran yang sengaja melebihi penetapan.");
        return new ClaimRow(
            payment,
            nik is null ? null : PersonDetails.Worker(nik),
            PersonDetails.Payee(claim, row.PersonalText("payee")),
            reverses, reason, isBeyond);
    }

    private sealed record ClaimRow(
        ClaimPayment Payment, PersonDetails? Worker, PersonDetails Payee, string? Reverses, string? Reason,
        bool IsBeyond) : FileRow
    {
        public override IEnumerable<PersonDetails> Persons => Worker is null ? [Payee] : [Worker, Payee];

        public override string? RefersTo => Reverses is null ? null : ClaimPayment.KeyOf(Reverses);

        public override IEnumerable<string> LooksAt =>
            Reverses is null ? [] : [ClaimPayment.KeyOf(OfComponent(Reverses))];

        // One transfer pays several components, and each is a payment.
        public override FileRow? Besides(LedgerEvent known) =>
            PaymentOf(known) is { } other && other.Claim == Payment.Claim && other.Component != Payment.Component
                ? this with { Payment = Payment with { Reference = OfComponent(Payment.Reference) } }
                : null;

        public override RowCommand Command(Seen seen)
        {
            var programme = Payment.Programme is null ? null : seen.Programme(Payment.Programme);
            if (Payment.Programme is not null && programme is null)
                return UnknownProgramme.Refuse(seen, Payment.Programme);

            var payment = Payment with
            {
                Vulnerable = programme?.Vulnerable,
                Worker = Worker is null ? null : seen.Person(Worker),
                Payee = seen.Person(Payee),
            };
            return RowCommand.Ask(Reverses is null
                ? new PayBenefit(payment) { BeyondReason = IsBeyond ? Reason ?? "" : null }
                : new ReverseBenefit(
                    payment, seen.Document(LooksAt.First()) is null ? Reverses : OfComponent(Reverses))
                {
                    Reason = Reason, NeedsReason = seen.Insists,
                });
        }

        private static ClaimPayment? PaymentOf(LedgerEvent fact) => fact switch
        {
            BenefitPaid paid => paid.Payment,
            BenefitReversed reversed => reversed.Payment,
            _ => null,
        };

        private string OfComponent(string reference) => $"{reference} ({Payment.Component})";
    }
}
