using JamsostekLedger.Budgets;
using JamsostekLedger.Claims;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;

namespace JamsostekLedger.Reconciliation;

/// <summary>The ledger's rows of a pairing.</summary>
public static class LedgerSide
{
    private const string Person = "person ";
    private const int NumberLength = 32;

    /// <summary>SP2D, and STS below zero, as SIPD has them.</summary>
    /// <param name="payments">The payments.</param>
    /// <param name="nameOf">What people call a document.</param>
    public static IEnumerable<MatchRow> Payments(
        IEnumerable<RecordedPayment> payments, Func<LedgerEvent, string> nameOf)
    {
        foreach (var payment in payments)
        {
            if (payment.Paid is { } paid)
                yield return Paid(paid, nameOf) with
                {
                    Account = paid.Line.AccountCode, Party = paid.Description,
                };
            foreach (var returned in payment.Returns)
                yield return Returned(returned, nameOf) with
                {
                    Account = returned.Line.AccountCode, Party = returned.Description,
                };
        }
    }

    /// <summary>Payments that wait for their SP2D.</summary>
    /// <param name="payments">The payments.</param>
    /// <param name="nameOf">What people call a document.</param>
    public static IEnumerable<MatchRow> Provisional(
        IEnumerable<ProvisionalPayment> payments, Func<LedgerEvent, string> nameOf) => payments
        .Where(payment => payment.Sp2d is null).Select(payment => payment.Made).OfType<ProvisionalPaymentMade>()
        .Select(made => new MatchRow(nameOf(made), made.Number, made.Amount.Amount)
        {
            DocumentDate = made.PaidOn, Account = made.Line.AccountCode, Party = made.Description,
            IsProvisional = true, HasOwnNumber = true,
        });

    /// <summary>The same as the bank has them: an order is moved as a whole, and what was paid without one as
    /// well.</summary>
    public static IEnumerable<MatchRow> Transfers(
        IEnumerable<RecordedPayment> payments, IEnumerable<ProvisionalPayment> provisional,
        Func<LedgerEvent, string> nameOf) => Payments(payments, nameOf).Concat(Provisional(provisional, nameOf))
        .Select(row => row with { Part = row.Account, Account = null });

    /// <summary>The same as BPJS has them: by the invoice that they pay.</summary>
    public static IEnumerable<MatchRow> Receipts(
        IEnumerable<RecordedPayment> payments, IEnumerable<ProvisionalPayment> provisional,
        Func<LedgerEvent, string> nameOf)
    {
        var invoices = provisional.Select(payment => payment.Made).OfType<ProvisionalPaymentMade>()
            .ToLookup(made => nameOf(made), made => made.InvoiceNumber);
        foreach (var row in Provisional(provisional, nameOf))
            yield return row with
            {
                Document = row.Number, Part = row.Account, Account = null,
                Number = invoices[row.Key].FirstOrDefault(), Party = invoices[row.Key].FirstOrDefault(),
            };
        foreach (var payment in payments.Where(payment => payment.Paid is not null))
        {
            var invoice = payment.Paid!.InvoiceNumber;
            yield return Invoiced(Paid(payment.Paid, nameOf), payment.Paid.Line);
            foreach (var returned in payment.Returns)
                yield return Invoiced(Returned(returned, nameOf), returned.Line);

            MatchRow Invoiced(MatchRow row, BudgetLineId line) => row with
            {
                Document = row.Number, Part = line.AccountCode, Number = invoice, Party = invoice,
            };
        }
    }

    /// <summary>Invoices.</summary>
    public static IEnumerable<MatchRow> Invoices(IEnumerable<Invoice> invoices) => invoices
        .Select(invoice => invoice.Received).OfType<InvoiceReceived>()
        .Select(received => new MatchRow(received.Number, received.Number, received.Amount.Total.Amount)
        {
            Programme = received.Programme, Months = (received.MonthFrom, received.MonthTo),
            Workers = received.Workers,
        });

    /// <summary>Benefits paid, and those taken back below zero.</summary>
    public static IEnumerable<MatchRow> Claims(IEnumerable<ClaimMovement> movements) => movements
        .Select(movement => new MatchRow(
            movement.Reference, WithoutEnd(movement.Reference, $" ({movement.Component})"), movement.Amount.Amount)
        {
            DocumentDate = movement.On, Party = movement.Claim, Person = movement.Worker,
        });

    /// <summary>Workers for whom a premium is due in a month, and what the ledger knows of each.</summary>
    /// <param name="members">All who were ever on a roster.</param>
    /// <param name="month">The month.</param>
    /// <param name="died">Day on which a claim says that somebody died.</param>
    public static (List<MatchRow> Due, List<MatchRow> Others) Members(
        IEnumerable<RosterMember> members, YearMonth month, IReadOnlyDictionary<PersonId, LocalDate> died)
    {
        var (due, others) = (new List<MatchRow>(), new List<MatchRow>());
        var first = month.OnDayOfMonth(1);
        foreach (var member in members)
        {
            var row = new MatchRow(member.MembershipNumber ?? NameOf(member.Worker), null, 1)
            {
                Person = member.Worker, Programme = member.Listing.Programme, Known = Knows(member),
            };
            (member.IsDue(month) ? due : others).Add(row);
        }

        return (due, others);

        string? Knows(RosterMember member) => member.Terms switch
        {
            _ when died.TryGetValue(member.Worker, out var day) && day < first => BreakReason.PersonDead,
            [.., { Reason: EndReason.Died, EndedOn: { } on }] when on < first => BreakReason.PersonDead,
            [.., { Reason: EndReason.Moved, EndedOn: { } on }] when on < first => BreakReason.Moved,
            [.., { Reason: EndReason.OverAge, EndedOn: { } on }] when on < first => BreakReason.OverAge,
            [.., { OverAge: true }] => BreakReason.OverAge,
            _ => null,
        };
    }

    /// <summary>What stands for a person of whom no membership is known, until somebody opens the vault.</summary>
    public static string NameOf(PersonId person) => $"{Person}{person}";

    /// <summary>The person that a key stands for; null where it is the name of a paper.</summary>
    public static PersonId? PersonOf(string key) => key.StartsWith(Person, StringComparison.Ordinal)
        && key.Length >= Person.Length + NumberLength
        && Guid.TryParseExact(key.AsSpan(Person.Length, NumberLength), "N", out var number)
            ? new(number)
            : null;

    private static MatchRow Paid(PremiumPaid paid, Func<LedgerEvent, string> nameOf) =>
        new(nameOf(paid), WithoutYear(paid.DocumentNumber, paid.DocumentDate), paid.Amount.Amount)
        {
            DocumentDate = paid.DocumentDate, MovedOn = paid.TransferredOn,
        };

    private static MatchRow Returned(PremiumReturned returned, Func<LedgerEvent, string> nameOf) =>
        new(nameOf(returned), IsOwn(returned)
            ? returned.Returns
            : WithoutYear(returned.DocumentNumber, returned.DocumentDate), -returned.Amount.Amount)
        {
            DocumentDate = returned.DocumentDate, MovedOn = returned.TransferredOn,
        };

    // A return under the number of its SP2D has the day behind it here, and SIPD prints it without.
    private static bool IsOwn(PremiumReturned returned) =>
        returned.DocumentNumber.StartsWith($"{returned.Returns} (STS ", StringComparison.Ordinal);

    private static string WithoutYear(string number, LocalDate date) => WithoutEnd(number, $" ({date.Year})");

    // What this ledger puts behind a number to tell documents apart, no other office prints.
    private static string WithoutEnd(string number, string end) =>
        number.EndsWith(end, StringComparison.Ordinal) ? number[..^end.Length] : number;
}
