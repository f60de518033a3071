using JamsostekLedger.Approvals;
using JamsostekLedger.Audit;
using JamsostekLedger.Budgets;
using JamsostekLedger.Claims;
using JamsostekLedger.Coverage;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Figures;
using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using JamsostekLedger.Persons;
using JamsostekLedger.Plans;
using JamsostekLedger.Premiums;
using JamsostekLedger.Programmes;
using JamsostekLedger.Rates;
using JamsostekLedger.Reconciliation;
using JamsostekLedger.Signing;
using JamsostekLedger.Statements;

namespace JamsostekLedger.Host.Pages.Events;

/// <summary>How facts are called, and the document that each is about. Persons are never among it.</summary>
public static class FactWords
{
    /// <summary>A fact's type.</summary>
    public static string Name(string type, Language language) => (type switch
    {
        "programme_opened" => new Text("Program dibuka", "Programme opened"),
        "pagu_set" => new("Pagu ditetapkan", "Ceiling set"),
        "budget_reserved" => new("Anggaran dicadangkan", "Budget reserved"),
        "reservation_released" => new("Cadangan dilepas", "Reservation released"),
        "premium_paid" => new("Iuran dibayar (SP2D)", "Premium paid (SP2D)"),
        "provisional_payment_made" => new("Dibayar sementara, menunggu SP2D", "Paid provisionally, awaiting its SP2D"),
        "premium_returned" => new("Iuran dikembalikan (STS)", "Premium returned (STS)"),
        "earmark_carried_over" => new("Dana terikat dibawa ke tahun berikut", "Earmarked money carried over"),
        "worker_proposed" => new("Pekerja diusulkan", "Worker proposed"),
        "worker_checked" => new("Pekerja diverifikasi", "Worker checked"),
        "worker_enrolled" => new("Pekerja didaftarkan", "Worker enrolled"),
        "membership_numbered" => new("Nomor kepesertaan diberikan", "Membership numbered"),
        "worker_ended" => new("Kepesertaan berakhir", "Enrolment ended"),
        "cover_paid" => new("Bulan pekerja dibayar", "Worker's months paid"),
        "cover_released" => new("Bulan pekerja dikembalikan", "Worker's months released"),
        "invoice_received" => new("Tagihan diterima", "Invoice received"),
        "receipt_recorded" => new("Bukti terima dicatat", "Receipt recorded"),
        "payment_matched" => new("Pembayaran dicocokkan", "Payment matched"),
        "refund_matched" => new("Pengembalian dicocokkan", "Refund matched"),
        "credit_moved" => new("Kelebihan dipindahkan", "Credit moved"),
        "premium_allocated" => new("Iuran dialokasikan", "Premium allocated"),
        "allocation_released" => new("Alokasi dilepas", "Allocation released"),
        "premium_computed" => new("Iuran dihitung", "Premium computed"),
        "cover_settled" => new("Bulan pekerja diselaraskan", "Worker's months settled"),
        "invoice_settled" => new("Uang tagihan diselaraskan", "Invoice's money settled"),
        "premium_recomputed" => new("Iuran dihitung ulang", "Premium computed anew"),
        "claim_noticed" => new("Klaim diberitahukan", "Claim noticed"),
        "claim_corrected" => new("Klaim dikoreksi", "Claim corrected"),
        "claim_step_taken" => new("Langkah klaim", "Step of a claim"),
        "claim_submitted" => new("Klaim diajukan", "Claim submitted"),
        "claim_document_recorded" => new("Dokumen klaim diterima", "Document of a claim received"),
        "heir_named" => new("Ahli waris disebut", "Heir named"),
        "child_named" => new("Anak disebut untuk beasiswa", "Child named for scholarships"),
        "claim_decided" => new("Klaim ditetapkan", "Claim decided"),
        "benefit_paid" => new("Manfaat dibayar", "Benefit paid"),
        "benefit_reversed" => new("Pembayaran manfaat dibatalkan", "Benefit payment reversed"),
        "premium_rate_recorded" => new("Tarif iuran dicatat", "Premium rate recorded"),
        "fund_rule_set" => new("Aturan dana ditetapkan", "Rule of a fund set"),
        "rows_ruled" => new("Baris rekonsiliasi dicocokkan atau dipisahkan", "Rows joined or parted"),
        "break_explained" => new("Selisih dijelaskan", "Break explained"),
        "break_assigned" => new("Selisih ditugaskan", "Break assigned"),
        "reconciliation_signed" => new("Rekonsiliasi ditandatangani", "Reconciliation signed"),
        "statement_recorded" => new("Catatan pihak lain diterima", "Statement of another office recorded"),
        "statement_rows_recorded" => new("Baris catatan pihak lain", "Rows of a statement"),
        "figure_published" => new("Angka terbit", "Figure published"),
        "nik_corrected" => new("NIK dikoreksi", "NIK corrected"),
        "person_corrected" => new("Data orang dibetulkan", "Person's details corrected"),
        "persons_merged" => new("Dua data satu orang digabungkan", "Two records of one person merged"),
        "person_forgotten" => new("Orang dilupakan", "Person forgotten"),
        "person_looked_at" => new("Data orang dilihat", "Person looked at"),
        "coverage_observed" => new("Cakupan dihitung", "Coverage counted"),
        "coverage_target_set" => new("Sasaran cakupan ditetapkan", "Coverage target set"),
        "plan_kept" => new("Rencana disimpan", "Plan kept"),
        "plan_reserved" => new("Rencana dicadangkan", "Plan reserved"),
        "document_revised" => new("Dokumen dilengkapi, dikoreksi, atau dibatalkan",
            "Document completed, corrected or voided"),
        "period_closed" => new("Buku ditutup", "Books closed"),
        "period_reopened" => new("Buku dibuka kembali", "Books reopened"),
        "opening_balances_kept" => new("Saldo awal tahun disimpan", "Opening balances kept"),
        "approval_requested" => new("Persetujuan diminta", "Approval asked for"),
        "approval_given" => new("Disetujui orang lain", "Approved by another person"),
        "approval_rejected" => new("Permintaan ditolak", "Request refused"),
        "approval_withdrawn" => new("Permintaan ditarik kembali", "Request taken back"),
        "approval_carried_out" => new("Permintaan yang disetujui dicatat", "Approved request recorded"),
        "role_granted" => new("Peran diberikan", "Role given"),
        "role_ended" => new("Peran dicabut", "Role taken away"),
        "rows_downloaded" => new("Baris berkas diunduh", "Rows of a file taken away"),
        "sign_in_failed" => new("Gagal masuk", "Sign-in failed"),
        "database_restored" => new("Basis data dipulihkan dari cadangan", "Database restored from a backup"),
        _ => new(type, type),
    })[language];

    /// <summary>Number of its document, or what stands for one.</summary>
    public static string DocumentOf(LedgerEvent fact) => fact switch
    {
        DocumentRevised { After: { } after } => DocumentOf(after),
        DocumentRevised revised => revised.Document,
        Withdrawn gone => DocumentOf(gone.Document),
        PaguSet set => set.DocumentNumber,
        PremiumPaid paid => paid.DocumentNumber,
        PremiumReturned returned => returned.DocumentNumber,
        ProvisionalPaymentMade made => made.Number,
        BudgetReserved reserved => reserved.DocumentNumber,
        ReservationReleased released => released.DocumentNumber,
        EarmarkCarriedOver carried => carried.DocumentNumber,
        ClaimNoticed { Notice: var notice } => notice.Claim,
        ClaimCorrected corrected => corrected.Evidence ?? corrected.Claim,
        ClaimStepTaken step => step.Evidence ?? step.Claim,
        ClaimSubmitted submitted => submitted.Evidence ?? submitted.Claim,
        ClaimDocumentRecorded document => document.Number ?? document.Claim,
        HeirNamed heir => heir.Evidence ?? heir.Claim,
        ChildNamed child => child.Claim,
        ClaimDecided { Decision: var decision } => decision.Number,
        BenefitPaid { Payment: var payment } => payment.Reference,
        BenefitReversed { Payment: var payment } => payment.Reference,
        ProgrammeOpened opened => opened.Code,
        WorkerProposed proposed => proposed.Listing.Programme,
        WorkerChecked check => check.Evidence ?? check.Programme,
        WorkerEnrolled enrolled => enrolled.Evidence ?? enrolled.Listing.Programme,
        MembershipNumbered numbered => numbered.MembershipNumber,
        WorkerEnded ended => ended.Evidence ?? ended.Programme,
        CoverPaid paid => paid.Invoice,
        CoverReleased released => released.Invoice,
        InvoiceReceived received => received.Number,
        ReceiptRecorded receipt => receipt.Number,
        PaymentMatched matched => matched.Document,
        RefundMatched refund => refund.Document,
        CreditMoved credit => credit.Other,
        PremiumAllocated allocated => allocated.Invoice,
        AllocationReleased released => released.Invoice,
        PremiumComputed computed => computed.Programme,
        CoverSettled settled => settled.Programme,
        InvoiceSettled settled => settled.Invoice,
        PremiumRecomputed computed => computed.Programme,
        PremiumRateRecorded rate => rate.Id,
        FundRuleSet rule => rule.LegalBasis,
        FigurePublished published => published.Id,
        NikCorrected corrected => corrected.Evidence,
        PersonCorrected corrected => corrected.Evidence,
        PersonsMerged merged => merged.Evidence,
        PersonForgotten or PersonLookedAt => "–",
        CoverageObserved observed => observed.Source,
        CoverageTargetSet target => target.Source,
        PlanKept kept => kept.Code,
        PlanReserved reserved => reserved.Code,
        RowsRuled ruled => ruled.Period,
        BreakExplained explained => explained.Period,
        BreakAssigned assigned => assigned.Period,
        ReconciliationSigned signed => $"{signed.Period} {signed.Document}",
        StatementRecorded said => $"{said.Source} {said.Period}",
        StatementRowsRecorded rows => $"{rows.Source} {rows.Period}",
        PeriodClosed closed => closed.Period,
        PeriodReopened reopened => reopened.Period,
        OpeningBalancesKept opening => $"{opening.Year}",
        _ when ApprovalRequest.KeyOf(fact) is { } request => request,
        DatabaseRestored { History: var history } => history,
        _ => fact.Key,
    };

    /// <summary>Date of its document, where it has one besides its value date.</summary>
    public static LocalDate? DateOf(LedgerEvent fact) => fact switch
    {
        PremiumPaid paid => paid.DocumentDate,
        PremiumReturned returned => returned.DocumentDate,
        _ => null,
    };

    /// <summary>The money that it is about, or null.</summary>
    public static Rupiah? AmountOf(LedgerEvent fact) => fact switch
    {
        PaguSet set => set.Pagu,
        PremiumPaid paid => paid.Amount,
        PremiumReturned returned => returned.Amount,
        ProvisionalPaymentMade made => made.Amount,
        BudgetReserved reserved => reserved.Amount,
        ReservationReleased released => released.Amount,
        EarmarkCarriedOver carried => carried.Amount,
        PremiumRateRecorded rate => rate.Amount,
        CoverPaid paid => paid.Jkk + paid.Jkm,
        CoverReleased released => released.Jkk + released.Jkm,
        InvoiceReceived received => received.Amount.Total,
        ReceiptRecorded receipt => receipt.Amount,
        PaymentMatched matched => matched.Amount.Total,
        RefundMatched refund => refund.Amount.Total,
        CreditMoved credit => credit.Amount.Total,
        PremiumAllocated allocated => allocated.Amount.Total,
        AllocationReleased released => released.Amount.Total,
        PremiumComputed computed => computed.Amount.Total,
        InvoiceSettled settled => settled.Sum(SettledKind.Month).Total,
        PlanReserved reserved => reserved.Amount,
        BenefitPaid { Payment: var payment } => payment.Amount,
        BenefitReversed { Payment: var payment } => payment.Amount,
        _ => null,
    };
}
