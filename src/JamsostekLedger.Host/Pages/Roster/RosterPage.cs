using JamsostekLedger.Enrolment;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Pages.Workers;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Roster;

/// <summary>Where the workers of every programme's lists stand, and who they are.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Funnels">Counts by programme.</param>
/// <param name="Programmes">Names of programmes by code.</param>
/// <param name="Filter">Which members are listed; null where no programme has any.</param>
/// <param name="List">The members.</param>
/// <param name="Labels">How those on the page are called.</param>
public sealed record RosterPage(
    RegionHead Head,
    IReadOnlyList<RosterFunnel> Funnels,
    IReadOnlyDictionary<string, string> Programmes,
    RosterFilter? Filter,
    RosterList? List,
    IReadOnlyDictionary<PersonId, WorkerLabel> Labels) : IPage, IExport
{
    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>The page.</summary>
    public static async Task<RosterPage> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, CancellationToken cancellation)
    {
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        var funnels = await RosterFunnelQuery.RunAsync(moment, asked.On, cancellation);
        var programmes = (await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation))
            .ToDictionary(card => card.Code, card => card.Name);
        if (RosterAddress.Read(asked, funnels, programmes) is not { } filter)
            return new(head, funnels, programmes, null, null, new Dictionary<PersonId, WorkerLabel>());

        var list = await RosterListQuery.RunAsync(moment, filter, asked.On, head.Day, asked.Page, cancellation);
        if (asked.Value("format") is not null)
            list = list with
            {
                Members = await RosterListQuery.AllAsync(
                    moment, filter, asked.On, head.Day, cancellation),
            };
        return new(head, funnels, programmes, filter, list, await WorkerLabels.LoadAsync(
            served, moment, asked.Language,
            list.Members.Take(RosterList.PageSize).Select(member => member.Worker), cancellation));
    }

    /// <summary>First month of a member's latest enrolment.</summary>
    public static YearMonth? StartOf(RosterMember member) => member.Terms is [.., var last] ? last.Start : null;

    /// <summary>Last month that was paid for a member.</summary>
    public static YearMonth? PaidUntil(RosterMember member) =>
        member.Paid.Length == 0 ? null : member.Paid.Max(cover => cover.To);

    /// <inheritdoc/>
    public ExportTable Export() => new(
        ExportTable.NameOf("peserta", Head.Region,
            $"{Filter?.Programme ?? "kosong"}-{(Asked.On is { } on ? Iso.Day(on) : "semua")}", Head.AsOf.RecordedAt),
        [
            "worker", "programme", "district", "village", "occupation", "palm_worker", "status", "rejected_for",
            "start_month", "paid_until", "ended_on", "end_reason",
        ],
        (List?.Members ?? []).Select(Row));

    private static TableCell[] Row(RosterMember member)
    {
        var rejected = member.Checks.FirstOrDefault(check => check.Rejected is not null)?.Rejected;
        var term = member.Terms is [.., var last] ? last : null;
        return
        [
            TableCell.Text($"{member.Worker}"), TableCell.Text(member.Listing.Programme),
            TableCell.Text(member.Listing.District), TableCell.Text(member.Listing.Village),
            TableCell.Text(member.Listing.Occupation), TableCell.Text(member.Listing.PalmWorker ? "yes" : "no"),
            TableCell.Text(Coded.Of(member.Status)), TableCell.Text(rejected is { } reason ? Coded.Of(reason) : null),
            TableCell.Text(term is null ? null : Iso.Month(term.Start)),
            TableCell.Text(PaidUntil(member) is { } until ? Iso.Month(until) : null), TableCell.Date(term?.EndedOn),
            TableCell.Text(term?.Reason is { } why ? Coded.Of(why) : null),
        ];
    }
}
