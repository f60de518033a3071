using System.Collections.Immutable;
using System.Text.Json.Serialization;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Premiums;

/// <summary>One invoice: the state of its stream, and what pages list.</summary>
public sealed record Invoice : IState<Invoice>, IView<Invoice>
{
    /// <inheritdoc/>
    public static Invoice Empty { get; } = new();

    /// <summary>The document, or null before it came.</summary>
    public InvoiceReceived? Received { get; init; }

    /// <summary>The document as it was before it was voided; null where it was not.</summary>
    public InvoiceReceived? Voided { get; init; }

    /// <summary>Its months.</summary>
    public ImmutableArray<InvoiceMonth> Months { get; init; } = [];

    /// <summary>The payments that were matched to it.</summary>
    public ImmutableArray<MatchedPayment> Payments { get; init; } = [];

    /// <summary>Money that was paid on it and is given to nobody's month.</summary>
    public ImmutableArray<Purse> Purses { get; init; } = [];

    /// <summary>Paid beyond what it asks: carried forward, or to be refunded.</summary>
    public PremiumSum Over { get; init; }

    /// <summary>Given to workers' months.</summary>
    public PremiumSum Allocated { get; init; }

    /// <summary>What BPJS confirmed beyond what it asks.</summary>
    public Rupiah ReceiptedOver { get; init; }

    /// <summary>How many allocations there were.</summary>
    public int Allocations { get; init; }

    /// <summary>How many releases there were.</summary>
    public int Releases { get; init; }

    /// <summary>How often it gave a credit, or took one back.</summary>
    public int Credits { get; init; }

    /// <summary>How many settlements by documents there were; null before the first.</summary>
    public int? Settlements { get; init; }

    /// <summary>What is recorded of its money, day by day: of the stream alone, and not of what pages list.</summary>
    [JsonIgnore]
    public SettledBook Book { get; init; } = SettledBook.Empty;

    /// <summary>Numbers of invoices that it gave a credit to or took one from, likewise.</summary>
    [JsonIgnore]
    public IEnumerable<string> Credited => Book.Steps
        .Where(step => step.What is SettledKind.CreditGiven or SettledKind.CreditTaken)
        .Select(step => step.Document!).Distinct();

    /// <summary>The receipts, likewise.</summary>
    [JsonIgnore]
    public ImmutableArray<ReceiptRecorded> Receipts { get; init; } = [];

    /// <summary>What was paid on it in all, less what came back.</summary>
    public PremiumSum Paid => Months.Aggregate(Over, (sum, month) => sum + month.Paid);

    /// <summary>What of it pays its months.</summary>
    public PremiumSum Settled => Months.Aggregate(PremiumSum.Zero, (sum, month) => sum + month.Paid);

    /// <summary>What of its payments came back.</summary>
    public PremiumSum Returned => Payments.Aggregate(PremiumSum.Zero, (sum, payment) => sum + payment.Returned);

    /// <summary>How far it is paid. JKK that is too much pays no JKM.</summary>
    public InvoiceStatus Status => Unpaid is { Jkk.Amount: <= 0, Jkm.Amount: <= 0 }
        ? Over is { Jkk.Amount: <= 0, Jkm.Amount: <= 0 } ? InvoiceStatus.Paid : InvoiceStatus.Overpaid
        : Paid.IsZero ? InvoiceStatus.Unpaid
        : Unpaid - Returned is { Jkk.Amount: <= 0, Jkm.Amount: <= 0 } ? InvoiceStatus.Returned
        : InvoiceStatus.Part;

    /// <summary>What SP2D paid on it, less what came back by STS; credits of other invoices are not in it.</summary>
    public Rupiah PaidByDocuments => Payments
        .Where(payment => payment.Payment.StartsWith("payment ", StringComparison.Ordinal))
        .Aggregate(Rupiah.Zero, (sum, payment) => sum + payment.Amount.Total - payment.Returned.Total);

    /// <summary>What is paid of its months and BPJS has not confirmed.</summary>
    public Rupiah Unacknowledged => new(Math.Max(0, (Settled.Total - Receipted).Amount));

    /// <summary>What is still to be paid.</summary>
    public PremiumSum Unpaid => Months.Aggregate(PremiumSum.Zero, (sum, month) => sum + month.Unpaid);

    /// <summary>What BPJS confirmed.</summary>
    public Rupiah Receipted =>
        Months.Aggregate(ReceiptedOver, (sum, month) => sum + month.Receipted.Total);

    /// <summary>Paid and given to nobody's month yet.</summary>
    public PremiumSum Unallocated => Purses.Aggregate(PremiumSum.Zero, (sum, purse) => sum + purse.Left);

    /// <summary>Until when it is paid in time: the day that it names, or the next working day after it.</summary>
    [JsonIgnore]
    public DueDay Due => WorkingDays.Shipped.Due(Received!.DueOn);

    /// <summary>Whether something of it is still owed.</summary>
    [JsonIgnore]
    public bool IsOwed => Status is InvoiceStatus.Unpaid or InvoiceStatus.Part;

    /// <summary>Whether something of it is still owed after its due date.</summary>
    public bool IsOverdue(LocalDate on) => Received is not null && IsOwed && DaysLate(on) > 0;

    /// <summary>
    /// Days after its due date on which it was paid in full, or by now where something is still owed; none in time.
    /// </summary>
    /// <param name="on">The day looked at.</param>
    public int DaysLate(LocalDate on)
    {
        var day = !IsOwed && !Payments.IsEmpty
            ? Payments.Max(payment => payment.PaidOn)
            : on;
        return Math.Max(0, Period.DaysBetween(Due.On, day));
    }

    /// <summary>The stream of an invoice.</summary>
    public static string StreamOf(string number) => $"invoice/{number}";

    /// <inheritdoc/>
    public static string? KeyOf(LedgerEvent fact) => fact switch
    {
        InvoiceReceived received => received.Number,
        Withdrawn { Document: InvoiceReceived received } => received.Number,
        ReceiptRecorded receipt => receipt.Invoice,
        PaymentMatched matched => matched.Invoice,
        RefundMatched refund => refund.Invoice,
        CreditMoved credit => credit.Invoice,
        PremiumAllocated allocated => allocated.Invoice,
        AllocationReleased released => released.Invoice,
        InvoiceSettled settled => settled.Invoice,
        _ => null,
    };

    /// <inheritdoc/>
    public Invoice Evolve(LedgerEvent fact)
    {
        var after = Fold(fact);
        return after with { Book = Book.With(RecordedSteps.Of(fact, this, after)) };
    }

    /// <inheritdoc/>
    public IEnumerable<JournalLine> Post(LedgerEvent fact, Invoice after) => InvoicePosting.Of(fact, this, after);

    private Invoice Fold(LedgerEvent fact) => fact switch
    {
        InvoiceReceived received => this with
        {
            Received = received,
            Months = [.. received.Shares.Select(share =>
                new InvoiceMonth(share.Month, share.Amount, PremiumSum.Zero, PremiumSum.Zero))],
        },
        Withdrawn { Document: InvoiceReceived received } => this with { Voided = received },
        // What comes before its invoice waits for it, and is settled then.
        ReceiptRecorded receipt when Received is null => this with { Receipts = Receipts.Add(receipt) },
        ReceiptRecorded receipt => WithReceipt(receipt.Amount) with { Receipts = Receipts.Add(receipt) },
        PaymentMatched matched => WithMoney(new(
            matched.Payment, matched.Document, matched.Fund, matched.PaidOn, matched.Amount, PremiumSum.Zero)),
        RefundMatched refund => WithoutMoney(refund),
        CreditMoved { Given: true } credit => this with
        {
            Over = Over - credit.Amount,
            Purses = Purses.Without(credit.Fund, credit.Amount),
            Credits = Credits + 1,
        },
        CreditMoved credit => WithMoney(new(
            credit.Key, credit.Other, credit.Fund, credit.On, credit.Amount, PremiumSum.Zero)),
        PremiumAllocated allocated => this with
        {
            Purses = Purses.Without(allocated.Fund, allocated.Amount),
            Allocated = Allocated + allocated.Amount,
            Allocations = Allocations + 1,
        },
        AllocationReleased released => this with
        {
            Purses = Purses.With(new($"release {released.Number}", null, released.Fund, released.On, released.Amount)),
            Allocated = Allocated - released.Amount,
            Releases = Releases + 1,
        },
        InvoiceSettled settled => SettledFold.Of(this, settled),
        _ => this,
    };

    private Invoice WithMoney(MatchedPayment payment)
    {
        var left = payment.Amount;
        var months = Months.Select(month =>
        {
            var part = month.Unpaid.AtMost(left);
            left -= part;
            return month with { Paid = month.Paid + part };
        }).ToImmutableArray();
        return this with
        {
            Months = months,
            Over = Over + left,
            Payments = Payments.Add(payment),
            Purses = Purses.With(new(
                payment.Document, payment.Payment, payment.Fund, payment.PaidOn, payment.Amount)),
        };
    }

    // What comes back lessens first what was paid too much, then the latest months.
    private Invoice WithoutMoney(RefundMatched refund)
    {
        var fromOver = Over.AtMost(refund.Amount);
        var left = refund.Amount - fromOver;
        var months = Months.Reverse().Select(month =>
        {
            var part = month.Paid.AtMost(left);
            left -= part;
            return month with { Paid = month.Paid - part };
        }).Reverse().ToImmutableArray();
        var payment = Payments.Single(payment => payment.Payment == refund.Payment);
        return this with
        {
            Months = months,
            Over = Over - fromOver - left,
            Payments = Payments.Replace(payment, payment with { Returned = payment.Returned + refund.Amount }),
            Purses = Purses.Without(refund.Fund, refund.Amount, new(
                payment.Document, payment.Payment, payment.Fund, payment.PaidOn, PremiumSum.Zero)),
        };
    }

    private Invoice WithReceipt(Rupiah amount)
    {
        var left = amount;
        var months = Months.Select(month =>
        {
            var part = ReceiptShare.Of(month.Unreceipted, left);
            left -= part.Total;
            return month with { Receipted = month.Receipted + part };
        }).ToImmutableArray();
        return this with { Months = months, ReceiptedOver = ReceiptedOver + left };
    }
}
