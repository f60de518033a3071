using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.ClaimChecks;

/// <summary>
/// What was paid twice where no worker is named: one payee, amount and event under two claims. Of a death the event may
/// differ by two days and be a JKK here and a JKM there; the payee may be spelled in two ways. It takes payments one by
/// one in their order and holds those of a few days.
/// </summary>
public sealed class PayeeChecks
{
    private readonly List<Group> _open = [];
    private Rupiah _amount;

    /// <summary>The order in which payments are taken.</summary>
    public static IComparer<ClaimPayment> Order { get; } = Comparer<ClaimPayment>.Create((one, other) =>
    {
        var order = one.Amount.CompareTo(other.Amount);
        if (order == 0)
            order = one.EventDate.CompareTo(other.EventDate);
        if (order == 0)
            order = string.CompareOrdinal(one.Claim, other.Claim);
        return order == 0 ? string.CompareOrdinal(one.Reference, other.Reference) : order;
    });

    /// <summary>What is found in a book.</summary>
    /// <param name="book">Its claims.</param>
    /// <param name="nameOf">Name of a payee.</param>
    public static IEnumerable<ClaimFinding> Find(ClaimBook book, Func<PersonId, string> nameOf)
    {
        var checks = new PayeeChecks();
        foreach (var payment in book.Claims.Where(claim => claim.Worker is null)
            .SelectMany(claim => claim.Standing).Order(Order))
            foreach (var finding in checks.Take(payment, nameOf(payment.Payee)))
                yield return finding;
        foreach (var finding in checks.Rest())
            yield return finding;
    }

    /// <summary>Takes the next payment, and tells what is found among those that nothing can be added to.</summary>
    public IEnumerable<ClaimFinding> Take(ClaimPayment payment, string payee)
    {
        var found = Close(payment.Amount != _amount ? null : payment.EventDate.PlusDays(-TwiceChecks.DaysApart));
        _amount = payment.Amount;
        if (_open.Find(group => group.Has(payment, payee)) is { } same)
            same.Payments.Add(payment);
        else
            _open.Add(new(payee, [payment]));
        return found;
    }

    /// <summary>What is found among the last ones.</summary>
    public IEnumerable<ClaimFinding> Rest() => Close(before: null);

    private List<ClaimFinding> Close(LocalDate? before)
    {
        var found = _open.Where(group => group.IsOver(before) && group.IsTwice)
            .Select(group => TwiceChecks.Finding(group.Payments)).ToList();
        _open.RemoveAll(group => group.IsOver(before));
        return found;
    }

    private sealed record Group(string Payee, List<ClaimPayment> Payments)
    {
        public bool IsTwice => Payments.Select(payment => payment.Claim).Distinct().Skip(1).Any();

        public bool IsOver(LocalDate? before) => before is null || Payments[^1].EventDate < before;

        public bool Has(ClaimPayment next, string payee) => Payments[^1] is var last
            && ((IsDeath(last) && IsDeath(next)) || (last.EventDate == next.EventDate
                && last.Benefit == next.Benefit && Spellings.Key(last.Component) == Spellings.Key(next.Component)))
            && PersonName.IsAlike(Payee, payee);

        private static bool IsDeath(ClaimPayment payment) => payment.Benefit == Benefit.Jkm
            || (payment.Benefit == Benefit.Jkk && Components.IsOfDeath(payment.Component));
    }
}
