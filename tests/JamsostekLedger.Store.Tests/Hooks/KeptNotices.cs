using JamsostekLedger.Hooks;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Hooks;
using Npgsql;

namespace JamsostekLedger.Store.Tests.Hooks;

/// <summary>The notices of a ledger that wait, without a server that delivers them.</summary>
internal sealed class KeptNotices(TestLedger ledger)
{
    private readonly BackgroundWork _work = new(ledger.Database.Source, ledger.Clock);

    public async Task<bool> HandOverAsync(string region = TestLedger.Gianyar) =>
        await new NoticeFeed(ledger.Database, _work, ledger.Clock).RunAsync(region);

    /// <summary>Hands over, or does what is said, and crashes in the first commit that keeps a notice.</summary>
    public async Task CrashAsync(Func<Task>? does = null)
    {
        await ledger.TamperAsync("""
            create or replace function wolverine.crash() returns trigger language plpgsql as
                $$ begin raise exception 'crash'; end $$;
            create constraint trigger crash after insert on wolverine.wolverine_incoming_envelopes
                deferrable initially deferred for each row when (new.message_type = 'notice')
                execute function wolverine.crash()
            """);
        try
        {
            await (does?.Invoke() ?? HandOverAsync());
        }
        catch (PostgresException crash) when (crash.MessageText == "crash")
        {
            // As if the process had died before the commit.
        }

        await ledger.TamperAsync("drop trigger crash on wolverine.wolverine_incoming_envelopes");
    }

    /// <summary>In the order in which they were handed over.</summary>
    public async Task<List<Piece>> WaitingAsync() =>
    [
        .. (await _work.WaitingAsync(null)).Select(waiting => waiting.Piece).Where(piece => piece.Kind == Notices.Kind)
            .OrderBy(piece => NoticePiece.Parse(piece.Key)?.First),
    ];

    /// <summary>Takes a notice out, as done or given up.</summary>
    public Task DoneAsync(Piece piece) => ledger.TamperAsync($"""
        delete from wolverine.wolverine_incoming_envelopes
        where message_type = 'notice' and position(convert_to('{piece.Key}"', 'UTF8') in body) > 0
        """);
}
