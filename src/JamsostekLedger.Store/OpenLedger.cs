using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Cluster;
using JamsostekLedger.Store.Hooks;
using JamsostekLedger.Store.Proof;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store;

/// <summary>
/// A ledger ready to work with: its cluster is up, its database migrated, its keys at hand. Everything that a verb, a
/// page or the API does starts here.
/// </summary>
public sealed class OpenLedger : IAsyncDisposable
{
    private readonly ClusterLease _lease;

    private OpenLedger(ClusterLease lease, LedgerHome home, LedgerStore store)
    {
        (_lease, Home, Store) = (lease, home, store);
        Vault = new(MasterKeys.FromEnvironmentOr(home.Keys));
        Recorder = new(store, Vault);
        Answers = new(Database, Clock);
        Checkpoints = new(Database, home, Clock);
        Persons = new(Database, Vault, Recorder, Clock);
        Rotation = new(Database, Vault, Clock);
        Hooks = new(Database, Vault, Clock);
        Uploads = new(Database, Vault, Clock);
        Work = new(Database.Source, Clock);
    }

    /// <summary>Where its keys and checkpoints stand.</summary>
    public LedgerHome Home { get; }

    /// <summary>Where facts are kept.</summary>
    public LedgerStore Store { get; }

    /// <summary>Its database.</summary>
    public LedgerDatabase Database => Store.Database;

    /// <summary>
    /// The way to its database for whoever may make tables; the ledger itself works with fewer rights.
    /// </summary>
    public string OwnerConnection => _lease.ConnectionString;

    /// <summary>What says when something is recorded.</summary>
    public IClock Clock => Store.Clock;

    /// <summary>Who the people are.</summary>
    public PersonVault Vault { get; }

    /// <summary>The one way into it.</summary>
    public Recorder Recorder { get; }

    /// <summary>Remembers answers to requests that may be sent again.</summary>
    public KeptAnswers Answers { get; }

    /// <summary>Signs where each region stands, outside the database.</summary>
    public Checkpoints Checkpoints { get; }

    /// <summary>Where people are looked at and forgotten.</summary>
    public PersonDesk Persons { get; }

    /// <summary>Brings the vault under another master key.</summary>
    public KeyRotation Rotation { get; }

    /// <summary>Other systems that hear of facts.</summary>
    public WebHooks Hooks { get; }

    /// <summary>Files that wait to be recorded in the background.</summary>
    public Uploads.Uploads Uploads { get; }

    /// <summary>What is to be done in the background, and what was given up.</summary>
    public BackgroundWork Work { get; }

    /// <summary>Opens the ledger of a home.</summary>
    /// <param name="home">Where its cluster, keys and checkpoints stand.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <exception cref="ClusterUnavailableException">There is no database to be had; the message says what to
    /// do.</exception>
    public static async Task<OpenLedger> OpenAsync(
        LedgerHome home, CancellationToken cancellation = default)
    {
        var lease = await EmbeddedCluster.LeaseAsync(home, cancellation);
        LedgerDatabase? database = null;
        try
        {
            database = await LedgerDatabase.OpenAsync(lease.ConnectionString, cancellation);
            return new(lease, home, new(database, SystemClock.Instance));
        }
        catch
        {
            if (database is not null)
                await database.DisposeAsync();
            await lease.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await Database.DisposeAsync();
        await _lease.DisposeAsync();
    }
}
