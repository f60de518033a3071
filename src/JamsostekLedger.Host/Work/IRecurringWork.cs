using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Background;

namespace JamsostekLedger.Host.Work;

/// <summary>A kind of work that comes again and again for each region.</summary>
public interface IRecurringWork : IWork
{
    /// <summary>The first time of a region that lies after an instant.</summary>
    Occurrence Next(Region region, Instant after);
}
