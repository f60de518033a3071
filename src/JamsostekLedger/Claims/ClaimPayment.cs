using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>One movement of money on a claim, as the row of the file has it.</summary>
/// <param name="Claim">Claim number.</param>
/// <param name="Benefit">Which benefit.</param>
/// <param name="Component">Part of the benefit, as given: santunan sekaligus, pemakaman.</param>
/// <param name="Segment">Segment of membership.</param>
/// <param name="Programme">Programme's code, or null.</param>
/// <param name="Vulnerable">Whether that programme is for vulnerable workers, as seen when recorded.</param>
/// <param name="Worker">The worker's number in the vault, where the row had a NIK.</param>
/// <param name="EventDate">Day of the accident or death.</param>
/// <param name="PaidOn">Day on which the money moved.</param>
/// <param name="Amount">How much, above zero.</param>
/// <param name="Payee">The payee's number in the vault.</param>
/// <param name="Relation">The payee's relation to the worker, as given; null where the worker was paid.</param>
/// <param name="Reference">Payment reference.</param>
/// <param name="District">District (kecamatan) of the worker, as given.</param>
public sealed record ClaimPayment(
    string Claim,
    Benefit Benefit,
    string Component,
    Segment Segment,
    string? Programme,
    bool? Vulnerable,
    PersonId? Worker,
    LocalDate EventDate,
    LocalDate PaidOn,
    Rupiah Amount,
    PersonId Payee,
    string? Relation,
    string Reference,
    string? District)
{
    /// <summary>What its journal lines are about.</summary>
    public Dimensions Dimensions => new()
    {
        Programme = Programme, Vulnerable = Vulnerable, Segment = Segment, Benefit = Benefit,
        ToHeir = Relation is not null,
    };

    /// <summary>The people that it names.</summary>
    public IEnumerable<PersonId> Persons() => Worker is { } worker ? [worker, Payee] : [Payee];

    /// <summary>Key of a payment or reversal: they share one series of references.</summary>
    public static string KeyOf(string reference) => $"claim-payment {reference}";
}
