using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Budgets;

/// <summary>
/// The state of one budget stream: what a payment or a reservation is decided on, and what its facts post. Lines that
/// differ in office and sub-activity alone share it, because a document that names none belongs to the one that fits.
/// </summary>
public sealed record BudgetLine : IState<BudgetLine>
{
    private static readonly Comparer<PaguSet> ByDate = Comparer<PaguSet>.Create((left, right) =>
        PaguSet.Order(left.Rank(), right.Rank()) is not 0 and var order
            ? order
            : string.CompareOrdinal(left.Line.Place, right.Line.Place));

    /// <inheritdoc/>
    public static BudgetLine Empty { get; } = new();

    /// <summary>Its DPA and DPPA, the one in force last.</summary>
    public ImmutableSortedSet<PaguSet> Documents { get; private init; } = ImmutableSortedSet.Create<PaguSet>(ByDate);

    /// <summary>What is left of each SP2D, by the key of its row.</summary>
    public ImmutableDictionary<string, Payment> Payments { get; private init; } =
        ImmutableDictionary<string, Payment>.Empty;

    /// <summary>What is left of each reservation, by number.</summary>
    public ImmutableDictionary<string, HeldBudget> Reservations { get; private init; } =
        ImmutableDictionary<string, HeldBudget>.Empty;

    /// <summary>What is held for each provisional payment until its SP2D takes its place, by number.</summary>
    public ImmutableDictionary<string, HeldBudget> Provisionals { get; private init; } =
        ImmutableDictionary<string, HeldBudget>.Empty;

    /// <summary>Held by reservations and provisional payments.</summary>
    public Rupiah Reserved => All.Reserved;

    /// <summary>Paid by SP2D, less the returns of the same year.</summary>
    public Rupiah Realised => All.Realised;

    /// <summary>The ceilings in force of all lines of the stream.</summary>
    public Rupiah Pagu => Lines.Aggregate(Rupiah.Zero, (sum, line) => sum + At(line).Pagu);

    /// <summary>What may still be reserved or paid on all lines of the stream.</summary>
    public Rupiah Available => Pagu - Reserved - Realised;

    // By the line as documents name it.
    private ImmutableDictionary<BudgetLineId, BudgetSums> Sums { get; init; } =
        ImmutableDictionary<BudgetLineId, BudgetSums>.Empty;

    // Facts that name no whole line: they may come to belong to another one.
    private ImmutableList<LedgerEvent> Unplaced { get; init; } = [];

    private BudgetSums All => Sums.Values.Aggregate(BudgetSums.None, (sum, one) => sum + one);

    private IEnumerable<BudgetLineId> Lines => Documents.Select(document => document.Line).Distinct();

    /// <summary>The line that a document means by the one that it names, as it stands.</summary>
    public BudgetPart At(BudgetLineId named)
    {
        var line = Fit(named);
        var inForce = Documents.LastOrDefault(document => document.Line == line);
        var sums = Sums.Where(one => Fit(one.Key) == line)
            .Aggregate(BudgetSums.None, (sum, one) => sum + one.Value);
        return new(line, inForce is not null, inForce?.Pagu ?? Rupiah.Zero, sums.Reserved, sums.Realised,
            sums.CarriedOver, Lines.Count(named.Allows));
    }

    /// <inheritdoc/>
    public BudgetLine Evolve(LedgerEvent fact) => fact switch
    {
        PaguSet set => this with { Documents = Documents.Add(set) },
        BudgetReserved reserved => Placed(reserved, reserved.Line).Holding(
            reserved.DocumentNumber, held => held with
            {
                Line = reserved.Line, DocumentDate = reserved.DocumentDate, Amount = held.Amount + reserved.Amount,
            }),
        ReservationReleased released => Placed(released, released.Line).Holding(
            released.Releases, held => held with
            {
                Line = held.Line ?? released.Line, Amount = held.Amount - released.Amount,
            }),
        ProvisionalPaymentMade made => Placed(made, made.Line).Holding(
            made.Number, held => held with { Line = made.Line, DocumentDate = made.PaidOn, Amount = made.Amount },
            isProvisional: true),
        PremiumPaid paid => Paid(paid),
        PremiumReturned returned => Returned(returned),
        EarmarkCarriedOver carried => Placed(carried, carried.Line).Adding(
            carried.Line, BudgetSums.None with { CarriedOver = carried.Amount }),
        _ => this,
    };

    /// <inheritdoc/>
    public Refusal? Fault =>
        Payments.Where(payment => payment.Value.Left < Rupiah.Zero).Select(payment => payment.Value.Number).Order()
            .ToList() is [var sp2d, ..] ? new("document-in-use",
                $"STS sudah mengembalikan uang SP2D {sp2d}; benahi STS itu dahulu.")
        : Reservations.Where(reserved => reserved.Value.Left < Rupiah.Zero).Select(reserved => reserved.Key).Order()
            .ToList() is [var reservation, ..] ? new("document-in-use",
                $"Cadangan {reservation} sudah dilepas; benahi pelepasannya dahulu.")
        : null;

    /// <inheritdoc/>
    public IEnumerable<JournalLine> Post(LedgerEvent fact, BudgetLine after) => fact switch
    {
        PaguSet set => [.. Appropriation(set.Line, after), .. Moved(after)],
        BudgetReserved reserved => [.. after.LinesOf(fact), .. Used(reserved.DocumentNumber, after)],
        ReservationReleased released => [.. after.LinesOf(fact), .. Used(released.Releases, after)],
        ProvisionalPaymentMade made => [.. after.LinesOf(fact), .. Used(made.Number, after, isProvisional: true)],
        PremiumPaid paid =>
        [
            .. after.LinesOf(fact),
            .. paid.Reservation is { } reservation ? Used(reservation, after) : [],
            .. paid.Provisional is { } number ? Used(number, after, isProvisional: true) : [],
        ],
        _ => after.LinesOf(fact),
    };

    /// <summary>One SP2D's row on the line.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="DocumentDate">Date of the SP2D.</param>
    /// <param name="Left">Its amount less all that was returned of it.</param>
    public sealed record Payment(string Number, LocalDate DocumentDate, Rupiah Left);

    private BudgetLine Paid(PremiumPaid paid)
    {
        var after = Placed(paid, paid.Line).Adding(paid.Line, BudgetSums.None with { Realised = paid.Amount });
        after = after with
        {
            Payments = Payments.SetItem(paid.Key, new(paid.DocumentNumber, paid.DocumentDate, paid.Amount)),
        };
        if (paid.Reservation is { } reservation)
            after = after.Holding(reservation, UseUp);
        return paid.Provisional is { } number ? after.Holding(number, UseUp, isProvisional: true) : after;

        HeldBudget UseUp(HeldBudget held) => held with
        {
            Uses = held.Uses.Add((paid.ValueDate, paid.Key, paid.Amount.Amount)),
        };
    }

    // A revision may take away what a return names; it is refused by what is left below zero.
    private BudgetLine Returned(PremiumReturned returned)
    {
        var key = PremiumPaid.KeyOf(returned.Returns, returned.Line);
        var of = Payments.GetValueOrDefault(key) ?? new(returned.Returns, LocalDate.MaxIsoValue, Rupiah.Zero);
        var after = Placed(returned, returned.Line) with
        {
            Payments = Payments.SetItem(key, of with { Left = of.Left - returned.Amount }),
        };
        return returned.SameYear()
            ? after.Adding(returned.Line, BudgetSums.None with { Realised = Rupiah.Zero - returned.Amount })
            : after;
    }

    private BudgetLine Holding(string number, Func<HeldBudget, HeldBudget> change, bool isProvisional = false)
    {
        var all = isProvisional ? Provisionals : Reservations;
        var before = all.GetValueOrDefault(number) ?? HeldBudget.None;
        var held = change(before);
        all = all.SetItem(number, held);
        var after = isProvisional ? this with { Provisionals = all } : this with { Reservations = all };
        return held.Line is { } line
            ? after.Adding(line, BudgetSums.None with
            {
                Reserved = held.Left - (before.Line is null ? Rupiah.Zero : before.Left),
            })
            : after;
    }

    private BudgetLine Adding(BudgetLineId named, BudgetSums sums) => this with
    {
        Sums = Sums.SetItem(named, (Sums.GetValueOrDefault(named) ?? BudgetSums.None) + sums),
    };

    private BudgetLine Placed(LedgerEvent fact, BudgetLineId named) =>
        named is { Skpd: not null, SubActivity: not null } ? this : this with { Unplaced = Unplaced.Add(fact) };

    // What documents name, or the only line of those that have a pagu which it could mean.
    private BudgetLineId Fit(BudgetLineId named) =>
        Documents.Any(document => document.Line == named) ? named
        : Lines.Where(named.Allows).Take(2).ToList() is [var only] ? only
        : named;

    private IEnumerable<JournalLine> LinesOf(LedgerEvent fact) => fact switch
    {
        BudgetReserved reserved =>
        [
            Move(Account.BudgetReserved, Account.BudgetAvailable, reserved.Amount, reserved.ValueDate,
                Fit(reserved.Line)),
        ],
        ReservationReleased released =>
        [
            Move(Account.BudgetAvailable, Account.BudgetReserved, released.Amount, released.ValueDate,
                Fit(released.Line)),
        ],
        ProvisionalPaymentMade made =>
        [
            Move(Account.BudgetReserved, Account.BudgetAvailable, made.Amount, made.PaidOn, Fit(made.Line)),
        ],
        PremiumPaid paid =>
        [
            Move(Account.BudgetRealised, Account.BudgetAvailable, paid.Amount, paid.ValueDate, Fit(paid.Line)),
            Move(Account.PremiumAdvance, Account.Cash, paid.Amount, paid.ValueDate, paid.Line.Bare),
        ],
        PremiumReturned returned when returned.SameYear() =>
        [
            Move(Account.BudgetAvailable, Account.BudgetRealised, returned.Amount, returned.ValueDate,
                Fit(returned.Line)),
            Move(Account.Cash, Account.PremiumAdvance, returned.Amount, returned.ValueDate, returned.Line.Bare),
        ],
        PremiumReturned late =>
        [
            Move(Account.Cash, Account.OtherRevenue, late.Amount, late.ValueDate,
                late.Line.Bare with { FiscalYear = late.ValueDate.Year }),
        ],
        EarmarkCarriedOver carried =>
        [
            Move(Account.EarmarkCarriedOver, Account.EarmarkUnspent, carried.Amount, carried.ValueDate,
                Fit(carried.Line) with { FiscalYear = carried.Line.FiscalYear + 1 }),
        ],
        _ => [],
    };

    // Whichever comes first, what is held or the payment that uses it up: what was used up before is held against what
    // is used up now.
    private IEnumerable<JournalLine> Used(string number, BudgetLine after, bool isProvisional = false) =>
        RevisedLines.Between(UsedUp(number, isProvisional), after.UsedUp(number, isProvisional));

    private IEnumerable<JournalLine> UsedUp(string number, bool isProvisional = false) =>
        (isProvisional ? Provisionals : Reservations).GetValueOrDefault(number) is { Line: { } line } held
            ? held.UsedUp().Select(used => Move(
                Account.BudgetAvailable, Account.BudgetReserved, used.Amount, used.On, Fit(line)))
            : [];

    // A document may name the line that others meant, or a second one that they could mean.
    private IEnumerable<JournalLine> Moved(BudgetLine after)
    {
        var moved = Sums.Keys.Where(named => Fit(named) != after.Fit(named)).ToHashSet();
        return moved.Count == 0 ? [] : RevisedLines.Between(Of(this), Of(after));

        IEnumerable<JournalLine> Of(BudgetLine state) =>
        [
            .. Unplaced.Where(fact => NamedBy(fact) is { } named && moved.Contains(named)).SelectMany(state.LinesOf),
            .. Reservations.Where(held => held.Value.Line is { } line && moved.Contains(line))
                .SelectMany(held => state.UsedUp(held.Key)),
            .. Provisionals.Where(held => held.Value.Line is { } line && moved.Contains(line))
                .SelectMany(held => state.UsedUp(held.Key, isProvisional: true)),
        ];
    }

    private static BudgetLineId? NamedBy(LedgerEvent fact) => fact switch
    {
        BudgetReserved reserved => reserved.Line,
        ReservationReleased released => released.Line,
        ProvisionalPaymentMade made => made.Line,
        PremiumPaid paid => paid.Line,
        PremiumReturned returned => returned.Line,
        EarmarkCarriedOver carried => carried.Line,
        _ => null,
    };

    private static JournalLine Move(
        string debit, string credit, Rupiah amount, LocalDate valueDate, BudgetLineId line) =>
        new(debit, credit, Unit.Rupiah, amount.Amount, valueDate, line.Dimensions);

    // A document that arrives late slips in between others: only the difference between the ceilings by date as they
    // were known before and as they are known now is posted, each change on its own day.
    private IEnumerable<JournalLine> Appropriation(BudgetLineId line, BudgetLine after) =>
        Steps.Difference(Ceilings(line), after.Ceilings(line)).SelectMany(change => JournalLine.Change(
            Account.BudgetAvailable, Account.Appropriation, Unit.Rupiah, change.Change, change.At, line.Dimensions));

    private IEnumerable<(LocalDate At, long Change)> Ceilings(BudgetLineId line)
    {
        var inForce = 0L;
        foreach (var document in Documents.Where(document => document.Line == line))
        {
            yield return (document.DocumentDate, document.Pagu.Amount - inForce);
            inForce = document.Pagu.Amount;
        }
    }
}
