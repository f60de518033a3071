using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Persons;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Persons;

/// <summary>Where people are looked at and forgotten, each with a fact that says so.</summary>
/// <param name="database">The ledger.</param>
/// <param name="vault">Its vault.</param>
/// <param name="recorder">Records the fact.</param>
/// <param name="clock">Says on which day.</param>
public sealed class PersonDesk(LedgerDatabase database, PersonVault vault, Recorder recorder, IClock clock)
{
    private static readonly Refusal Unknown = new("person-unknown", "Tidak ada orang seperti itu di brankas.");

    private static readonly Refusal Forgotten = new(
        "person-forgotten", "Data orang ini sudah dihapus dari brankas dan tidak dapat dibuka lagi.");

    /// <summary>
    /// The number of the person with a NIK, also of one who is forgotten; null where there is nobody.
    /// </summary>
    public Task<PersonId?> FindAsync(Region region, string nik, CancellationToken cancellation = default) =>
        vault.FindAsync(database, region.Code, PersonDetails.Worker(nik), cancellation);

    /// <summary>
    /// Forgets a person: the key and all that it sealed are gone with the commit of the fact, and after it what opens
    /// them in copies of the database. The number stays, and what finds it, so that no old file brings the person back.
    /// </summary>
    /// <exception cref="LedgerUnavailableException">The database is away or busy and nothing was forgotten; or the
    /// file of keys cannot be written, which is then tried again.</exception>
    public async Task<Outcome> ForgetAsync(
        Region region, PersonId person, string reason, Headers headers,
        Func<Outcome, IEnumerable<NpgsqlBatchCommand>>? also = null, CancellationToken cancellation = default)
    {
        var stream = PersonRecord.StreamOf(person);
        if (Unreadable(reason) is { } wrong)
            return Outcome.Refused(wrong, stream);
        if (await StandingAsync(region, person, cancellation) is { } refusal)
            return Outcome.Refused(refusal, stream);

        var outcome = await recorder.RecordAsync(
            region.Code, new ForgetPerson(new(person, Today(region), reason)), headers, also: recorded =>
            [
                // Until others have agreed nothing goes.
                .. recorded.Status == OutcomeStatus.Recorded ? Forgetting(region, person) : [],
                .. also?.Invoke(recorded) ?? [],
            ],
            cancellation: cancellation);
        if (outcome.Status != OutcomeStatus.Requested)
            await TakeAwayAsync();
        return outcome;
    }

    /// <summary>The statements with which a person's key goes, and all that it sealed.</summary>
    internal static IEnumerable<NpgsqlBatchCommand> Forgetting(Region region, PersonId person) =>
    [
        Sql.Command("update ledger.person set wrapped_key = null, sealed = null where region = $1 and id = $2",
            Sql.Text(region.Code), Sql.Id(person.Value)),
        Sql.Command("insert into ledger.forgotten (region, id) values ($1, $2) on conflict do nothing",
            Sql.Text(region.Code), Sql.Id(person.Value)),
    ];

    /// <summary>Takes what opens the forgotten in copies of the database away, after the commit.</summary>
    internal async Task TakeAwayAsync()
    {
        try
        {
            await vault.TakeAwayAsync(database, CancellationToken.None);
        }
        catch (Exception fault) when (fault is MasterKeyException or IOException or UnauthorizedAccessException)
        {
            throw new LedgerUnavailableException(Fault.Saying(
                "Data orang ini sudah dihapus dari basis data, tetapi berkas people.key di folder keys/ belum dapat "
                + "diubah, sehingga salinan basis data yang lama masih dapat dibuka. Pulihkan akses ke berkas itu; "
                + "program mengulanginya sendiri saat dijalankan lagi."), fault);
        }
    }

    /// <summary>
    /// Shows who a person is, as far as a role may see it. The look is recorded before anything is shown.
    /// </summary>
    /// <param name="region">The region.</param>
    /// <param name="person">The person.</param>
    /// <param name="role">Code of the role in which the reader asks.</param>
    /// <param name="reason">Why.</param>
    /// <param name="look">Number of the look: the same one again is no second look.</param>
    /// <param name="headers">Who asks, and from where.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <exception cref="LedgerUnavailableException">The database is away or busy; nothing is shown.</exception>
    public async Task<PersonLook> LookAsync(
        Region region, PersonId person, string role, string reason, string look, Headers headers,
        CancellationToken cancellation = default)
    {
        var stream = PersonRecord.StreamOf(person);
        if (Unreadable(reason) is { } wrong)
            return new(Outcome.Refused(wrong, stream), []);
        if (await StandingAsync(region, person, cancellation) is { } refusal)
            return new(Outcome.Refused(refusal, stream), []);
        var opened = await vault.OpenAsync(database, region.Code, [person], cancellation);
        if (!opened.TryGetValue(person, out var details))
            return new(Outcome.Refused(VaultVisit.Damaged, stream), []);

        var shown = ReaderRoles.Find(role) is { } known ? PersonLook.Of(details, known) : [];
        var outcome = await recorder.RecordAsync(
            region.Code,
            new LookAtPerson(new(
                person, Today(region), role, string.Join(',', shown.Select(detail => detail.Name)), reason, look)),
            headers, cancellation: cancellation);
        return new(outcome, outcome.Status is OutcomeStatus.Recorded or OutcomeStatus.Already ? shown : []);
    }

    private static Refusal? Unreadable(string reason) => TextCell.Prose("reason", new(reason.Trim())).Refusal;

    private LocalDate Today(Region region) => clock.GetCurrentInstant().InZone(region.Zone).Date;

    private async Task<Refusal?> StandingAsync(Region region, PersonId person, CancellationToken cancellation) =>
        await database.Source.Query("select wrapped_key is null from ledger.person where region = $1 and id = $2",
            Sql.Text(region.Code), Sql.Id(person.Value)).ValueAsync<bool?>(cancellation) switch
        {
            true => Forgotten,
            false => null,
            null => Unknown,
        };
}
