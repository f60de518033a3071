using System.Globalization;
using JamsostekLedger.Coverage;
using JamsostekLedger.Host.Plans;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Plans;
using JamsostekLedger.Programmes;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Plans;

/// <summary>The form that tries a plan, what comes of it, and the plans that were kept.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="On">The day that a plan looks from.</param>
/// <param name="IsLatest">Whether it is that of the latest count because the address asks for none.</param>
/// <param name="Coverage">Coverage on that day.</param>
/// <param name="Programmes">The programmes that may pay.</param>
/// <param name="Given">What the form holds.</param>
/// <param name="Trial">What comes of it, or null before anything was asked.</param>
/// <param name="Refusal">Why it was not kept, or null.</param>
/// <param name="Kept">The plans that were kept.</param>
public sealed record PlansPage(
    RegionHead Head,
    LocalDate On,
    bool IsLatest,
    CoverageReport Coverage,
    IReadOnlyList<ProgrammeCard> Programmes,
    IReadOnlyDictionary<string, string> Given,
    PlanTrial? Trial,
    Refusal? Refusal,
    PlanListReport Kept) : IPage
{
    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>The page of an address. The form asks with one too, so that a trial can be sent on.</summary>
    public static Task<PlansPage> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, CancellationToken cancellation) =>
        LoadAsync(served, moment, asked, null, cancellation);

    /// <summary>The page, with why what it holds was not kept.</summary>
    internal static async Task<PlansPage> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, Refusal? refusal, CancellationToken cancellation)
    {
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        var known = await CoverageQuery.StatementsAsync(moment, cancellation);
        var (on, isLatest) = DayOf(served, head, known);
        Dictionary<string, string> given = asked.Query.ToDictionary(
            pair => pair.Key, pair => string.Join(';', pair.Value), StringComparer.Ordinal);
        var trial = IsAsked(given)
            ? await PlanWork.TryAsync(moment, on, given, cancellation)
            : null;
        return new(
            head, on, isLatest,
            await CoverageQuery.RunAsync(moment, on, known, cancellation),
            [
                .. (await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation))
                    .OrderBy(card => card.Code, StringComparer.Ordinal),
            ],
            Filled(given, trial, known.NextFrom(on)), trial, refusal,
            PlanListReport.Of(
                moment.Region.Code, moment.AsOf.RecordedAt, await PlanQuery.ListAsync(moment, cancellation)));
    }

    /// <summary>
    /// The day that a plan looks from: that of the address, or today. Of the demonstration, whose time stands still,
    /// it is the day of its latest count.
    /// </summary>
    internal static (LocalDate On, bool IsLatest) DayOf(
        WebServerOptions served, RegionHead head, CoverageStatements known)
    {
        if (head.Asked.On is { } asked)
            return (asked, false);
        var today = served.Ledger.Today(head.Region);
        return head.Synthetic && known.LatestOn(today) is { } counted ? (counted.ObservedOn, true) : (today, false);
    }

    private static bool IsAsked(Dictionary<string, string> given) =>
        given.Keys.Any(name => name is "mix" or "target" || name.StartsWith("fund", StringComparison.Ordinal));

    // What was understood is shown as it was understood; what was not, as it was written.
    private static Dictionary<string, string> Filled(
        Dictionary<string, string> given, PlanTrial? trial, CoverageTarget? next)
    {
        if (trial?.Terms is { } terms)
        {
            foreach (var (name, text) in PlanForm.Write(terms))
                given[name] = text;
            given.Remove("mix");
            // The sector of a programme is the programme's; who chooses another one gets that one's.
            foreach (var at in Enumerable.Range(1, terms.Mix.Count).Where(at => given[$"programme{at}"].Length > 0))
                given.Remove($"sector{at}");
        }
        else if (trial is null && next is not null)
        {
            given["target"] = next.Percent.ToString(CultureInfo.InvariantCulture);
            given["by"] = Iso.Month(next.TargetDate.ToYearMonth());
        }

        return given;
    }
}
