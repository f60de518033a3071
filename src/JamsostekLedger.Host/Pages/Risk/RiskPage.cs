using JamsostekLedger.Cover;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Pages.Workers;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Programmes;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Risk;

/// <summary>Who lapses if nothing more is paid, what prevents it, and how long each fund's cover lasts.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Report">The report.</param>
/// <param name="LastLapse">The day on which the last of all workers lapses, or null where nobody was ever paid.</param>
/// <param name="Filter">Which workers are listed.</param>
/// <param name="List">The workers.</param>
/// <param name="Labels">How those on the page are called.</param>
/// <param name="Programmes">Names of programmes by code.</param>
public sealed record RiskPage(
    RegionHead Head,
    RiskReport Report,
    LocalDate? LastLapse,
    LapsingFilter Filter,
    LapsingWorkers List,
    IReadOnlyDictionary<PersonId, WorkerLabel> Labels,
    IReadOnlyDictionary<string, string> Programmes) : IPage, IExport
{
    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>Workers whose cover has not lapsed.</summary>
    public int Covered => Report.Risk.Groups.Sum(group => group.Workers);

    /// <summary>Workers whose cover has lapsed already.</summary>
    public int Lapsed => Report.Risk.Groups.Sum(group => group.Lapsed);

    /// <summary>Name of a programme.</summary>
    public string NameOf(string programme) => Programmes.GetValueOrDefault(programme, programme);

    /// <summary>The page.</summary>
    public static async Task<RiskPage> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, CancellationToken cancellation)
    {
        var (filter, place) = (RiskAddress.Read(asked), RiskAddress.Place(asked));
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        var report = await LapseRiskQuery.RunAsync(moment, head.Day, cancellation);
        var covered = await CoveredWorkersQuery.RunAsync(moment, head.Day, cancellation);
        var list = asked.Value("format") is null
            ? await LapsingWorkersQuery.RunAsync(
                moment, filter, head.Day, place, cancellation: cancellation)
            : await LapsingWorkersQuery.RunAsync(moment, filter, head.Day, null, int.MaxValue, cancellation);
        var programmes = await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation);
        return new(
            head, report,
            covered.Count == 0
                ? null
                : CoverRules.Shipped.LapseAfter(covered.Max(group => group.CoveredUntil)),
            filter, list,
            await WorkerLabels.LoadAsync(
                served, moment, asked.Language,
                list.Workers.Take(LapsingWorkers.PageSize).Select(worker => worker.Member.Worker),
                cancellation),
            programmes.ToDictionary(card => card.Code, card => card.Name));
    }

    /// <inheritdoc/>
    public ExportTable Export() => new(
        ExportTable.NameOf(
            "risiko", Head.Region, $"{Iso.Day(Report.On)}-{RiskAddress.Of(Filter.Days)}", Report.RecordedAsOf),
        [
            "worker", "programme", "fund", "district", "village", "covered_until", "lapses_on", "months_to_pay",
            "amount_to_pay",
        ],
        List.Workers.Select(worker => new[]
        {
            TableCell.Text($"{worker.Member.Worker}"), TableCell.Text(worker.Member.Listing.Programme),
            TableCell.Text(worker.Member.LastFund), TableCell.Text(worker.Member.Listing.District),
            TableCell.Text(worker.Member.Listing.Village), TableCell.Text(Iso.Month(worker.CoveredUntil)),
            TableCell.Date(worker.LapsesOn), TableCell.Number(worker.Months), TableCell.Amount(worker.Prevention),
        }));
}
