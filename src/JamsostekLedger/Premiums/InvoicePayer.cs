namespace JamsostekLedger.Premiums;

/// <summary>What one programme and fund paid of an invoice.</summary>
/// <param name="Programme">Programme's code.</param>
/// <param name="Fund">Code of the fund.</param>
/// <param name="Paid">Paid by SP2D.</param>
/// <param name="Returned">What of it came back by STS.</param>
/// <param name="Credited">Taken over from other invoices, less what was given to others.</param>
/// <param name="Settled">What of it pays the invoice's months.</param>
/// <param name="Allocated">What of it workers' months stand on.</param>
public sealed record InvoicePayer(
    string Programme, string Fund, PremiumSum Paid, PremiumSum Returned, PremiumSum Credited, PremiumSum Settled,
    PremiumSum Allocated)
{
    /// <summary>What is left with the invoice: nobody's month yet.</summary>
    public PremiumSum Unallocated => Paid - Returned + Credited - Allocated;

    /// <summary>Both together.</summary>
    public InvoicePayer Plus(InvoicePayer other) => this with
    {
        Paid = Paid + other.Paid,
        Returned = Returned + other.Returned,
        Credited = Credited + other.Credited,
        Settled = Settled + other.Settled,
        Allocated = Allocated + other.Allocated,
    };

    /// <summary>The parts of one fact.</summary>
    public static IEnumerable<InvoicePayer> Of(InvoiceStep step) => step.Recorded.Fact is InvoiceSettled settled
        ? settled.Steps.Where(moved => moved.What != SettledKind.Receipt).Select(Of)
        : Single(step) is { } payer ? [payer] : [];

    private static InvoicePayer Of(SettledStep moved) => moved.What switch
    {
        SettledKind.Payment => None(moved) with { Paid = moved.Amount },
        SettledKind.Return or SettledKind.LateReturn => None(moved) with { Returned = moved.Amount },
        SettledKind.CreditGiven => None(moved) with { Credited = PremiumSum.Zero - moved.Amount },
        SettledKind.CreditTaken => None(moved) with { Credited = moved.Amount },
        SettledKind.Month => None(moved) with { Settled = moved.Amount },
        _ => None(moved) with { Allocated = moved.Amount },
    };

    private static InvoicePayer None(SettledStep moved) => new(moved.Programme, moved.Fund, PremiumSum.Zero,
        PremiumSum.Zero, PremiumSum.Zero, PremiumSum.Zero, PremiumSum.Zero);

    // Facts of before have one part each.
    private static InvoicePayer? Single(InvoiceStep step) => step.Recorded.Fact switch
    {
        PaymentMatched paid => Of(paid.Programme, paid.Fund, step) with { Paid = paid.Amount },
        RefundMatched refund => Of(refund.Programme, refund.Fund, step) with { Returned = refund.Amount },
        CreditMoved { Given: true } given => Of(given.Programme, given.Fund, step) with
        {
            Credited = PremiumSum.Zero - given.Amount,
        },
        CreditMoved taken => Of(taken.Programme, taken.Fund, step) with { Credited = taken.Amount },
        PremiumAllocated allocated => Of(allocated.Programme, allocated.Fund, step) with
        {
            Allocated = allocated.Amount,
        },
        AllocationReleased released => Of(released.Programme, released.Fund, step) with
        {
            Allocated = PremiumSum.Zero - released.Amount,
        },
        _ => null,
    };

    private static InvoicePayer Of(string programme, string fund, InvoiceStep step) => new(
        programme, fund, PremiumSum.Zero, PremiumSum.Zero, PremiumSum.Zero, step.Settled, PremiumSum.Zero);
}
