using System.Globalization;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Plans;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Plans;

/// <summary>A kept plan: what it was made of, what came of it, and whether its money is reserved.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Others">Codes and names of the other plans.</param>
/// <param name="Today">The day in the region.</param>
/// <param name="Given">What the form of reservations holds.</param>
/// <param name="Refusal">Why nothing was reserved, or null.</param>
public sealed record PlanPage(
    RegionHead Head,
    Plan Plan,
    IReadOnlyList<(string Code, string Name)> Others,
    LocalDate Today,
    IReadOnlyDictionary<string, string> Given,
    Refusal? Refusal) : IPage, IExport
{
    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>The plan as it was kept.</summary>
    public PlanKept Kept => Plan.Kept!;

    /// <summary>The reservations that it comes to, a line and month.</summary>
    public int Reservations => PlanReservations.Of(Kept, ReservePer.Month, Today).Count;

    /// <summary>What they come to.</summary>
    public Rupiah Drawn => Kept.Result.Months.SelectMany(month => month.Draws)
        .Aggregate(Rupiah.Zero, (sum, draw) => sum + draw.Amount);

    /// <summary>The date that reservations most likely have: today, while the plan's money can still be held.</summary>
    public LocalDate LikelyDate => Kept.Result.Months.SelectMany(month => month.Draws)
        .Select(draw => draw.Line.FiscalYear).DefaultIfEmpty(Today.Year).Min() >= Today.Year ? Today : Kept.Seen.On;

    /// <summary>The page; null where no plan has the code.</summary>
    public static async Task<PlanPage?> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, string code,
        IReadOnlyDictionary<string, string> given, Refusal? refusal, CancellationToken cancellation)
    {
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        var plans = await PlanQuery.ListAsync(moment, cancellation);
        return plans.FirstOrDefault(plan => plan.Kept!.Code == code) is not { } plan
            ? null
            : new(head, plan,
                [.. plans.Where(other => other != plan).Select(other => (other.Kept!.Code, other.Kept.Name))],
                served.Ledger.Today(head.Region), given, refusal);
    }

    /// <inheritdoc/>
    public ExportTable Export() => new(
        ExportTable.NameOf("rencana", Head.Region, Kept.Code, Head.AsOf.RecordedAt),
        [
            "region", "plan", "month", "cost", "joining", "not_paid_for", "months_over", "running_out",
            "existing_ending", "covered", "denominator", "percent",
        ],
        Kept.Result.Months.Select(month => new[]
        {
            TableCell.Text(Head.Region.Code), TableCell.Text(Kept.Code), TableCell.Text(Iso.Month(month.Month)),
            TableCell.Amount(month.Cost), TableCell.Number(month.Joining), TableCell.Number(month.NotJoining),
            TableCell.Number(month.Ending), TableCell.Number(month.RunningOut),
            TableCell.Number(month.ExistingEnding), TableCell.Number(month.Total),
            TableCell.Number(month.Denominator),
            TableCell.Text(month.Percent.ToString(CultureInfo.InvariantCulture)),
        }));
}
