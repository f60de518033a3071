using JamsostekLedger.Simulation.Model;
using JamsostekLedger.Simulation.World;

namespace JamsostekLedger.Simulation.Checks;

/// <summary>
/// All that was acknowledged is there once and nothing else is; blocks, journal, sums and views are what the facts
/// make them; the vault knows whom rows named.
/// </summary>
internal static class Whole
{
    public static async Task CheckAsync(Scene scene, string region, Book book)
    {
        var (_, said) = await scene.FactsAfterAsync(region, 0);
        Finding.WhereDiffers($"Facts of {region}", book.Entries.Select(entry => entry.Said), said);

        Finding.WhereDiffers($"Verification of {region}", [], await scene.VerifyAsync(region));

        var people = (await scene.PeopleAsync(region)).Values.Where(person => person.Nik is not null);
        Finding.WhereDiffers($"People of {region}",
            book.Entries.Select(entry => entry["nik"]).Where(nik => nik.Length > 0).Distinct()
                .Select(nik => $"{nik} {People.Name(book, nik)} {People.Phone(book, nik)}"),
            people.Select(person => $"{person.Nik} {person.Name} {person.Phone}"));
    }
}
