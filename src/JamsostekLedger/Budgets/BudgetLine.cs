using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>
/// The state of one budget line's stream: what a payment or a reservation is decided on, and what its facts post.
/// </summary>
public sealed record BudgetLine : IState<BudgetLine>
{
    private static readonly Comparer<PaguSet> ByDate = Comparer<PaguSet>.Create((left, right) => PaguSet.Order(
        (left.DocumentDate, left.Kind, left.DocumentNumber), (right.DocumentDate, right.Kind, right.DocumentNumber)));

    /// <inheritdoc/>
    public static BudgetLine Empty { get; } = new();

    /// <summary>Its DPA and DPPA, the one in force last.</summary>
    public ImmutableSortedSet<PaguSet> Documents { get; private init; } = ImmutableSortedSet.Create<PaguSet>(ByDate);

    /// <summary>What is left of each SP2D, by number.</summary>
    public ImmutableDictionary<string, Payment> Payments { get; private init; } =
        ImmutableDictionary<string, Payment>.Empty;

    /// <summary>What is left of each reservation, by number.</summary>
    public ImmutableDictionary<string, Reservation> Reservations { get; private init; } =
        ImmutableDictionary<string, Reservation>.Empty;

    /// <summary>Held by reservations.</summary>
    public Rupiah Reserved { get; private init; }

    /// <summary>Paid by SP2D, less the returns of the same year.</summary>
    public Rupiah Realised { get; private init; }

    /// <summary>Carried over into the next year.</summary>
    public Rupiah CarriedOver { get; private init; }

    /// <summary>Whether any document has named the line.</summary>
    public bool HasPagu => !Documents.IsEmpty;

    /// <summary>The ceiling in force: that of the latest document by date, however late it arrived.</summary>
    public Rupiah Pagu => Documents.IsEmpty ? Rupiah.Zero : Documents.Max!.Pagu;

    /// <summary>What may still be reserved or paid.</summary>
    public Rupiah Available => Pagu - Reserved - Realised;

    /// <inheritdoc/>
    public BudgetLine Evolve(LedgerEvent fact) => fact switch
    {
        PaguSet set => this with { Documents = Documents.Add(set) },
        BudgetReserved reserved => this with
        {
            Reservations = Reservations.SetItem(
                reserved.DocumentNumber, new(reserved.DocumentDate, reserved.Amount)),
            Reserved = Reserved + reserved.Amount,
        },
        ReservationReleased released => this with
        {
            Reservations = Reservations.SetItem(
                released.Releases, LeftOf(released.Releases).Less(released.Amount)),
            Reserved = Reserved - released.Amount,
        },
        PremiumPaid paid => this with
        {
            Payments = Payments.SetItem(paid.DocumentNumber, new(paid.DocumentDate, paid.Amount)),
            Realised = Realised + paid.Amount,
        },
        PremiumReturned returned => this with
        {
            Payments = Payments.SetItem(returned.Returns, PaymentOf(returned.Returns).Less(returned.Amount)),
            Realised = returned.SameYear() ? Realised - returned.Amount : Realised,
        },
        EarmarkCarriedOver carried => this with { CarriedOver = CarriedOver + carried.Amount },
        _ => this,
    };

    /// <inheritdoc/>
    public Refusal? Fault =>
        Payments.Where(payment => payment.Value.Left < Rupiah.Zero).Select(payment => payment.Key).Order().ToList()
            is [var sp2d, ..] ? new("document-in-use",
                $"STS sudah mengembalikan uang SP2D {sp2d}; benahi STS itu dahulu.")
        : Reservations.Where(reserved => reserved.Value.Left < Rupiah.Zero).Select(reserved => reserved.Key).Order()
            .ToList() is [var reservation, ..] ? new("document-in-use",
                $"Cadangan {reservation} sudah dilepas; benahi pelepasannya dahulu.")
        : null;

    /// <inheritdoc/>
    public IEnumerable<JournalLine> Post(LedgerEvent fact, BudgetLine after) => fact switch
    {
        PaguSet set => Appropriation(set, this, after),
        BudgetReserved reserved =>
        [
            Move(Account.BudgetReserved, Account.BudgetAvailable, reserved.Amount, reserved.ValueDate, reserved.Line),
        ],
        ReservationReleased released =>
        [
            Move(Account.BudgetAvailable, Account.BudgetReserved, released.Amount, released.ValueDate, released.Line),
        ],
        PremiumPaid paid =>
        [
            Move(Account.BudgetRealised, Account.BudgetAvailable, paid.Amount, paid.ValueDate, paid.Line),
            Move(Account.PremiumAdvance, Account.Cash, paid.Amount, paid.ValueDate, paid.Line),
        ],
        PremiumReturned returned when returned.SameYear() =>
        [
            Move(Account.BudgetAvailable, Account.BudgetRealised, returned.Amount, returned.ValueDate, returned.Line),
            Move(Account.Cash, Account.PremiumAdvance, returned.Amount, returned.ValueDate, returned.Line),
        ],
        PremiumReturned late =>
        [
            Move(Account.Cash, Account.OtherRevenue, late.Amount, late.ValueDate,
                late.Line with { FiscalYear = late.ValueDate.Year }),
        ],
        EarmarkCarriedOver carried =>
        [
            Move(Account.EarmarkCarriedOver, Account.EarmarkUnspent, carried.Amount, carried.ValueDate,
                carried.Line with { FiscalYear = carried.Line.FiscalYear + 1 }),
        ],
        _ => [],
    };

    /// <summary>One SP2D's row on the line.</summary>
    /// <param name="DocumentDate">Date of the SP2D.</param>
    /// <param name="Left">Its amount less all that was returned of it.</param>
    public sealed record Payment(LocalDate DocumentDate, Rupiah Left)
    {
        /// <summary>The payment after a return.</summary>
        public Payment Less(Rupiah returned) => this with { Left = Left - returned };
    }

    /// <summary>One reservation on the line.</summary>
    /// <param name="DocumentDate">Its date.</param>
    /// <param name="Left">Its amount less all that was released of it.</param>
    public sealed record Reservation(LocalDate DocumentDate, Rupiah Left)
    {
        /// <summary>The reservation after a release.</summary>
        public Reservation Less(Rupiah released) => this with { Left = Left - released };
    }

    // A revision may take away what a return or a release names; it is refused by what is left below zero.
    private Payment PaymentOf(string document) =>
        Payments.GetValueOrDefault(document) ?? new(LocalDate.MaxIsoValue, Rupiah.Zero);

    private Reservation LeftOf(string document) =>
        Reservations.GetValueOrDefault(document) ?? new(LocalDate.MaxIsoValue, Rupiah.Zero);

    private static JournalLine Move(
        string debit, string credit, Rupiah amount, LocalDate valueDate, BudgetLineId line) =>
        new(debit, credit, Unit.Rupiah, amount.Amount, valueDate, line.Dimensions);

    // A document that arrives late slips in between others: only the difference between the ceilings by date as they
    // were known before and as they are known now is posted, each change on its own day.
    private static IEnumerable<JournalLine> Appropriation(PaguSet set, BudgetLine before, BudgetLine after) =>
        Steps.Difference(Ceilings(before), Ceilings(after)).SelectMany(change => JournalLine.Change(
            Account.BudgetAvailable, Account.Appropriation, Unit.Rupiah, change.Change, change.At,
            set.Line.Dimensions));

    private static IEnumerable<(LocalDate At, long Change)> Ceilings(BudgetLine line)
    {
        var inForce = 0L;
        foreach (var document in line.Documents)
        {
            yield return (document.DocumentDate, document.Pagu.Amount - inForce);
            inForce = document.Pagu.Amount;
        }
    }
}
