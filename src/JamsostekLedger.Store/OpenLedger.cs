using System.Collections.Concurrent;
using System.Security.Cryptography;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Access;
using JamsostekLedger.Store.Approvals;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Cluster;
using JamsostekLedger.Store.Hooks;
using JamsostekLedger.Store.Maps;
using JamsostekLedger.Store.Persons;
using JamsostekLedger.Store.Proof;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Rotation;
using JamsostekLedger.Store.Statements;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store;

/// <summary>
/// A ledger ready to work with: its cluster is up, its database migrated, its keys at hand. Everything that a verb, a
/// page or the API does starts here.
/// </summary>
public sealed class OpenLedger : IAsyncDisposable
{
    private readonly ClusterLease _lease;
    private readonly ConcurrentDictionary<string, bool> _noted = new();

    private OpenLedger(ClusterLease lease, LedgerHome home, LedgerDatabase database, IClock clock)
    {
        (_lease, Home) = (lease, home);
        Vault = new(MasterKeys.FromEnvironmentOr(home.Keys, Note));
        Checkpoints = new(database, home, clock, Note);
        Hindrances = new(database, Checkpoints, Vault);
        Store = new(database, clock) { Hindrances = Hindrances };
        Restores = new(database, Checkpoints, Hindrances, Vault, clock);
        Recorder = new(Store, Vault);
        Statements = new(Store, Vault);
        Answers = new(Database, Clock);
        Persons = new(Database, Vault, Recorder, Clock);
        Accounts = new(Database, Clock);
        Sessions = new(Database, Clock);
        Tokens = new(Database, Clock);
        Approvals = new(Store, Vault, Persons, (connection, region, accounts, cancellation) =>
            RolesOf(connection, region, accounts, cancellation));
        Rotation = new(Database, Vault, Clock);
        Hooks = new(Database, Vault, Clock);
        Uploads = new(Database, Vault, Clock);
        Maps = new(Database, Clock);
        Work = new(Database.Source, Clock);
    }

    /// <summary>Where its keys and checkpoints stand.</summary>
    public LedgerHome Home { get; }

    /// <summary>What was mended while it was opened, and since, in sentences for the log.</summary>
    public ConcurrentQueue<string> Notes { get; } = new();

    /// <summary>What keeps anything from being recorded.</summary>
    public Hindrances Hindrances { get; }

    /// <summary>Goes on with a database that was put back to an earlier state.</summary>
    public Restores Restores { get; }

    /// <summary>Where facts are kept.</summary>
    public LedgerStore Store { get; }

    /// <summary>Its database.</summary>
    public LedgerDatabase Database => Store.Database;

    /// <summary>The owner's way to its database where it is known; the ledger itself works with fewer rights.</summary>
    public string OwnerConnection => _lease.ConnectionString;

    /// <summary>What says when something is recorded.</summary>
    public IClock Clock => Store.Clock;

    /// <summary>Today in a region's zone.</summary>
    public LocalDate Today(Region region) => Clock.GetCurrentInstant().InZone(region.Zone).Date;

    /// <summary>Who the people are.</summary>
    public PersonVault Vault { get; }

    /// <summary>The one way into it.</summary>
    public Recorder Recorder { get; }

    /// <summary>Records what other offices say, beside it.</summary>
    public StatementRecorder Statements { get; }

    /// <summary>Remembers answers to requests that may be sent again.</summary>
    public KeptAnswers Answers { get; }

    /// <summary>Signs where each region stands, outside the database.</summary>
    public Checkpoints Checkpoints { get; }

    /// <summary>Where people are looked at and forgotten.</summary>
    public PersonDesk Persons { get; }

    /// <summary>Which roles accounts have.</summary>
    public RolesOf RolesOf { get; set; } = GrantedRoles.OfAsync;

    /// <summary>Who may sign in.</summary>
    public Accounts Accounts { get; }

    /// <summary>Who is signed in.</summary>
    public Sessions Sessions { get; }

    /// <summary>What other programs show in place of a password.</summary>
    public Tokens Tokens { get; }

    /// <summary>Where what needs a second person is approved, refused and taken back.</summary>
    public ApprovalDesk Approvals { get; }

    /// <summary>Brings the vault under another master key.</summary>
    public KeyRotation Rotation { get; }

    /// <summary>Other systems that hear of facts.</summary>
    public WebHooks Hooks { get; }

    /// <summary>Files that wait to be recorded in the background.</summary>
    public Uploads.Uploads Uploads { get; }

    /// <summary>Maps of the files of other offices.</summary>
    public KeptMaps Maps { get; }

    /// <summary>What is to be done in the background, and what was given up.</summary>
    public BackgroundWork Work { get; }

    /// <summary>Opens the ledger of a home.</summary>
    /// <param name="home">Where its cluster, keys and checkpoints stand.</param>
    /// <param name="connections">The most connections to its database.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <exception cref="ClusterUnavailableException">There is no database to be had; the message says what to
    /// do.</exception>
    public static async Task<OpenLedger> OpenAsync(
        LedgerHome home, int connections = LedgerDatabase.OfServer, CancellationToken cancellation = default)
    {
        var lease = await EmbeddedCluster.LeaseAsync(home, cancellation);
        LedgerDatabase? database = null;
        try
        {
            var logins = await DatabaseLogins.FindAsync(home, lease, cancellation);
            database = await LedgerDatabase.OpenAsync(logins, connections, cancellation);
            var ledger = new OpenLedger(lease, home, database, SystemClock.Instance);
            await ledger.SettleKeysAsync(logins.Owner, cancellation);
            return ledger;
        }
        catch
        {
            if (database is not null)
                await database.DisposeAsync();
            await lease.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Has its PostgreSQL started again whenever it died, where it is the embedded one, until that is cancelled.
    /// </summary>
    /// <param name="tell">Told in sentences what happens.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task StayUpAsync(Action<string> tell, CancellationToken cancellation) =>
        _lease.StayUpAsync(tell, Database.ForgetConnections, cancellation);

    // What is looked at again and again is told once.
    private void Note(string sentence)
    {
        if (_noted.TryAdd(sentence, true))
            Notes.Enqueue(sentence);
    }

    /// <summary>The roles that an account has in a region now.</summary>
    public async Task<IReadOnlyCollection<string>> RolesAsync(
        Region region, string account, CancellationToken cancellation)
    {
        await using var connection = await Database.Source.OpenConnectionAsync(cancellation);
        return [.. (await RolesOf(connection, region, [account], cancellation))[account]];
    }

    /// <summary>A region as recorded at an instant, null for now: what reports and pages read.</summary>
    public Task<Moment> MomentAsync(Region region, Instant? recordedAsOf, CancellationToken cancellation) =>
        Moment.OpenAsync(Database, region, recordedAsOf, Clock, cancellation);

    // What whoever was killed left to do. A key that is not at hand is said by what needs it.
    private async Task SettleKeysAsync(string? owner, CancellationToken cancellation)
    {
        try
        {
            await Vault.TakeAwayAsync(Database, cancellation);
            await Rotation.IntoTreeAsync(cancellation);
            if (owner is not null)
                await Resealing.EnsureAsync(Database, owner, Vault, cancellation);
        }
        catch (Exception away) when (away is CryptographicException or IOException or UnauthorizedAccessException)
        {
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
