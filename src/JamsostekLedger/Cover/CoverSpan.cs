namespace JamsostekLedger.Cover;

/// <summary>Days on which a worker stands the same way, for the same reason, by the same money.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Status">How the worker stands.</param>
/// <param name="Rule">The rule that makes it so.</param>
/// <param name="Payers">Who paid for these months, each once; empty where nobody did.</param>
/// <param name="IsDouble">Whether each of these months was paid for more than once.</param>
/// <param name="ArrearsOn">
/// The day on which arrears paid for these months after they were over; null where they were paid in time. Whoever
/// looked before that day saw them unpaid.
/// </param>
/// <param name="Episode">The unbroken cover that covered and prepaid months are part of.</param>
public sealed record CoverSpan(
    LocalDate From,
    LocalDate To,
    CoverStatus Status,
    CoverRule Rule,
    IReadOnlyList<Payer> Payers,
    bool IsDouble,
    LocalDate? ArrearsOn,
    Episode? Episode)
{
    /// <summary>Whether this cover began with a payment after an earlier one had lapsed.</summary>
    public bool Restarted => Episode?.Restarted == true;

    /// <summary>Months that these days touch.</summary>
    public int Months => 12 * (To.Year - From.Year) + To.Month - From.Month + 1;

    /// <summary>Months of these that were paid for, however often.</summary>
    public int PersonMonths => Payers.Count == 0 ? 0 : Months;

    /// <summary>Whether a day is one of these.</summary>
    public bool Contains(LocalDate day) => From <= day && day <= To;
}
