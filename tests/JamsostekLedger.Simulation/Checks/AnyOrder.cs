using System.Collections.Immutable;
using System.Text.Json;
using JamsostekLedger.Ledger;
using JamsostekLedger.Simulation.Model;
using JamsostekLedger.Simulation.Officers;
using JamsostekLedger.Simulation.World;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Simulation.Checks;

/// <summary>
/// The rows of a region once more, in another order and cut into other files: reports and journal are the same.
/// Reservations are left out, which are decided on what is free at the moment.
/// </summary>
internal static class AnyOrder
{
    private const string Dimensions = "account, unit, value_date, programme, fund, fund_year, fiscal_year, "
        + "account_code, month, segment, benefit, reach";

    private static readonly string Rest = Dimensions["account, ".Length..];

    public static async Task CheckAsync(Scene scene, Region region, Func<string, Book> books, Draw draw)
    {
        var book = books(region.Code);
        await using var other = await Scene.OpenAsync(scene.Cluster, Bug.None);
        foreach (var deed in Files(region, book, draw))
        {
            var answer = await other.Nodes[0].SendAsync(deed);
            if (answer.Recorded != deed.Entries.Length)
                throw new Finding($"{deed} in another order: {answer}\n{string.Join('\n', deed.Entries)}");
        }

        Finding.WhereDiffers($"{region.Code} in another order",
            await ToldAsync(scene, region.Code), await ToldAsync(other, region.Code));
        await Whole.CheckAsync(other, region.Code, Recorded(book));
    }

    private static Book Recorded(Book book) => Book.Holding(book.Entries.Where(IsFree));

    private static bool IsFree(Entry entry) => entry.Kind is not ("reservations" or "person-corrections");

    // What one row must stand before another comes keeps its order; all else does not.
    private static string ChainOf(Entry entry) => entry.Kind switch
    {
        "payments" => Keys.Of(entry.With("document_number", "")),
        "invoices" or "receipts" => entry["invoice_number"],
        "roster" or "endings" => entry["nik"],
        "budget" or "coverage" => Keys.Of(entry),
        _ => $"claim {entry["claim_number"]}",
    };

    private static IEnumerable<Deed> Files(Region region, Book book, Draw draw)
    {
        var programmes = book.Of("programmes");
        foreach (var programme in draw.Shuffled(programmes))
            yield return new(region, "pemindah", Way.Row, [programme]);

        var chains = book.Entries.Where(entry => IsFree(entry) && entry.Kind != "programmes").GroupBy(ChainOf)
            .Select(chain => new Queue<Entry>(chain)).ToList();
        var file = ImmutableArray<Entry>.Empty;
        while (chains.Count > 0)
        {
            var chain = draw.Of(chains);
            var entry = chain.Dequeue();
            if (chain.Count == 0)
                chains.Remove(chain);
            if (!file.IsEmpty && (draw.Chance(30)
                || (file[0].Kind, file[0].PointsAtAnother) != (entry.Kind, entry.PointsAtAnother)))
            {
                yield return new(region, "pemindah", file.Length == 1 ? Way.Row : Way.File, file);
                file = [];
            }

            file = file.Add(entry);
        }

        if (!file.IsEmpty)
            yield return new(region, "pemindah", Way.File, file);
    }

    private static async Task<List<string>> ToldAsync(Scene scene, string region)
    {
        await using var moment = await scene.MomentAsync(region);
        var premiums = await PremiumReportQuery.RunAsync(moment, 2024);
        var paid = await PaidMonths.ReadAsync(scene, region);
        return
        [
            .. premiums.Lines.Select(line => JsonSerializer.Serialize(line)),
            JsonSerializer.Serialize(premiums.Standing),
            .. await ClaimSums.ReportedAsync(moment),
            .. paid.All.Select(month => $"{month}"),
            .. await scene.LinesAsync($"""
                select {Dimensions}, sum(amount) from (
                    select debit as account, {Rest}, amount from ledger.journal
                    where region = '{region}' and 'budget:reserved' not in (debit, credit)
                    union all
                    select credit, {Rest}, -amount from ledger.journal
                    where region = '{region}' and 'budget:reserved' not in (debit, credit)) j
                group by {Dimensions} having sum(amount) <> 0
                """),
        ];
    }
}
