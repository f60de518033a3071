using JamsostekLedger.Figures;
using JamsostekLedger.Programmes;

namespace JamsostekLedger.Store.Reading;

/// <summary>Workers of one programme who were enrolled on the day that a published figure speaks of.</summary>
/// <param name="Programme">Programme's code.</param>
/// <param name="On">That day, or the programme's last one where it had ended by then.</param>
/// <param name="Workers">How many; who ended on that day is still among them.</param>
public sealed record EnrolledOn(string Programme, LocalDate On, long Workers);

/// <summary>
/// Counts the enrolled workers that a published figure speaks of, programme by programme: their sum is the ledger's
/// answer, and each is a sum of journal lines.
/// </summary>
public static class EnrolledQuery
{
    /// <summary>The counts by id of the figure; a figure that asks for no enrolled workers is left out.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<EnrolledOn>>> RunAsync(
        Moment moment, IEnumerable<FigurePublished> figures,
        IReadOnlyList<ProgrammeCard> programmes, CancellationToken cancellation = default)
    {
        var asking = figures.Where(figure => figure.Figure == FigureQuestion.WorkersEnrolled).ToList();
        if (asking.Count == 0)
            return new Dictionary<string, IReadOnlyList<EnrolledOn>>();

        var heads = await HeadCountQuery.RunAsync(moment, cancellation);
        return asking.ToDictionary(figure => figure.Id, figure => Of(figure, programmes, heads));
    }

    // A programme whose roster nobody has is no answer of zero.
    private static IReadOnlyList<EnrolledOn> Of(
        FigurePublished published, IReadOnlyList<ProgrammeCard> programmes,
        IReadOnlyDictionary<string, Premiums.HeadCount> heads)
    {
        if (!FigureSelector.TryParse(published.Selector, out var selector) || selector.Benefit is not null)
            return [];

        return
        [
            .. from card in programmes
               where heads.ContainsKey(card.Code)
                   && (selector.Programme is null || card.Code == selector.Programme)
                   && (selector.Fund is null || card.Fund == selector.Fund)
                   && (selector.Vulnerable is null || card.Vulnerable == selector.Vulnerable)
               let day = LocalDate.Min(published.AsOf, card.EndsOn ?? published.AsOf)
               select new EnrolledOn(card.Code, day, heads[card.Code].On(day)),
        ];
    }
}
