using JamsostekLedger.Simulation.Model;
using JamsostekLedger.Simulation.World;

namespace JamsostekLedger.Simulation.Checks;

/// <summary>What a region's books said at an instant: asked for it later, reports still say so.</summary>
internal sealed class Photograph
{
    private readonly string _region;
    private readonly Book _book;

    private Photograph(string region, Book book, Instant at) => (_region, _book, At) = (region, book, at);

    /// <summary>When the last fact in it was recorded.</summary>
    public Instant At { get; }

    public static async Task<Photograph> TakeAsync(Scene scene, string region, Book book)
    {
        await using var moment = await scene.MomentAsync(region);
        return new(region, book, moment.AsOf.RecordedAt);
    }

    public async Task CheckAsync(Scene scene)
    {
        if (_book.Entries.IsEmpty)
            return;
        await using var moment = await scene.MomentAsync(_region, At);
        Finding.WhereDiffers($"Budget use of {_region} as of {At}",
            BudgetSums.Of(_book), await BudgetSums.ReportedAsync(moment));
        Finding.WhereDiffers($"Claims of {_region} as of {At}",
            ClaimSums.Of(_book), await ClaimSums.ReportedAsync(moment));
    }
}
