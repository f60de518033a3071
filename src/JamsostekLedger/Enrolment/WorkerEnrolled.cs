using JamsostekLedger.Ledger;

namespace JamsostekLedger.Enrolment;

/// <summary>
/// A worker was enrolled with BPJS in a programme. What is known of the programme stands in the fact, so a replay
/// needs no look-up.
/// </summary>
/// <param name="Worker">The worker's number in the vault.</param>
/// <param name="Listing">Where, and at which work: the evidence that the worker was eligible on enrolment.</param>
/// <param name="StartMonth">First month of cover asked for.</param>
/// <param name="Fund">Code of the programme's usual fund, as seen.</param>
/// <param name="Vulnerable">Whether the programme is for vulnerable workers, as seen.</param>
/// <param name="LastMonth">Last month of the programme, as seen; null while open.</param>
/// <param name="MembershipNumber">Number of the membership (KPJ), where known.</param>
/// <param name="Evidence">Reference of the decree or the list, where given.</param>
/// <param name="OverAge">True where the worker had reached the age limit, as seen; null otherwise.</param>
public sealed record WorkerEnrolled(
    PersonId Worker,
    Listing Listing,
    YearMonth StartMonth,
    string Fund,
    bool Vulnerable,
    YearMonth? LastMonth,
    string? MembershipNumber,
    string? Evidence,
    bool? OverAge = null) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => StartMonth.OnDayOfMonth(1);

    /// <inheritdoc/>
    public override IEnumerable<LocalDate> Happened() => [];

    /// <inheritdoc/>
    public override IEnumerable<LocalDate> Ahead() => [ValueDate];

    /// <inheritdoc/>
    public override string Key => KeyOf(Worker, Listing.Programme, StartMonth);

    /// <inheritdoc/>
    public override string Called() =>
        $"Pendaftaran pekerja ini pada program {Listing.Programme} mulai {StartMonth:uuuu-MM}";

    /// <inheritdoc/>
    public override IEnumerable<PersonId> Persons() => [Worker];

    /// <inheritdoc/>
    public override bool Says(LedgerEvent other) =>
        other is WorkerEnrolled said && Listing.IsAlike(said.Listing)
        && said with { OverAge = OverAge, Listing = Listing } == this;

    /// <inheritdoc/>
    public override IReadOnlyList<Refusal> SaidOtherwise(LedgerEvent other) =>
        other is WorkerEnrolled said
            && said.Listing with { Occupation = said.Listing.Occupation ?? Listing.Occupation } != Listing
            ?
            [
                new("listing-spelled-otherwise",
                    $"Pekerja ini sudah terdaftar dengan ejaan lain: {Listing.Village}, {Listing.District}. Yang "
                    + "tercatat tetap."),
            ]
            : [];

    /// <summary>Key of an enrolment. A worker may come back to a programme later, from another month.</summary>
    public static string KeyOf(PersonId worker, string programme, YearMonth start) =>
        $"enrolment {worker} {programme} {start:uuuu-MM}";
}
