using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Append;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Recording;

/// <summary>Invoices of one programme whose money can meet, under the region's lock.</summary>
internal sealed class SettlementGroup(
    RegionAppend append, string region, ProgrammeCard programme, RateTable rates, PersonVault vault)
{
    private const int BatchSize = 4_000;

    /// <summary>Invoices of the programme that were revised, as they were and are.</summary>
    public required IReadOnlyList<InvoiceReceived> Revised { get; init; }

    private readonly SortedDictionary<string, Invoice> _invoices = new(StringComparer.Ordinal);
    private IReadOnlyList<RosterMember> _members = [];

    /// <summary>Reckons invoices with all whose money can meet theirs.</summary>
    public async Task<Settlement> ReckonAsync(IReadOnlyCollection<string> numbers, CancellationToken cancellation)
    {
        await TakeInAsync(numbers, cancellation);
        _members = await RosterQuery.OfProgrammeAsync(append.Connection, region, programme.Code, cancellation);
        // Knowing the order opens the vault, so it is asked for where money ends among equals only.
        IReadOnlyDictionary<PersonId, int>? order = null;
        while (true)
        {
            var documents = await DocumentsAsync(cancellation) with { Order = order };
            var settlement = Settlement.Of(documents, tillOrderMatters: order is null);
            if (settlement.OrderMatters && order is null)
                settlement = Settlement.Of(documents with { Order = order = await OrderAsync(cancellation) });
            if (!await TakeInTakersAsync(settlement.Givers, cancellation))
                return settlement;
        }
    }

    /// <summary>Adds the facts; workers in batches, so that memory does not grow with them.</summary>
    /// <param name="settlement">The settlement.</param>
    /// <param name="headers">Who caused it.</param>
    /// <param name="changed">Workers who were enrolled or whose enrolment ended.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task RecordAsync(
        Settlement settlement, Headers headers, IReadOnlyCollection<PersonId> changed, CancellationToken cancellation)
    {
        await append.LoadAsync(
            [
                .. settlement.Invoices.Select(fact => Invoice.StreamOf(fact.Invoice)),
                ComputedPremiums.StreamOf(programme.Code),
            ],
            [], cancellation);
        foreach (var fact in settlement.Invoices)
            append.Add(Invoice.StreamOf(fact.Invoice), fact, headers);
        foreach (var fact in settlement.Computed)
            append.Add(ComputedPremiums.StreamOf(programme.Code), fact, headers);

        var settled = new HashSet<PersonId>();
        foreach (var covers in settlement.Covers.Chunk(BatchSize))
        {
            await append.LoadAsync([.. covers.Select(fact => Worker.StreamOf(fact.Worker))], [], cancellation);
            foreach (var fact in covers)
            {
                settled.Add(fact.Worker);
                append.Add(Worker.StreamOf(fact.Worker), fact, headers);
            }

            await EaseAsync(cancellation);
        }

        await ReachAsync([.. changed.Where(worker => !settled.Contains(worker))], headers, cancellation);
    }

    // An end or a return may move how far a worker's cover reaches although no paid month changes.
    private async Task ReachAsync(
        HashSet<PersonId> changed, Headers headers, CancellationToken cancellation)
    {
        foreach (var members in _members.Where(member => changed.Contains(member.Worker) && member.Recorded.Any())
                     .Chunk(BatchSize))
        {
            await append.LoadAsync([.. members.Select(member => Worker.StreamOf(member.Worker))], [], cancellation);
            foreach (var member in members)
            {
                var stream = Worker.StreamOf(member.Worker);
                if (!((Worker)append.Stream(stream).State).IsReachPosted)
                    append.Add(stream, CoverSettled.Reaching(member), headers);
            }

            await EaseAsync(cancellation);
        }
    }

    // A few facts wait for the commit, which writes them with one batch.
    private Task EaseAsync(CancellationToken cancellation) =>
        append.Pending.Count < BatchSize ? Task.CompletedTask : append.FlushAsync(cancellation);

    private async Task<SettlementDocuments> DocumentsAsync(CancellationToken cancellation)
    {
        var computed = ComputedPremiums.StreamOf(programme.Code);
        string[] revised = [.. Revised.Select(invoice => invoice.Number).Distinct()];
        await append.LoadAsync([computed, .. revised.Select(Invoice.StreamOf)], [], cancellation);
        return new(programme, [.. _invoices.Values],
            await InvoiceQuery.PaymentsAsync(append.Connection, region, _invoices.Keys, cancellation), _members,
            (ComputedPremiums)append.Stream(computed).State, rates)
        {
            Revised = Revised,
            Voided = [.. revised.Select(InvoiceOf).Where(invoice => invoice.Received is null)],
        };
    }

    // Takes invoices in, with those that they meet, until no more are met.
    private async Task TakeInAsync(IReadOnlyCollection<string> numbers, CancellationToken cancellation)
    {
        var over = await InvoiceQuery.OverAsync(append.Connection, region, programme.Code, cancellation);
        await LoadAsync(over, cancellation);
        var givers = over.Select(InvoiceOf).ToList();
        var asked = new HashSet<(YearMonth, YearMonth)>();
        for (var next = numbers.ToHashSet(); next.Count > 0;)
        {
            await LoadAsync(next, cancellation);
            var met = new HashSet<string>();
            var spans = new HashSet<(YearMonth, YearMonth)>();
            foreach (var invoice in next.Select(InvoiceOf))
            {
                _invoices[invoice.Received!.Number] = invoice;
                met.UnionWith(invoice.Credited);
                met.UnionWith(givers.Where(giver => SettlementScope.Meet(giver, invoice))
                    .Select(giver => giver.Received!.Number));
                if (asked.Add((invoice.Received.MonthFrom, invoice.Received.MonthTo)))
                    spans.Add((invoice.Received.MonthFrom, invoice.Received.MonthTo));
            }

            met.UnionWith(
                await InvoiceQuery.MeetingAsync(append.Connection, region, programme.Code, spans, cancellation));
            met.ExceptWith(_invoices.Keys);
            next = met;
        }
    }

    // What is over may go to any later invoice of the fund.
    private async Task<bool> TakeInTakersAsync(IReadOnlyList<string> givers, CancellationToken cancellation)
    {
        if (givers.Count == 0)
            return false;
        var others = await InvoiceQuery.OfProgrammeAsync(append.Connection, region, programme.Code, cancellation);
        string[] outside = [.. others.Where(number => !_invoices.ContainsKey(number))];
        await LoadAsync(outside, cancellation);
        string[] takers = [.. outside.Where(number => givers.Any(giver =>
            SettlementScope.IsNext(_invoices[giver], InvoiceOf(number))))];
        await TakeInAsync(takers, cancellation);
        return takers.Length > 0;
    }

    // By the NIK, which no order of files changes; whoever is forgotten comes last.
    private async Task<IReadOnlyDictionary<PersonId, int>> OrderAsync(CancellationToken cancellation)
    {
        var people = await vault.OpenAsync(
            append.Connection, region, _members.Select(member => member.Worker), cancellation);
        return people.OrderBy(person => person.Value.LookUp, StringComparer.Ordinal).Index()
            .ToDictionary(person => person.Item.Key, person => person.Index);
    }

    private Task LoadAsync(IReadOnlyCollection<string> numbers, CancellationToken cancellation) =>
        append.LoadAsync([.. numbers.Select(Invoice.StreamOf)], [], cancellation);

    private Invoice InvoiceOf(string number) => (Invoice)append.Stream(Invoice.StreamOf(number)).State;
}
