using System.Runtime.CompilerServices;
using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Append;

namespace JamsostekLedger.Store.Reading;

/// <summary>
/// Reads the claims of a region and the workers whom they name in books of some thousand: claims as they come, then all
/// that there is of each worker; after them what was paid where no worker is named. So memory stays the same for any
/// number of claims.
/// </summary>
/// <param name="moment">The region as recorded at an instant.</param>
/// <param name="on">Last value date of facts that are known.</param>
internal sealed class ClaimBooks(Moment moment, LocalDate on) : IDisposable
{
    private const int BookSize = 2_000;

    // In the order of the only index: the facts of one claim come together.
    private const string Claims = """
        select e.stream_id, e.type, e.data from ledger.mt_events e
        where e.tenant_id = $1 and e.stream_id >= 'claim/' and e.stream_id < 'claim0' and e.timestamp <= $2
            and e.type in (
                'benefit_paid', 'benefit_reversed', 'claim_noticed', 'claim_corrected', 'claim_decided',
                'document_revised')
        order by e.stream_id, e.version
        """;

    private const string Dead = """
        select e.stream_id from ledger.mt_events e
        where e.tenant_id = $1 and e.stream_id >= 'worker/' and e.stream_id < 'worker0' and e.timestamp <= $2
            and 'died' = case e.type when 'worker_ended' then e.data ->> 'reason'
                when 'document_revised' then e.data -> 'after' -> 'fact' ->> 'reason' end
        """;

    private const string Programmes = $"""
        select programme, min(value_date) filter (where enrolled > 0) as enrolled_from,
            bool_or(is_paid) as is_paid
        from (
            select programme, value_date, bool_or(debit = 'cover:months') as is_paid,
                sum(case when debit = 'roster:enrolled' then amount
                    when credit = 'roster:enrolled' and debit = 'correction' then -amount end) as enrolled
            from {JournalSource.Sql} j
            where programme is not null and unit in ('worker', 'worker-month') and value_date <= $5
            group by 1, 2) d
        group by 1
        """;

    private readonly Spill<ClaimPart> _parts = new(ClaimPart.ByPerson, ClaimPart.Write, ClaimPart.Read);
    private readonly Spill<LonePayment> _lone = new(LonePayment.Order, LonePayment.Write, LonePayment.Read);

    /// <summary>Programmes of which a roster enrolled somebody, once the books were read.</summary>
    public IReadOnlyDictionary<string, LocalDate> Rosters { get; private set; } =
        new Dictionary<string, LocalDate>();

    /// <summary>Payments that stand and name no worker, as their check takes them, once the books were read.</summary>
    public IEnumerable<ClaimPayment> Lone() => _lone.InOrder().Select(lone => lone.Payment);

    /// <summary>The books. The first read the connection: nothing else may until they were all taken.</summary>
    public async IAsyncEnumerable<(ClaimBookOf Of, ClaimBook Book)> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (rosters, paid) = await ProgrammesAsync(cancellation);
        Rosters = rosters;
        var nobodys = new List<PaidClaim>();
        await foreach (var facts in ClaimsAsync(cancellation))
        {
            if (Take(facts) is not { } nobody)
                continue;
            nobodys.Add(nobody);
            if (nobodys.Count == BookSize)
            {
                yield return (ClaimBookOf.Nobody, Book(nobodys));
                nobodys.Clear();
            }
        }

        if (nobodys.Count > 0)
            yield return (ClaimBookOf.Nobody, Book(nobodys));
        await foreach (var row in Query(Dead).RowsAsync(cancellation))
            _parts.Add(new(NumberOf(row.Text("stream_id")), "", []));
        foreach (var parts in Whole(_parts.InOrder()))
        {
            var facts = parts.SelectMany(part => part.Read()).ToList();
            var book = Book(PaidClaim.Of(facts, on)) with
            {
                Noticed = ClaimBook.Notices(facts, on),
                PaidElsewhere = [.. parts.Select(part => part.PaidClaim).Where(claim => claim.Length > 0)],
            };
            yield return (ClaimBookOf.Workers, book with { Workers = await WorkersAsync(book, parts, cancellation) });
        }

        ClaimBook Book(IReadOnlyList<PaidClaim> claims) =>
            new(on, [.. claims], new Dictionary<PersonId, Claimant>(), rosters, paid);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _parts.Dispose();
        _lone.Dispose();
    }

    // Keeps what a claim has to do with its worker, or its payments; gives it back where it names no worker.
    private PaidClaim? Take(List<(string Type, byte[] Json, LedgerEvent Fact)> facts)
    {
        var claim = PaidClaim.Of(facts.Select(fact => fact.Fact), on) is [var paid] ? paid : null;
        if (ClaimBook.Notices(facts.Select(fact => fact.Fact), on) is [{ Worker: { } noticed }])
            _parts.Add(new(noticed, claim?.Number ?? "",
                [
                    .. facts.Where(fact => fact.Fact is ClaimNoticed or ClaimCorrected)
                        .Select(fact => (fact.Type, fact.Json)),
                ]));
        if (claim is null)
            return null;

        var standing = claim.Standing.Select(payment => payment.Reference).ToHashSet();
        var payments = facts.Where(fact => fact.Fact is BenefitPaid payment
            && standing.Contains(payment.Payment.Reference));
        if (claim.Worker is { } worker)
        {
            _parts.Add(new(worker, "",
                [
                    .. payments.Concat(facts.Where(fact => fact.Fact is ClaimDecided))
                        .Select(fact => (fact.Type, fact.Json)),
                ]));
            return null;
        }

        foreach (var (type, json, fact) in payments)
            _lone.Add(new(type, json, ((BenefitPaid)fact).Payment));
        return claim;
    }

    private async IAsyncEnumerable<List<(string Type, byte[] Json, LedgerEvent Fact)>> ClaimsAsync(
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (stream, facts) = ("", new List<(string, byte[], LedgerEvent)>());
        await foreach (var row in Query(Claims).RowsAsync(cancellation))
        {
            if (row.Text("stream_id") is var next && next != stream)
            {
                if (facts.Count > 0)
                    yield return Standing(facts);
                (stream, facts) = (next, []);
            }

            var (type, json) = (row.Text("type"), row.Bytes("data"));
            facts.Add((type, json, FactTypes.Named(type).Read(json)));
        }

        if (facts.Count > 0)
            yield return Standing(facts);
    }

    // A payment that was put right stands in the place of what it said.
    private static List<(string Type, byte[] Json, LedgerEvent Fact)> Standing(
        List<(string Type, byte[] Json, LedgerEvent Fact)> facts)
    {
        if (facts.TrueForAll(fact => fact.Fact is not DocumentRevised))
            return facts;
        using var json = new FactJson();
        return StandingFacts.Of(facts.Select(fact => fact.Fact)).Where(fact => fact is not Withdrawn).ToList()
            .ConvertAll(fact => (FactTypes.Of(fact).Name, json.Body(fact), fact));
    }

    // Some thousand parts at once, and all of a person's together.
    private static IEnumerable<List<ClaimPart>> Whole(IEnumerable<ClaimPart> parts)
    {
        var some = new List<ClaimPart>();
        foreach (var part in parts)
        {
            if (some.Count >= BookSize && some[^1].Who != part.Who)
            {
                yield return some;
                some = [];
            }

            some.Add(part);
        }

        if (some.Count > 0)
            yield return some;
    }

    // Those of JHT and the like are looked at for nothing else.
    private async Task<IReadOnlyDictionary<PersonId, Claimant>> WorkersAsync(
        ClaimBook book, List<ClaimPart> parts, CancellationToken cancellation)
    {
        var named = book.Claims.Where(claim => claim.IsJkkOrJkm).Select(claim => claim.Worker)
            .Concat(book.Noticed.Select(notice => notice.Worker)).OfType<PersonId>();
        var dead = parts.Where(part => part.Facts.Count == 0).Select(part => part.Who);
        return await ClaimantsQuery.RunAsync(moment, named.Union(dead), on, cancellation);
    }

    private async Task<(Dictionary<string, LocalDate> Rosters, HashSet<string> Paid)> ProgrammesAsync(
        CancellationToken cancellation)
    {
        var (rosters, paid) = (new Dictionary<string, LocalDate>(), new HashSet<string>());
        var programmes = JournalSource.Query(moment, Programmes, Sql.Day(on));
        await foreach (var row in programmes.RowsAsync(cancellation))
        {
            if (row.OrNull<LocalDate>("enrolled_from") is { } from)
                rosters[row.Text("programme")] = from;
            if (row.Flag("is_paid"))
                paid.Add(row.Text("programme"));
        }

        return (rosters, paid);
    }

    // An append's instant is its own: by it a fact is known or not.
    private NpgsqlCommand Query(string sql) => moment.Query(sql, Sql.Time(moment.AsOf.RecordedAt));

    private static PersonId NumberOf(string stream) => new(Guid.ParseExact(stream[(stream.IndexOf('/') + 1)..], "N"));
}
