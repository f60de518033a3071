using JamsostekLedger.Coverage;
using JamsostekLedger.Figures;
using JamsostekLedger.Programmes;

namespace JamsostekLedger.Store.Reading;

/// <summary>Answers <c>report figures</c>: each published figure beside the ledger's own answer.</summary>
public static class FigureChecksQuery
{
    private const string Sql = $"""
        select coalesce(sum(case when credit = 'bpjs:fund' then amount else -amount end)
                filter (where unit = 'IDR' and (not $7 or to_heir)), 0)::bigint as amount,
            coalesce(sum(case when debit = 'claims:paid' then amount else -amount end)
                filter (where unit = 'claim'), 0)::bigint as claims,
            count(*) filter (where unit = 'IDR' and (not $7 or to_heir)) as lines
        from {JournalSource.Sql} j
        where benefit is not null and value_date between $5 and $6 and (unit = 'IDR' or reach >= $5)
            and ($8::boolean is null or coalesce(vulnerable, false) = $8)
            and ($9::varchar is null or benefit = $9)
            and ($10::varchar[] is null or programme = any($10))
        """;

    /// <summary>All published figures of a region, by id.</summary>
    public static async Task<IReadOnlyList<FigureCheck>> RunAsync(
        Moment moment, CancellationToken cancellation = default)
    {
        var figures = await ViewQueries.ListAsync<Figure>(moment, cancellation);
        var programmes = await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation);
        var enrolled = await EnrolledQuery.RunAsync(
            moment, figures.Select(figure => figure.Published!), programmes, cancellation);
        var days = await ViewQueries.ListAsync<CoverageDay>(moment, cancellation);
        var coverage = CoverageStatements.Of(days).With(PublishedCoverage.Of(figures));
        var checks = new List<FigureCheck>(figures.Count);
        foreach (var figure in figures)
        {
            var published = figure.Published!;
            var answer = enrolled.TryGetValue(published.Id, out var counts)
                ? counts.Count == 0 ? null : counts.Sum(count => count.Workers)
                : PublishedCoverage.Beside(published, coverage)
                    ?? await AnswerAsync(moment, published, programmes, cancellation);
            checks.Add(FigureCheck.Of(published, answer));
        }

        return checks;
    }

    private static async Task<decimal?> AnswerAsync(Moment moment, FigurePublished published,
        IReadOnlyList<ProgrammeCard> programmes, CancellationToken cancellation)
    {
        if (published.Figure is FigureQuestion.PersonsEnrolled or FigureQuestion.Memberships
            or FigureQuestion.PersonsCovered)
            return await ProtectedAsync(moment, published, programmes, cancellation);
        if (published.Figure is not (FigureQuestion.ClaimsPaid or FigureQuestion.ClaimsPaidCount
                or FigureQuestion.BenefitsHandedOver)
            || !FigureSelector.TryParse(published.Selector, out var selector))
            return null;

        var (from, to) = published.Window();
        return await JournalSource.Query(moment, Sql, Store.Sql.Day(from), Store.Sql.Day(to),
            Store.Sql.Flag(published.Figure == FigureQuestion.BenefitsHandedOver),
            Store.Sql.Flag(selector.Vulnerable), Store.Sql.Text(selector.Benefit?.ToString().ToUpperInvariant()),
            Store.Sql.Texts(Programmes(selector, programmes))).FirstAsync<decimal?>(
            row => row.Number("lines") == 0 ? null
                : row.Number(published.Figure == FigureQuestion.ClaimsPaidCount ? "claims" : "amount"),
            cancellation);
    }

    // Programmes whose roster nobody has are no answer of zero.
    private static async Task<decimal?> ProtectedAsync(Moment moment, FigurePublished published,
        IReadOnlyList<ProgrammeCard> programmes, CancellationToken cancellation)
    {
        if (!FigureSelector.TryParse(published.Selector, out var selector) || selector.Benefit is not null)
            return null;
        var meant = programmes.Where(card => (selector.Programme is null || card.Code == selector.Programme)
                && (selector.Fund is null || card.Fund == selector.Fund)
                && (selector.Vulnerable is null || card.Vulnerable == selector.Vulnerable))
            .Select(card => card.Code).ToHashSet();
        return await ProtectedQuery.CountAsync(moment, published.AsOf, meant.Contains, cancellation) is { } counts
            ? published.Figure switch
            {
                FigureQuestion.PersonsEnrolled => counts.Persons,
                FigureQuestion.Memberships => counts.Memberships,
                _ => counts.Covered,
            }
            : null;
    }

    // A claim knows its programme; the programme knows its fund.
    private static string[]? Programmes(FigureSelector selector, IReadOnlyList<ProgrammeCard> programmes)
    {
        if (selector is { Programme: null, Fund: null })
            return null;

        return [.. programmes
            .Where(card => selector.Programme is null || card.Code == selector.Programme)
            .Where(card => selector.Fund is null || card.Fund == selector.Fund)
            .Select(card => card.Code)];
    }
}
