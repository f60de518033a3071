using System.Text.Json;
using JamsostekLedger.Audit;
using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using JamsostekLedger.Reference;
using JamsostekLedger.Signing;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Signing;
using NodaTime.Text;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// Holds each signed statement of reconciliation against its hash, and against what the facts gave when it was made: a
/// paper outside bears the hash, so whoever makes the whole chain again over other facts is found by it.
/// </summary>
internal static class SignatureCheck
{
    private const string Prefix = "signatures";

    /// <summary>Checks. Not where the facts themselves are in doubt: one attack is one finding.</summary>
    public static async Task RunAsync(
        LedgerDatabase database, NpgsqlConnection connection, string region, Findings findings,
        CancellationToken cancellation)
    {
        if (Regions.Find(region) is not { } known || findings.Any("fact-", "stream-"))
            return;
        var facts = new List<Recorded>();
        await foreach (var fact in FactQueries.OfKindAsync(connection, region, Prefix, cancellation))
            facts.Add(fact);
        foreach (var stream in facts.GroupBy(fact => fact.Stream))
        {
            var book = stream.Aggregate(SignatureBook.Empty, (all, fact) => all.Evolve(fact.Fact));
            var names = stream.ToLookup(fact => ((ReconciliationSigned)fact.Fact).Number);
            foreach (var statement in book.Statements)
                if (names[statement.Number].Any(fact => ((ReconciliationSigned)fact.Fact).Sha256
                        != StatementContent.HashOf(statement.Json))
                    || !await IsMadeAgainAsync(database, known, statement, cancellation))
                    Find(findings, names[statement.Number].First());
            foreach (var lone in names.Where(of => book.Statements.All(one => one.Number != of.Key)))
                Find(findings, lone.First());
        }
    }

    private static async Task<bool> IsMadeAgainAsync(
        LedgerDatabase database, Region region, SignedStatement signed, CancellationToken cancellation)
    {
        StatementContent kept;
        try
        {
            kept = signed.Content();
        }
        catch (Exception fault) when (fault is JsonException or FormatException or UnparsableValueException)
        {
            return false;
        }

        if (kept.Region != region.Code || kept.Number != signed.Number
            || !FiscalPeriod.TryParse(kept.Period, out var period))
            return false;
        // Other rules match otherwise; what was signed by them is kept, and its hash was looked at.
        if (kept.Rules != StatementContent.CurrentRules)
            return true;
        await using var then = await Moment.OpenAsync(
            database, region, kept.Ledger.RecordedAt, SystemClock.Instance, cancellation);
        // Asked anew: what was remembered may be of before somebody changed the facts.
        var found = await ReconciliationQuery.TryAsync(then, period, null, cancellation);
        var made = (await DraftQuery.OfAsync(then, found, null, cancellation)).Content;
        return made.Ledger with { Checkpoint = null } == kept.Ledger with { Checkpoint = null } && made.Says(kept);
    }

    private static void Find(Findings findings, Recorded fact) => findings.Fact(
        FindingKind.SignatureDiffers, fact.Seq, fact.Stream,
        $"Berita acara rekonsiliasi {((ReconciliationSigned)fact.Fact).Period} nomor "
        + $"{((ReconciliationSigned)fact.Fact).Number} bukan yang dihasilkan fakta saat ditandatangani.");
}
