using JamsostekLedger.Actions;
using JamsostekLedger.Budgets;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reference;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Budgets;

/// <summary>How a fiscal year's pagu is used, programme by programme.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Use">The report.</param>
/// <param name="Programmes">Its lines by programme.</param>
public sealed record BudgetUsePage(
    RegionHead Head, BudgetUse Use, IReadOnlyList<ProgrammeUse> Programmes) : IPage, IExport
{
    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>The page.</summary>
    public static async Task<BudgetUsePage> LoadAsync(
        WebServerOptions served, Moment moment, Asked asked, CancellationToken cancellation)
    {
        var head = await RegionHead.LoadAsync(served, moment, asked, cancellation);
        var use = await BudgetUseQuery.RunAsync(moment, head.BudgetYear, cancellation);
        var programmes = await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation);
        var cards = await ViewQueries.ListAsync<BudgetLineCard>(moment, cancellation);
        var rates = await RateTableQuery.RunAsync(moment, cancellation);
        return new(head, use,
        [
            .. use.Lines.GroupBy(line => line.Programme).Select(lines => ProgrammeUse.Of(
                rates, head.BudgetYear, programmes.FirstOrDefault(card => card.Code == lines.Key), [.. lines],
                cards)),
        ]);
    }

    /// <inheritdoc/>
    public ExportTable Export() => new(
        ExportTable.NameOf("anggaran", Head.Region, $"{Use.Year}", Use.RecordedAsOf),
        [
            "region", "year", "programme", "fund", "fund_year", "account_code", "skpd", "sub_activity",
            "pagu", "reserved", "realised",
            "returned", "available", "months_left", "document_number", "document_date",
        ],
        Programmes.SelectMany(programme => programme.Lines).Select(line => new[]
        {
            TableCell.Text(Use.Region), TableCell.Number(Use.Year), TableCell.Text(line.Line.Programme),
            TableCell.Text(line.Line.Fund), TableCell.Number(line.Line.FundYear),
            TableCell.Text(line.Line.AccountCode), TableCell.Text(line.Line.Skpd),
            TableCell.Text(line.Line.SubActivity), TableCell.Amount(line.Line.Pagu),
            TableCell.Amount(line.Line.Reserved), TableCell.Amount(line.Line.Realised),
            TableCell.Amount(line.Line.Returned), TableCell.Amount(line.Line.Available),
            TableCell.Number(line.Line.MonthsLeft), TableCell.Text(line.Card?.DocumentNumber),
            TableCell.Date(line.Card?.DocumentDate),
        }));
}

/// <summary>A programme's lines, and what its decree would cost.</summary>
/// <param name="Code">The programme's code.</param>
/// <param name="Card">The programme, or null where it was not opened.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Total">All of them.</param>
/// <param name="Need">The reckoning, where the decree names a head-count of vulnerable workers.</param>
public sealed record ProgrammeUse(
    string Code, ProgrammeCard? Card, IReadOnlyList<LineUse> Lines, BudgetUseTotal Total, BudgetNeed? Need)
{
    /// <summary>A programme with the cards of its lines.</summary>
    public static ProgrammeUse Of(
        RateTable rates, int year, ProgrammeCard? card, IReadOnlyList<BudgetUseLine> lines,
        IReadOnlyList<BudgetLineCard> cards)
    {
        var total = BudgetUseTotal.Of(lines);
        return new(lines[0].Programme, card,
        [
            .. lines.Select(line => new LineUse(line, cards.FirstOrDefault(other => other.Line == line.In(year)),
                lines.Any(other => other != line && other.In(year).Bare == line.In(year).Bare))),
        ], total, ProgrammeNeed.Of(rates, card, year, total.Pagu));
    }
}

/// <summary>A line with its documents.</summary>
/// <param name="Line">The line.</param>
/// <param name="Card">The document in force and the reservations, or null where no document names it.</param>
/// <param name="IsOneOfSome">Whether others differ from it in office and sub-activity alone.</param>
public sealed record LineUse(BudgetUseLine Line, BudgetLineCard? Card, bool IsOneOfSome = false)
{
    /// <summary>Whether money went out on a line that no document allows.</summary>
    public bool HasNoBudget => Card?.DocumentNumber is null;

    private string? Others => IsOneOfSome ? "-" : null;

    /// <summary>Address of a figure's lines.</summary>
    public string Lines(Asked asked, RegionHead head, string measure) => asked.InRegion("journal",
        ("of", measure), ("fiscalYear", $"{head.BudgetYear}"), ("programme", Line.Programme), ("fund", Line.Fund),
        ("fundYear", $"{Line.FundYear}"), ("accountCode", Line.AccountCode), ("skpd", Line.Skpd ?? Others),
        ("subActivity", Line.SubActivity ?? Others), ("from", null), ("to", null),
        ("year", $"{head.BudgetYear}"));
}
