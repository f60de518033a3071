using JamsostekLedger.Host.Importing;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;

namespace JamsostekLedger.Host.Background;

/// <summary>Where people see what waits and what was given up, and say what becomes of that.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="keeps">Whether a region, or null for what is of all of them, is the matter of whoever asks.</param>
public sealed class BackgroundDesk(OpenLedger ledger, Func<string?, bool> keeps)
{
    private const int Recent = 20;

    private readonly ImportDesk _imports = new(ledger);
    private readonly LetterAnswers _answers = new(ledger.Database, ledger.Clock);

    /// <summary>What waits and what was given up.</summary>
    /// <param name="region">Only of this region; null for all, and what is for all regions.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<BackgroundReport> LookAsync(string? region, CancellationToken cancellation) => new(
        BackgroundWork.Engine,
        [
            .. (await ledger.Work.WaitingAsync(region, cancellation)).Select(WaitingPiece.Of)
                .Where(piece => keeps(piece.Region)),
        ],
        [
            .. (await ledger.Work.Letters.ListAsync(region, cancellation)).Select(GivenUpPiece.Of)
                .Where(piece => keeps(piece.Region)),
        ],
        [.. (await _answers.LatestAsync(region, Recent, cancellation)).Where(answer => keeps(answer.Region))]);

    /// <summary>Has a dead letter tried again; false where there is none of this id.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="actor">Who says so.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<bool> ReplayAsync(string id, string actor, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } letter)
            return false;

        await _answers.AddAsync(letter, LetterAnswers.Replayed, actor, cancellation);
        var found = await ledger.Work.Letters.ReplayAsync(id, cancellation);
        await ledger.Work.LookAsync();
        return found;
    }

    /// <summary>Gives a dead letter up for good; false where there is none of this id.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="actor">Who says so.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<bool> DiscardAsync(string id, string actor, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } letter)
            return false;

        // First the trace, and what it leaves behind: a letter that is left over can be discarded once more.
        await _answers.AddAsync(letter, LetterAnswers.Discarded, actor, cancellation);
        await _imports.DiscardedAsync(letter.Piece, cancellation);
        return await ledger.Work.Letters.DiscardAsync(id, cancellation);
    }

    private async Task<DeadLetter?> FindAsync(string id, CancellationToken cancellation) =>
        (await ledger.Work.Letters.ListAsync(null, cancellation))
        .FirstOrDefault(letter => letter.Id == id && keeps(letter.Piece.Region));
}
