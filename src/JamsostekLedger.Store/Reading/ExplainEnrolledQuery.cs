using System.Runtime.CompilerServices;
using JamsostekLedger.Programmes;

namespace JamsostekLedger.Store.Reading;

/// <summary>
/// Takes the workers who are enrolled on a day apart, programme by programme, as a published figure counts them: of a
/// programme that has ended, on its last day.
/// </summary>
public static class ExplainEnrolledQuery
{
    /// <summary>The facts that enrolled and ended, in the order of their programmes.</summary>
    /// <param name="moment">The region as recorded at an instant.</param>
    /// <param name="day">The day; who ends on it is still enrolled.</param>
    /// <param name="programme">Only this programme, or null.</param>
    /// <param name="fund">Only programmes of this fund, or null.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async IAsyncEnumerable<ExplainedFact> RunAsync(
        Moment moment, LocalDate day, string? programme, string? fund,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        JournalFilter[] parts =
        [
            .. from card in await ViewQueries.ListAsync<ProgrammeCard>(moment, cancellation)
               where (programme is null || card.Code == programme) && (fund is null || card.Fund == fund)
               orderby card.Code
               select new JournalFilter(JournalMeasure.RosterOnDay)
               {
                   Programmes = [card.Code], To = LocalDate.Min(day, card.EndsOn ?? day),
               },
        ];
        var total = 0L;
        foreach (var part in parts)
            total += (await JournalLinesQuery.RunAsync(moment, part, 1, cancellation)).Sum;
        foreach (var part in parts)
            await foreach (var fact in ExplainQuery.RunAsync(moment, part, cancellation))
                yield return fact with { Total = total };
    }
}
