using NodaTime;

namespace JamsostekLedger.Store.Background;

/// <summary>
/// Does work that comes again and again, for each of some regions or once for all. <see cref="Recurring"/> asks for
/// each next time.
/// </summary>
public interface IRecurringWorker : IWorker
{
    /// <summary>
    /// Codes of the regions for which it comes, each in its own row of times; a null stands for work that is for all of
    /// them.
    /// </summary>
    IReadOnlyList<string?> Regions { get; }

    /// <summary>The first time of a region that lies after an instant.</summary>
    Occurrence Next(string? region, Instant after);
}
