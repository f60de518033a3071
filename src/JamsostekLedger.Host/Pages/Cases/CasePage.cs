using JamsostekLedger.Claims;
using JamsostekLedger.Host.Pages.Workers;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Cases;

/// <summary>One claim: where it stands, its clocks, what is expected, decided and paid, and every fact of it.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="File">What the ledger knows of the claim.</param>
/// <param name="Labels">How the people whom it names are called.</param>
/// <param name="Programmes">Names of programmes by code.</param>
public sealed record CasePage(
    RegionHead Head,
    ClaimFile File,
    IReadOnlyDictionary<PersonId, WorkerLabel> Labels,
    IReadOnlyDictionary<string, string> Programmes) : IPage
{
    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>The case; empty where only payments are known.</summary>
    public ClaimCase Case => File.State.Case;

    /// <summary>The notice; null where only payments are known.</summary>
    public ClaimNotice? Notice => Case.Notice;

    /// <summary>The worker, by the notice or a payment.</summary>
    public PersonId? Worker => Notice is { } notice ? notice.Worker : File.State.First?.Worker;

    /// <summary>Day of the accident or death.</summary>
    public LocalDate EventDate => Notice?.EventDate ?? File.State.First!.EventDate;

    /// <summary>Benefit.</summary>
    public Benefit Benefit => Notice?.Benefit ?? File.State.First!.Benefit;

    /// <summary>Payments in the order of their days, each with what took it back.</summary>
    public IReadOnlyList<CasePayment> Payments => CasePayment.Of(File.Facts);

    /// <summary>What stands paid.</summary>
    public Rupiah Paid => new(Payments.Where(payment => payment.Reversal is null)
        .Sum(payment => payment.Payment.Amount.Amount));

    /// <summary>What lateness has cost by the day looked at.</summary>
    public Rupiah Cost => new(File.Clocks.Sum(clock => clock.Amount.Amount));

    /// <summary>Facts of a type with what they say, in the order of recording.</summary>
    public IEnumerable<(Recorded Recorded, T Fact)> Facts<T>() where T : LedgerEvent =>
        from recorded in File.Facts
        let fact = recorded.Fact as T
        where fact is not null
        select (recorded, fact);

    /// <summary>Name of a programme.</summary>
    public string NameOf(string programme) => Programmes.GetValueOrDefault(programme, programme);

    /// <summary>The page, or null where the ledger has no such claim in the state that is asked for.</summary>
    public static async Task<CasePage?> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, string claim, CancellationToken cancellation)
    {
        // A link of the page must find the claim again, whatever signs its number has.
        var path = $"/regions/{asked.Region!.Code}/{CaseAddress.PageOf(claim)}";
        var head = await RegionHead.LoadAsync(served, moment, asked with { Path = path }, cancellation);
        // By an earlier day a document may be known and the notice not: there is no claim yet.
        if (await ClaimQuery.RunAsync(moment, claim, asked.On, head.Day, cancellation)
            is not { State.Stage: not ClaimStage.Unopened } file)
            return null;

        var programmes = await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation);
        return new(
            head, file,
            await WorkerLabels.LoadAsync(
                served, moment, asked.Language,
                file.Facts.SelectMany(recorded => recorded.Fact.Persons()), cancellation),
            programmes.ToDictionary(card => card.Code, card => card.Name));
    }
}
