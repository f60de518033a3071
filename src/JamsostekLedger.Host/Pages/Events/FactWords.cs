using JamsostekLedger.Budgets;
using JamsostekLedger.Claims;
using JamsostekLedger.Coverage;
using JamsostekLedger.Figures;
using JamsostekLedger.Ledger;
using JamsostekLedger.Persons;
using JamsostekLedger.Programmes;
using JamsostekLedger.Rates;
using NodaTime;

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
        "premium_returned" => new("Iuran dikembalikan (STS)", "Premium returned (STS)"),
        "earmark_carried_over" => new("Dana terikat dibawa ke tahun berikut", "Earmarked money carried over"),
        "benefit_paid" => new("Manfaat dibayar", "Benefit paid"),
        "benefit_reversed" => new("Pembayaran manfaat dibatalkan", "Benefit payment reversed"),
        "premium_rate_recorded" => new("Tarif iuran dicatat", "Premium rate recorded"),
        "fund_rule_set" => new("Aturan dana ditetapkan", "Rule of a fund set"),
        "figure_published" => new("Angka terbit", "Figure published"),
        "nik_corrected" => new("NIK dikoreksi", "NIK corrected"),
        "person_corrected" => new("Data orang dibetulkan", "Person's details corrected"),
        "person_forgotten" => new("Orang dilupakan", "Person forgotten"),
        "person_looked_at" => new("Data orang dilihat", "Person looked at"),
        "coverage_observed" => new("Cakupan dihitung", "Coverage counted"),
        "coverage_target_set" => new("Sasaran cakupan ditetapkan", "Coverage target set"),
        _ => new(type, type),
    })[language];

    /// <summary>Number of its document, or what stands for one.</summary>
    public static string DocumentOf(LedgerEvent fact) => fact switch
    {
        PaguSet set => set.DocumentNumber,
        PremiumPaid paid => paid.DocumentNumber,
        PremiumReturned returned => returned.DocumentNumber,
        BudgetReserved reserved => reserved.DocumentNumber,
        ReservationReleased released => released.DocumentNumber,
        EarmarkCarriedOver carried => carried.DocumentNumber,
        BenefitPaid { Payment: var payment } => payment.Reference,
        BenefitReversed { Payment: var payment } => payment.Reference,
        ProgrammeOpened opened => opened.Code,
        PremiumRateRecorded rate => rate.Id,
        FundRuleSet rule => rule.LegalBasis,
        FigurePublished published => published.Id,
        NikCorrected corrected => corrected.Evidence,
        PersonCorrected corrected => corrected.Evidence,
        PersonForgotten or PersonLookedAt => "–",
        CoverageObserved observed => observed.Source,
        CoverageTargetSet target => target.Source,
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
        BudgetReserved reserved => reserved.Amount,
        ReservationReleased released => released.Amount,
        EarmarkCarriedOver carried => carried.Amount,
        PremiumRateRecorded rate => rate.Amount,
        BenefitPaid { Payment: var payment } => payment.Amount,
        BenefitReversed { Payment: var payment } => payment.Amount,
        _ => null,
    };
}
