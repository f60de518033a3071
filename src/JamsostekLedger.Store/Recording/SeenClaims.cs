using JamsostekLedger.Claims;
using JamsostekLedger.Cover;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Recording;

/// <summary>The cases and rosters that rows about claims look at, loaded for them in two round trips.</summary>
internal sealed class SeenClaims : IClaimBook
{
    private readonly Dictionary<string, KnownClaim> _claims = [];
    private readonly Dictionary<PersonId, Worker> _workers = [];
    private ILookup<PersonId?, KnownClaim> _ofWorker = Array.Empty<KnownClaim>().ToLookup(claim => claim.Worker);

    /// <summary>Loads what some rows look at.</summary>
    /// <param name="connection">The connection of the append, so that nothing changes in between.</param>
    /// <param name="region">Region code.</param>
    /// <param name="claims">Numbers of their claims.</param>
    /// <param name="workers">The workers whom they name.</param>
    /// <param name="programmes">Codes of the region's programmes.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task<SeenClaims> LoadAsync(
        NpgsqlConnection connection, string region, IReadOnlyCollection<string> claims,
        IReadOnlyCollection<PersonId> workers, IReadOnlyCollection<string> programmes, CancellationToken cancellation)
    {
        var seen = new SeenClaims();
        foreach (var found in await ClaimCaseQueries.FindAsync(connection, region, claims, workers, cancellation))
            seen._claims.TryAdd(found.Notice!.Claim, Known(found));

        var asked = workers.Concat(seen._claims.Values.Select(claim => claim.Worker).OfType<PersonId>()).ToHashSet();
        var members = await ViewQueries.FindAsync<RosterMember>(
            connection, region,
            [.. asked.SelectMany(worker => programmes.Select(code => RosterMember.KeyOf(code, worker)))], cancellation);
        foreach (var terms in members.GroupBy(member => member.Worker))
            seen._workers[terms.Key] = Worker.Of(terms);
        seen._ofWorker = seen._claims.Values.ToLookup(claim => claim.Worker);
        return seen;
    }

    /// <inheritdoc/>
    public KnownClaim? Find(string claim) => _claims.GetValueOrDefault(claim);

    /// <inheritdoc/>
    public IReadOnlyList<KnownClaim> Of(PersonId worker) =>
        [.. _ofWorker[worker]];

    /// <inheritdoc/>
    public CoverTimeline Cover(PersonId worker, LocalDate asOf) =>
        _workers.GetValueOrDefault(worker, Worker.Empty).TimelineOn(asOf);

    private static KnownClaim Known(ClaimCase found) => new(
        found.Notice!.Claim, found.Notice.Worker, found.Notice.Programme, found.Notice.Benefit,
        found.Notice.EventDate, found.PaysFuneral);
}
