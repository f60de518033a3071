using JamsostekLedger.Approvals;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Approvals;
using JamsostekLedger.Store.Persons;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Recording;
using Npgsql;

namespace JamsostekLedger.Store.Tests.Approvals;

/// <summary>A ledger with accounts: who may approve is said by the test, and may change at any time.</summary>
internal sealed class Office
{
    public const string Finance = "keuangan";
    public const string First = "penyetuju";
    public const string Second = "penyetuju-dua";
    public const string Third = "penyetuju-tiga";

    public static readonly Region Gianyar = Regions.Find(TestLedger.Gianyar)!;

    public Office(TestLedger ledger, LedgerStore? store = null)
    {
        Ledger = ledger;
        store ??= ledger.Store;
        var recorder = new Recorder(store, ledger.Vault);
        Persons = new(store.Database, ledger.Vault, recorder, ledger.Clock);
        Desk = new(store, ledger.Vault, Persons, RolesAsync);
    }

    public TestLedger Ledger { get; }

    /// <summary>Who may approve whatever is asked.</summary>
    public HashSet<string> Approvers { get; } = [First, Second, Third];

    public PersonDesk Persons { get; }

    public ApprovalDesk Desk { get; }

    public static Headers By(string account) => new(account, "page")
    {
        IsAccount = true, Roles = ["finance", "bpjs", "verifier", "administrator"],
    };

    /// <summary>What becomes of a command that an account sends.</summary>
    public Task<Outcome> AskAsync(ICommand command, string account = Finance) =>
        Ledger.Recorder.RecordAsync(TestLedger.Gianyar, command, By(account));

    public Task<Outcome> ApproveAsync(string request, string account = First, string? sha256 = null) =>
        Desk.ApproveAsync(Gianyar, request, sha256, By(account));

    public Task<ApprovalRequest> FindAsync(string request) => Ledger.ReadAsync(async moment =>
        (await ApprovalsQuery.FindAsync(moment, request)).ShouldNotBeNull());

    private Task<ILookup<string, string>> RolesAsync(
        NpgsqlConnection connection, Region region, IReadOnlyCollection<string> accounts,
        CancellationToken cancellation) =>
        Task.FromResult(accounts.Where(Approvers.Contains).ToLookup(account => account, _ => "approver"));
}
