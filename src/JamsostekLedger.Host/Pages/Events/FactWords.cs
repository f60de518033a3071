using JamsostekLedger.Budgets;
using JamsostekLedger.Claims;
using JamsostekLedger.Coverage;
using JamsostekLedger.Figures;
using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;
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
        "figure_published" => new("Angka terbit", "Figure published"),
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
        FigurePublished published => published.Id,
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
        BenefitPaid { Payment: var payment } => payment.Amount,
        BenefitReversed { Payment: var payment } => payment.Amount,
        _ => null,
    };
}
