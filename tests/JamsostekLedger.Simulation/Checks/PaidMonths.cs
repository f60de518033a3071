using System.Text.Json;
using JamsostekLedger.Simulation.Model;
using JamsostekLedger.Simulation.World;
using NodaTime.Text;

namespace JamsostekLedger.Simulation.Checks;

/// <summary>A month that is paid for a worker, from a day on and perhaps until another.</summary>
internal sealed record PaidMonth(
    string Nik, string Programme, YearMonth Month, string Invoice, string Fund, LocalDate PaidOn,
    LocalDate? ReleasedOn);

/// <summary>Which months are paid for whom, read from what the facts add and drop.</summary>
internal sealed record PaidMonths(IReadOnlyList<PaidMonth> All)
{
    // Cover stands for three months after the last paid one.
    private const int Grace = 3;

    /// <summary>The months that are paid in the end.</summary>
    public IEnumerable<PaidMonth> Standing => All.Where(month => month.ReleasedOn is null);

    public static async Task<PaidMonths> ReadAsync(Scene scene, string region)
    {
        var people = await scene.PeopleAsync(region);
        var months = new List<PaidMonth>();
        foreach (var line in await scene.LinesAsync($"""
            select e.data::text from ledger.fact f join ledger.mt_events e on e.seq_id = f.sequence
            where f.region = '{region}' and e.type = 'cover_settled' order by f.seq
            """))
        {
            using var document = JsonDocument.Parse(line);
            var fact = document.RootElement;
            var nik = people[fact.GetProperty("worker").GetGuid()].Nik!;
            foreach (var dropped in Runs(nik, fact, "dropped"))
                if (!months.Remove(dropped))
                    throw new Finding($"{dropped} was dropped and never added");
            months.AddRange(Runs(nik, fact, "added"));
        }

        return new(months);
    }

    /// <summary>How many workers' cover stands on a day by what was paid until then.</summary>
    public int StandingOn(Book book, LocalDate day) => All
        .Where(month => month.PaidOn <= day && !(month.ReleasedOn <= day) && RunsOn(book, month, day))
        .GroupBy(month => month.Nik)
        .Count(worker => worker.Max(month => month.Month).PlusMonths(Grace + 1).OnDayOfMonth(1) > day);

    // What is paid before the first enrolment begins is paid for it; who comes back counts from the month of that.
    private static bool RunsOn(Book book, PaidMonth month, LocalDate day)
    {
        var terms = Roster.Terms(book, month.Nik, month.Programme);
        var term = terms.Skip(1).LastOrDefault(term => term.Start.OnDayOfMonth(1) <= day) ?? terms[0];
        return !(term.EndedOn <= day);
    }

    private static IEnumerable<PaidMonth> Runs(string nik, JsonElement fact, string which)
    {
        foreach (var run in fact.GetProperty(which).EnumerateArray())
        {
            var last = Month(run, "to");
            for (var month = Month(run, "from"); month <= last; month = month.PlusMonths(1))
                yield return new(nik, fact.GetProperty("programme").GetString()!, month, Text(run, "invoice"),
                    Text(run, "fund"), Day(run, "paidOn"),
                    run.TryGetProperty("releasedOn", out _) ? Day(run, "releasedOn") : null);
        }
    }

    private static string Text(JsonElement run, string name) => run.GetProperty(name).GetString()!;

    private static YearMonth Month(JsonElement run, string name) => YearMonthPattern.Iso.Parse(Text(run, name)).Value;

    private static LocalDate Day(JsonElement run, string name) => LocalDatePattern.Iso.Parse(Text(run, name)).Value;
}
