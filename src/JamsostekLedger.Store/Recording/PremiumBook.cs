using JamsostekLedger.Budgets;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Append;
using JamsostekLedger.Store.Reading;
using NodaTime;

namespace JamsostekLedger.Store.Recording;

/// <summary>A region's invoices and the money on its way to them, under the region's lock.</summary>
internal sealed class PremiumBook
{
    private const int BatchSize = 4_000;

    private readonly RegionAppend _append;
    private readonly string _region;
    private readonly Headers _headers;
    private readonly Dictionary<string, ProgrammeCard> _programmes;
    private readonly List<string> _invoices;
    private readonly RateTable _rates;

    private PremiumBook(
        RegionAppend append, string region, Headers headers, Dictionary<string, ProgrammeCard> programmes,
        List<string> invoices, RateTable rates)
    {
        (_append, _region, _headers) = (append, region, headers);
        (_programmes, _invoices, _rates) = (programmes, invoices, rates);
    }

    /// <summary>Whether there is no invoice that anything could find.</summary>
    public bool HasNothing => _invoices.Count == 0;

    public static async Task<PremiumBook> OpenAsync(
        RegionAppend append, string region, Headers headers, CancellationToken cancellation)
    {
        var programmes = await ViewQueries.ListAsync<ProgrammeCard>(append.Connection, region, cancellation);
        var invoices = await ViewQueries.ListAsync<Invoice>(append.Connection, region, cancellation);
        // In the order of their months, so that the oldest is paid first whatever order they came in.
        List<string> numbers = [.. invoices.Select(invoice => invoice.Received!)
            .OrderBy(invoice => invoice.MonthFrom).ThenBy(invoice => invoice.IssuedOn)
            .ThenBy(invoice => invoice.Number, StringComparer.Ordinal).Select(invoice => invoice.Number)];
        await append.LoadAsync([.. numbers.Select(Invoice.StreamOf)], [], cancellation);
        return new(append, region, headers, programmes.ToDictionary(card => card.Code), numbers,
            await RateTableQuery.RunAsync(append.Connection, region, cancellation));
    }

    /// <summary>Matches payments and returns to their invoices; says how many.</summary>
    public async Task<int> MatchAsync(CancellationToken cancellation)
    {
        var facts = new List<LedgerEvent>();
        await foreach (var recorded in FactQueries.OfPrefixAsync(
                           _append.Connection, _region, "budget", long.MaxValue, cancellation))
        {
            if (recorded.Fact is PremiumPaid { InvoiceNumber: not null } or PremiumReturned)
                facts.Add(recorded.Fact);
        }

        await _append.LoadAsync(
            [], [.. facts.Select(fact => IdOf(PaymentMatched.KeyOf(fact.Key)))], cancellation);
        var open = facts.Where(fact => _append.Earlier(IdOf(PaymentMatched.KeyOf(fact.Key))) is null).ToList();
        var payments = facts.OfType<PremiumPaid>().ToList();
        List<PremiumPaid> unmatched = [.. open.OfType<PremiumPaid>().OrderBy(paid => paid.ValueDate)];
        return unmatched.Index().Count(at => Match(
                at.Item, UsesBothCodes(payments, at.Item.InvoiceNumber!), unmatched.Skip(at.Index + 1)))
            + open.OfType<PremiumReturned>().OrderBy(returned => returned.ValueDate)
                .Count(returned => Match(returned, payments));
    }

    /// <summary>Carries what was paid too much forward to the next invoice of the same programme and fund.</summary>
    public int CarryForward()
    {
        var moved = 0;
        foreach (var number in _invoices)
        {
            foreach (var other in _invoices.Where(other => other != number))
            {
                if (Credit.Between(InvoiceOf(number), InvoiceOf(other)) is not { } credit)
                    continue;
                Add(Invoice.StreamOf(number), credit.Given);
                Add(Invoice.StreamOf(other), credit.Taken);
                moved++;
            }
        }

        return moved;
    }

    /// <summary>Gives paid months of those who ended back to their invoices; says how many.</summary>
    public async Task<int> ReleaseAsync(CancellationToken cancellation)
    {
        var ended = await RosterQuery.EndedAsync(_append.Connection, _region, cancellation);
        var months = 0;
        foreach (var number in _invoices)
        {
            var invoice = InvoiceOf(number);
            foreach (var release in Release.Of(
                         invoice, ended.Where(member => member.Listing.Programme == invoice.Received!.Programme)))
            {
                Add(Invoice.StreamOf(number), release.Released);
                months += release.Released.Months.Sum(month => month.Workers);
                await AddToWorkersAsync(release.Covers, cover => cover.Worker, cancellation);
            }
        }

        return months;
    }

    /// <summary>Gives what was paid to workers' months; says how many.</summary>
    public async Task<int> AllocateAsync(CancellationToken cancellation)
    {
        var months = 0;
        foreach (var number in _invoices)
        {
            var received = InvoiceOf(number).Received!;
            var sector = _programmes[received.Programme].Sector;
            foreach (var fund in InvoiceOf(number).Purses.Select(purse => purse.Fund).Distinct().ToList())
            {
                Premium? Rate(YearMonth month) => _rates.FindBpu(month, fund, sector);
                if (!CanPayAMonth(InvoiceOf(number), fund, Rate))
                    continue;

                var members = await RosterQuery.OfProgrammeAsync(
                    _append.Connection, _region, received.Programme, cancellation);
                if (Allocation.Of(InvoiceOf(number), fund, members, Rate) is not { } allocation)
                    continue;

                Add(Invoice.StreamOf(number), allocation.Allocated);
                months += allocation.Allocated.Months.Sum(month => month.Workers);
                await AddToWorkersAsync(allocation.Covers, cover => cover.Worker, cancellation);
            }
        }

        return months;
    }

    /// <summary>Keeps what the roster costs for each invoiced month; says how many months are new or changed.</summary>
    public async Task<int> ComputeAsync(CancellationToken cancellation)
    {
        var heads = await HeadCountQuery.LatestAsync(_append.Connection, _region, cancellation);
        var changed = 0;
        foreach (var invoices in _invoices.Select(number => InvoiceOf(number).Received!)
                     .GroupBy(invoice => invoice.Programme).ToList())
        {
            var programme = _programmes[invoices.Key];
            var stream = ComputedPremiums.StreamOf(programme.Code);
            await _append.LoadAsync([stream], [], cancellation);
            foreach (var asked in ExpectedPremiums.Of(
                         programme, [.. invoices], heads.GetValueOrDefault(programme.Code) ?? new([]), _rates))
            {
                var state = (ComputedPremiums)_append.Stream(stream).State;
                if (asked.Fact(state, _rates) is not { } fact)
                    continue;
                Add(stream, fact);
                changed++;
            }
        }

        return changed;
    }

    private static bool UsesBothCodes(List<PremiumPaid> payments, string invoice) => payments
        .Where(paid => paid.InvoiceNumber == invoice)
        .Select(paid => AccountCodes.BenefitOf(paid.Line.AccountCode)).OfType<Benefit>().Distinct().Count() > 1;

    private static bool CanPayAMonth(Invoice invoice, string fund, Func<YearMonth, Premium?> rate)
    {
        var left = invoice.Purses.LeftOf(fund);
        return invoice.Months.Select(month => rate(month.Month)).OfType<Premium>()
            .Any(premium => premium.Jkk.Amount <= left.Jkk && premium.Jkm.Amount <= left.Jkm);
    }

    private bool Match(PremiumPaid paid, bool bothCodes, IEnumerable<PremiumPaid> after)
    {
        if (!_invoices.Contains(paid.InvoiceNumber!))
            return false;

        var code = AccountCodes.BenefitOf(paid.Line.AccountCode);
        var toCome = after
            .Where(next => next.InvoiceNumber == paid.InvoiceNumber
                && AccountCodes.BenefitOf(next.Line.AccountCode) is { } other && other != code)
            .Aggregate(Rupiah.Zero, (sum, next) => sum + next.Amount);
        var split = PaymentSplit.Of(InvoiceOf(paid.InvoiceNumber!), paid.Amount, code, bothCodes, toCome);
        Add(Invoice.StreamOf(paid.InvoiceNumber!), new PaymentMatched(
            paid.InvoiceNumber!, paid.Key, paid.DocumentNumber, paid.Line.Programme, paid.Line.Fund, paid.ValueDate,
            split.Jkk, split.Jkm));
        return true;
    }

    private bool Match(PremiumReturned returned, List<PremiumPaid> payments)
    {
        var key = PremiumPaid.KeyOf(returned.Returns, returned.Line);
        var number = payments.FirstOrDefault(paid => paid.Key == key)?.InvoiceNumber;
        if (number is null || !_invoices.Contains(number))
            return false;

        var payment = InvoiceOf(number).Payments.Single(payment => payment.Payment == key);
        var left = payment.Amount - payment.Returned;
        var jkk = new Rupiah((long)((Int128)returned.Amount.Amount * left.Jkk.Amount / left.Total.Amount));
        Add(Invoice.StreamOf(number), new RefundMatched(
            number, returned.Key, returned.DocumentNumber, key, returned.Line.Programme, returned.Line.Fund,
            returned.ValueDate, returned.SameYear(), jkk, returned.Amount - jkk));
        return true;
    }

    private async Task AddToWorkersAsync<TFact>(
        IReadOnlyList<TFact> facts, Func<TFact, PersonId> worker, CancellationToken cancellation)
        where TFact : LedgerEvent
    {
        foreach (var batch in facts.Chunk(BatchSize))
        {
            await _append.LoadAsync(
                [.. batch.Select(fact => Worker.StreamOf(worker(fact))).Distinct()], [], cancellation);
            foreach (var fact in batch)
                Add(Worker.StreamOf(worker(fact)), fact);
            await _append.FlushAsync(cancellation);
        }

        // The next invoice reads the roster as these facts left it; a flush may forget streams to save memory.
        await _append.LoadAsync([.. _invoices.Select(Invoice.StreamOf)], [], cancellation);
    }

    private Invoice InvoiceOf(string number) => (Invoice)_append.Stream(Invoice.StreamOf(number)).State;

    private void Add(string stream, LedgerEvent fact) => _append.Add(stream, fact, _headers);

    private Guid IdOf(string key) => FactId.Of(_region, key);
}
