using JamsostekLedger.Store.Cluster;
using JamsostekLedger.Store.Proof;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Vault;
using NodaTime;

namespace JamsostekLedger.Store;

/// <summary>
/// A ledger ready to work with: its cluster is up, its database migrated, its keys at hand. Everything that a verb, a
/// page or the API does starts here.
/// </summary>
public sealed class OpenLedger : IAsyncDisposable
{
    private readonly ClusterLease _lease;

    private OpenLedger(ClusterLease lease, LedgerHome home, LedgerDatabase database, IClock clock)
    {
        (_lease, Home, Database, Clock) = (lease, home, database, clock);
        Vault = new(MasterKeys.FromEnvironmentOr(home.Keys));
        Recorder = new(database, clock);
        Batches = new(database, clock);
        Rows = new(database, Vault, clock);
        Trial = new(database, Vault);
        Files = new(database, Vault, clock);
        Settlement = new(database, clock);
        Answers = new(database, clock);
        Checkpoints = new(database, home, clock);
        Persons = new(database, Vault, Recorder, clock);
        Rotation = new(database, Vault, clock);
        Uploads = new(database, Vault, clock);
    }

    /// <summary>Where its keys and checkpoints stand.</summary>
    public LedgerHome Home { get; }

    /// <summary>Its database.</summary>
    public LedgerDatabase Database { get; }

    /// <summary>
    /// The way to its database for whoever may make tables; the ledger itself works with fewer rights.
    /// </summary>
    public string OwnerConnection => _lease.ConnectionString;

    /// <summary>What says when something is recorded.</summary>
    public IClock Clock { get; }

    /// <summary>Who the people are.</summary>
    public PersonVault Vault { get; }

    /// <summary>Records single commands.</summary>
    public Recorder Recorder { get; }

    /// <summary>Records several commands, all of them or none.</summary>
    public BatchRecorder Batches { get; }

    /// <summary>Records single rows.</summary>
    public RowRecorder Rows { get; }

    /// <summary>Says what single rows would come to.</summary>
    public RowTrial Trial { get; }

    /// <summary>Records files.</summary>
    public FileRecorder Files { get; }

    /// <summary>Lets premium money find its invoices and its workers.</summary>
    public PremiumSettlement Settlement { get; }

    /// <summary>Remembers answers to requests that may be sent again.</summary>
    public KeptAnswers Answers { get; }

    /// <summary>Signs where each region stands, outside the database.</summary>
    public Checkpoints Checkpoints { get; }

    /// <summary>Where people are looked at and forgotten.</summary>
    public PersonDesk Persons { get; }

    /// <summary>Brings the vault under another master key.</summary>
    public KeyRotation Rotation { get; }

    /// <summary>Files that wait to be recorded in the background.</summary>
    public Uploads.Uploads Uploads { get; }

    /// <summary>Opens the ledger of a home.</summary>
    /// <exception cref="ClusterUnavailableException">There is no database to be had; the message says what to
    /// do.</exception>
    public static async Task<OpenLedger> OpenAsync(LedgerHome home, CancellationToken cancellation = default)
    {
        var lease = await EmbeddedCluster.LeaseAsync(home, cancellation);
        try
        {
            return new(lease, home, await LedgerDatabase.OpenAsync(lease.ConnectionString, cancellation),
                SystemClock.Instance);
        }
        catch
        {
            await lease.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await _lease.DisposeAsync();
    }
}
