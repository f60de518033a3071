using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Premiums;

/// <summary>
/// One invoice while its money is reckoned, document after document by their days: what came, what it pays, and the
/// steps by which that changed.
/// </summary>
internal sealed class Till
{
    private readonly List<Inflow> _inflows = [];
    private readonly Dictionary<(string Programme, string Fund, int Month), PremiumSum> _filled = [];
    private readonly Dictionary<string, PremiumSum> _left = [];
    private readonly List<(Till To, PremiumSum Amount)> _given = [];
    private readonly (PremiumSum Asked, PremiumSum Unpaid)[] _months;
    private readonly List<SettledStep> _steps = [];
    private readonly Dictionary<YearMonth, int> _covered = [];
    private PremiumSum _own;

    public Till(Invoice invoice)
    {
        Invoice = invoice;
        _months = [.. Received.Shares.Select(share => (share.Amount, share.Amount))];
    }

    public Invoice Invoice { get; }

    public InvoiceReceived Received => Invoice.Received!;

    /// <summary>What was paid beyond what the invoice asks, less what went to others.</summary>
    public PremiumSum Over { get; private set; }

    /// <summary>What it may give to others: what is over, as long as it is its own fund's.</summary>
    public PremiumSum Spare => Over.AtMost(_own);

    /// <summary>Whether it was overpaid on any day.</summary>
    public bool WasOver { get; private set; }

    public PremiumSum Unpaid => _months.Aggregate(PremiumSum.Zero, (sum, month) => sum + month.Unpaid);

    /// <summary>The invoices that it gave something to, the latest first.</summary>
    public IReadOnlyList<(Till To, PremiumSum Amount)> Given =>
    [
        .. _given.AsEnumerable().Reverse().GroupBy(given => given.To).Select(given => (given.Key,
            given.Aggregate(PremiumSum.Zero, (sum, part) => sum + part.Amount))),
    ];

    /// <summary>The funds that paid it, in the order in which they are spent.</summary>
    public IEnumerable<string> Funds => _left.Keys.Order(StringComparer.Ordinal);

    /// <summary>How many those are.</summary>
    public int FundCount => _left.Count;

    /// <summary>What of a fund's money is given to nobody's month; below zero while months must give way.</summary>
    public PremiumSum LeftOf(string fund) => _left.GetValueOrDefault(fund);

    public SettledBook Book => SettledBook.Empty.With(_steps).With(Receipts());

    /// <summary>A payment comes.</summary>
    public Inflow Pay(PremiumPaid paid, bool bothCodes, Rupiah toCome)
    {
        var line = paid.Line;
        var about = new SettledStep(SettledKind.Payment, paid.ValueDate, line.Programme, line.Fund, null,
            paid.DocumentNumber, paid.Key, paid.Key, 0, default, default);
        var inflow = new Inflow(about, AccountCodes.BenefitOf(line.AccountCode), bothCodes, toCome)
        {
            Net = paid.Amount,
        };
        Come(inflow, paid.ValueDate);
        return inflow;
    }

    /// <summary>Part of a payment goes back: the invoice is paid as if it had never come.</summary>
    public void Return(Inflow payment, PremiumReturned returned, LocalDate on)
    {
        payment.Net -= returned.Amount;
        var what = returned.SameYear() ? SettledKind.Return : SettledKind.LateReturn;
        Refill(on, payment, payment.About with
        {
            What = what, On = on, Document = returned.DocumentNumber, Source = returned.Key,
        });
    }

    /// <summary>What another invoice has over comes here.</summary>
    public void Take(Till from, PremiumSum amount, LocalDate on)
    {
        var about = Credited(SettledKind.CreditTaken, from, on);
        Come(new(about, null, false, default) { From = from, Credit = amount }, on);
        from.Give(this, amount, on);
    }

    /// <summary>Some of it goes back.</summary>
    public void GiveBack(Till from, PremiumSum amount, LocalDate on)
    {
        var left = amount;
        foreach (var inflow in _inflows.Where(inflow => inflow.From == from).Reverse().ToList())
        {
            var part = inflow.Credit.AtMost(left);
            inflow.Credit -= part;
            left -= part;
        }

        Refill(on, null, null);
        from.Give(this, PremiumSum.Zero - amount, on);
    }

    /// <summary>How many workers' months its money pays, whatever fund it is of.</summary>
    public int WorkersIn(YearMonth month) => _covered.GetValueOrDefault(month);

    /// <summary>Counts them.</summary>
    public void Cover(YearMonth month, int workers) => _covered[month] = WorkersIn(month) + workers;

    /// <summary>Months of workers are paid, or no longer where below zero.</summary>
    public void Spend(string fund, YearMonth month, int workers, PremiumSum amount, LocalDate on) => Tell(new(
        SettledKind.Workers, on, Received.Programme, fund, month, null, null, null, workers, amount.Jkk, amount.Jkm));

    private void Give(Till to, PremiumSum amount, LocalDate on)
    {
        _given.Add((to, amount));
        Over -= amount;
        Tell(Credited(SettledKind.CreditGiven, to, on).Of(0, amount));
    }

    private SettledStep Credited(SettledKind what, Till other, LocalDate on) => new(
        what, on, Received.Programme, Received.Fund, null, other.Received.Number, null, null, 0, default, default);

    private void Come(Inflow inflow, LocalDate on)
    {
        _inflows.Add(inflow);
        var before = Filled();
        Fill(inflow);
        Tell(inflow.About.Of(0, inflow.Amount));
        TellMonths(before, on);
        WasOver |= !Over.IsZero;
    }

    // What comes back changes what the others pay: all of them are told again, and only what differs is a step.
    private void Refill(LocalDate on, Inflow? back, SettledStep? returned)
    {
        var before = Filled();
        var amounts = _inflows.Select(inflow => inflow.Amount).ToList();
        _filled.Clear();
        for (var i = 0; i < _months.Length; i++)
            _months[i].Unpaid = _months[i].Asked;
        Over = _given.Aggregate(PremiumSum.Zero, (sum, given) => sum - given.Amount);
        foreach (var (at, inflow) in _inflows.Index())
        {
            Fill(inflow);
            var change = inflow.Amount - amounts[at];
            if (inflow == back)
                Tell(returned!.Of(0, PremiumSum.Zero - change));
            else
                Tell((inflow.About with { On = on }).Of(0, change));
        }

        TellMonths(before, on);
    }

    private void Fill(Inflow inflow)
    {
        inflow.Amount = inflow.From is null
            ? PaymentSplit.Of(_months, inflow.Net, inflow.Code, inflow.BothCodes, inflow.ToCome)
            : inflow.Credit;
        var left = inflow.Amount;
        for (var i = 0; i < _months.Length; i++)
        {
            var part = _months[i].Unpaid.AtMost(left);
            if (part.IsZero)
                continue;
            left -= part;
            _months[i].Unpaid -= part;
            var key = (inflow.About.Programme, inflow.About.Fund, i);
            _filled[key] = _filled.GetValueOrDefault(key) + part;
        }

        Over += left;
    }

    private Dictionary<(string, string, int), PremiumSum> Filled() => new(_filled);

    private void TellMonths(Dictionary<(string Programme, string Fund, int Month), PremiumSum> before, LocalDate on)
    {
        foreach (var key in before.Keys.Union(_filled.Keys))
        {
            var change = _filled.GetValueOrDefault(key) - before.GetValueOrDefault(key);
            Tell(new(SettledKind.Month, on, key.Programme, key.Fund, Received.Shares[key.Month].Month, null, null, null,
                0, change.Jkk, change.Jkm));
        }
    }

    private void Tell(SettledStep step)
    {
        if (step.Amount.IsZero && step.Workers == 0)
            return;
        _steps.Add(step);
        if (step.What is SettledKind.Month)
            return;
        var change = step.What is SettledKind.Payment or SettledKind.CreditTaken
            ? step.Amount
            : PremiumSum.Zero - step.Amount;
        _left[step.Fund] = LeftOf(step.Fund) + change;
        if (step.Fund == Received.Fund && step.What != SettledKind.Workers)
            _own += change;
    }

    private IEnumerable<SettledStep> Receipts()
    {
        var open = Received.Shares.Select(share => share.Amount).ToArray();
        foreach (var receipt in Invoice.Receipts.OrderBy(receipt => receipt.ReceivedOn)
                     .ThenBy(receipt => receipt.Number, StringComparer.Ordinal))
        {
            var left = receipt.Amount;
            for (var i = 0; i < open.Length; i++)
            {
                var part = ReceiptShare.Of(open[i], left);
                left -= part.Total;
                open[i] -= part;
                yield return Receipt(Received.Shares[i].Month, part);
            }

            yield return Receipt(null, new(left, Rupiah.Zero));

            SettledStep Receipt(YearMonth? month, PremiumSum amount) => new(
                SettledKind.Receipt, receipt.ReceivedOn, Received.Programme, Received.Fund, month, null, null, null, 0,
                amount.Jkk, amount.Jkm);
        }
    }

    /// <summary>Money that came: a payment, or what another invoice had over.</summary>
    internal sealed class Inflow(SettledStep about, Benefit? code, bool bothCodes, Rupiah toCome)
    {
        public SettledStep About { get; } = about;

        public Benefit? Code { get; } = code;

        public bool BothCodes { get; } = bothCodes;

        public Rupiah ToCome { get; } = toCome;

        public Till? From { get; init; }

        public PremiumSum Credit { get; set; }

        public Rupiah Net { get; set; }

        public PremiumSum Amount { get; set; }
    }
}
