using System.Net;
using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using JamsostekLedger.Simulation.Model;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Tests;

namespace JamsostekLedger.Simulation.World;

/// <summary>A process that records: connections of its own by a wire of its own, a vault and a recorder.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly LedgerDatabase _database;
    private readonly LedgerStore _store;
    private readonly Recorder _recorder;
    private readonly Bug _bug;

    private Node(Wire wire, LedgerDatabase database, IClock clock, Bug bug)
    {
        (Wire, _database, _bug) = (wire, database, bug);
        _store = new(database, clock);
        _recorder = new(_store, new(TestLedger.Master));
    }

    public Wire Wire { get; }

    /// <param name="to">The way to the database, now; asked at each connection.</param>
    /// <param name="clock">Its clock.</param>
    /// <param name="bug">What is wrong with it.</param>
    public static Node Start(Func<NpgsqlConnectionStringBuilder> to, IClock clock, Bug bug)
    {
        var wire = new Wire(() => new(IPAddress.Loopback, to().Port), bug.Says()).Listen();
        var way = to();
        (way.Host, way.Port, way.MaxPoolSize, way.Timeout) = ("127.0.0.1", wire.Port, 8, 5);
        return new(wire, LedgerDatabase.Attach(DatabaseLogins.Of(way.ConnectionString).Program), clock, bug);
    }

    /// <summary>Sends a deed and says what the officer hears.</summary>
    public async Task<Answer> SendAsync(Deed deed)
    {
        for (var again = _bug == Bug.RetryWithoutLookUp; ; again = false)
        {
            try
            {
                return await AskAsync(deed);
            }
            catch (LedgerUnavailableException) when (again)
            {
            }
            catch (LedgerUnavailableException away)
            {
                return Answer.Away(away.Message);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _database.DisposeAsync();
        await Wire.DisposeAsync();
    }

    private async Task<Answer> AskAsync(Deed deed)
    {
        var by = new Headers(deed.Actor);
        switch (deed.Way)
        {
            case Way.Row:
                return AnswerOf([await _recorder.RecordAsync(deed.Region, deed.Entries[0].Read(1).Row!, by)]);
            case Way.Commands:
                return AnswerOf(await _recorder.RecordAllAsync(
                    deed.Region.Code, [.. deed.Entries.Select(CommandOf)], by));
            default:
                var report = await _recorder.RecordAsync(new ImportRequest(
                    deed.Region, deed.Kind, $"{deed.Kind}.csv", new byte[32], deed.Actor, deed.Way == Way.DryRun,
                    deed.Way == Way.Partial, () => deed.Entries.Select((entry, at) => entry.Read(at + 2))));
                return new(report.Recorded, report.Already, [.. report.Refusals.Select(refusal => refusal.Rule)]);
        }
    }

    private static Answer AnswerOf(IReadOnlyList<Outcome> outcomes) => new(
        outcomes.Count(outcome => outcome.Status == OutcomeStatus.Recorded),
        outcomes.Count(outcome => outcome.Status == OutcomeStatus.Already),
        [.. outcomes.Select(outcome => outcome.Refusal?.Rule).OfType<string>()]);

    // What a form or another program would ask for.
    private static ICommand CommandOf(Entry entry)
    {
        var line = new BudgetLineId(
            (entry.Kind == "payments" ? Treasury.MovedOn(entry).Year : (int)entry.Amount("fiscal_year")),
            entry["account_code"], entry["programme"], entry["fund"], (int)entry.Amount("fund_year"));
        var (number, on) = (entry["document_number"], entry.Day("document_date"));
        return entry.Kind switch
        {
            "budget" => new SetPagu(new(line, number, on, Enum.Parse<PaguKind>(entry["kind"], ignoreCase: true),
                new(entry.Amount("pagu")), null, null)),
            "reservations" => new ReserveBudget(new(line, number, on, new(entry.Amount()), null)),
            _ => new RecordSp2d(new(line, number, on, entry.DayOrNull("transferred_on"), new(entry.Amount()),
                entry["invoice_number"] is { Length: > 0 } invoice ? invoice : null, null)),
        };
    }
}
