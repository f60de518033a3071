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
        var nik = row.OptionalNik("nik");
        var payment = Payment(row);
        var (reverses, reason, isBeyond) = Besides(row);
        return new ClaimRow(
            payment,
            nik is null ? null : PersonDetails.Worker(nik),
            PersonDetails.Payee(payment.Claim, row.PersonalText("payee")),
            reverses, reason, isBeyond);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> KeyColumns { get; } = ["payment_reference", "claim_number"];

    /// <inheritdoc/>
    public override int LeastKeyColumns => 1;

    /// <inheritdoc/>
    public override IReadOnlyList<string> FixedColumns { get; } = ["payment_reference"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> PersonColumns { get; } = ["nik", "payee"];

    /// <inheritdoc/>
    public override string? KeyOf(Row row) => ClaimPayment.KeyOf(row.Key("payment_reference"));

    // Payees are known by their names within one claim.
    /// <inheritdoc/>
    public override PersonDetails? PersonOf(string column, Row row, Row named)
    {
        if (column == "nik")
            return row.OptionalNik("value") is { } nik ? PersonDetails.Worker(nik) : null;
        if (named["claim_number"].IsEmpty)
            row.Refuse("key", "correction-key-shape",
                "Penerima dikenal per klaim: tulis kuncinya payment_reference / claim_number.");
        return PersonDetails.Payee(named["claim_number"].Text, row.PersonalText("value"));
    }

    /// <inheritdoc/>
    public override DocumentCells? CellsOf(LedgerEvent document) => document switch
    {
        BenefitPaid paid => Cells(paid.Payment).Text("reason", paid.BeyondReason)
            .YesNo("beyond_decision", paid.BeyondReason is not null),
        BenefitReversed reversed => Cells(reversed.Payment).Text("reverses", reversed.Reverses)
            .Text("reason", reversed.Reason),
        _ => null,
    };

    /// <inheritdoc/>
    public override RowCommand Again(LedgerEvent document, Row row, Seen seen)
    {
        var payment = Payment(row) with
        {
            Worker = PersonId.Of(row["nik"].Text), Payee = PersonId.Of(row["payee"].Text)!.Value,
        };
        var (reverses, reason, isBeyond) = Besides(row);
        if (row.Refusals is [var refusal, ..])
            return new(null, refusal);
        if ((reverses is null) != document is BenefitPaid)
            return RowCommand.Refuse("reverses", "correction-of-taken",
                "Pembayaran tidak menjadi pembatalan dan sebaliknya; batalkan baris itu lalu catat yang benar.");
        return new ClaimRow(payment, null, null, reverses, reason, isBeyond).Command(seen);
    }

    private static DocumentCells Cells(ClaimPayment payment) => new DocumentCells()
        .Text("claim_number", payment.Claim).Text("benefit", $"{payment.Benefit}".ToUpperInvariant())
        .Text("component", payment.Component).Text("segment", $"{payment.Segment}".ToUpperInvariant())
        .Text("programme", payment.Programme).Person("nik", payment.Worker).Day("event_date", payment.EventDate)
        .Day("paid_on", payment.PaidOn).Amount("amount", payment.Amount).Person("payee", payment.Payee)
        .Text("relation", payment.Relation).Text("payment_reference", payment.Reference)
        .Text("district", payment.District);

    private static ClaimPayment Payment(Row row) => new(
        row.Key("claim_number"),
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

    private static (string? Reverses, string? Reason, bool IsBeyond) Besides(Row row)
    {
        var (reverses, reason) = (row.OptionalKey("reverses"), row.OptionalText("reason"));
        var isBeyond = row.OptionalYesNo("beyond_decision");
        if (reason is not null && reverses is null && !isBeyond)
            row.Refuse("reason", "reason-without-need",
                "Kolom reason hanya untuk pembatalan, atau untuk pembayaran yang sengaja melebihi penetapan.");
        return (reverses, reason, isBeyond);
    }

    private sealed record ClaimRow(
        ClaimPayment Payment, PersonDetails? Worker, PersonDetails? Payee, string? Reverses, string? Reason,
        bool IsBeyond) : FileRow
    {
        public override IEnumerable<PersonDetails> Persons =>
            new[] { Worker, Payee }.OfType<PersonDetails>();

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
                Worker = Worker is null ? Payment.Worker : seen.Person(Worker),
                Payee = Payee is null ? Payment.Payee : seen.Person(Payee),
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
