using JamsostekLedger.Claims;
using JamsostekLedger.Host.Pages.Workers;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>What a form about a claim looks at.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="File">What the ledger knows of the claim.</param>
/// <param name="Names">How the people of the claim are called.</param>
/// <param name="Programmes">The region's programmes.</param>
public sealed record CaseDesk(
    RegionHead Head,
    ClaimFile File,
    IReadOnlyDictionary<PersonId, WorkerLabel> Names,
    IReadOnlyList<ProgrammeCard> Programmes)
{
    /// <summary>Claim number.</summary>
    public string Claim => File.Claim;

    /// <summary>The notice, or null where only payments are known.</summary>
    public ClaimNotice? Notice => File.State.Case.Notice;

    /// <summary>Today in the region.</summary>
    public LocalDate Today => Head.Today;

    /// <summary>Version of the claim's stream.</summary>
    public long Version => File.Facts[^1].Version;

    /// <summary>Heirs who have a share, in the order in which they were named.</summary>
    public IReadOnlyList<HeirNamed> Heirs =>
    [
        .. File.Facts.Select(recorded => recorded.Fact).OfType<HeirNamed>().Select(heir => heir.Heir).Distinct()
            .Select(heir => File.State.Heirs[heir]).Where(heir => heir.Parts > 0),
    ];

    /// <summary>Payments that stand, in order.</summary>
    public IReadOnlyList<ClaimPayment> StandingPayments =>
    [
        .. File.Facts.Select(recorded => recorded.Fact).OfType<BenefitPaid>().Select(paid => paid.Payment)
            .Where(payment => File.State.Payments[payment.Reference].ReversedOn is null),
    ];

    /// <summary>The desk of a claim; null where there is no such claim.</summary>
    public static async Task<CaseDesk?> LoadAsync(
        WebServerOptions served, Asked asked, string claim, CancellationToken cancellation)
    {
        // A form records now, whatever the address looks back at.
        asked = asked with { RecordedAsOf = null };
        await using var moment = await served.Ledger.MomentAsync(asked.Region!, null, cancellation);
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        var file = await ClaimQuery.RunAsync(moment, claim, null, head.Today, cancellation);
        return file is null
            ? null
            : new(head, file,
                await WorkerLabels.LoadAsync(
                    served, moment, asked.Language,
                    file.Facts.SelectMany(recorded => recorded.Fact.Persons()), cancellation),
                await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation));
    }
}
