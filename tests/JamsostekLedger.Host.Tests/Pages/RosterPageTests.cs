using System.Text.RegularExpressions;
using JamsostekLedger.Demonstration;
using JamsostekLedger.Host.Web;
using Npgsql;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>Roster and worker: every number leads to as many members, and nobody's data leave with a file.</summary>
[Collection(PagesFixture.Collection)]
public sealed partial class RosterPageTests(PagesFixture pages)
{
    private const string Programme = "gianyar-desa-2024-2";

    [Theory]
    [InlineData("/regions/51.04/roster"), InlineData("/regions/51.04/roster?on=2024-08-31")]
    [InlineData("/regions/51.04/roster?district=Ubud&status=enrolled")]
    public async Task Every_count_leads_to_as_many_members(string address)
    {
        var links = CountLink().Matches(await pages.TextAsync(address));
        links.Count.ShouldBeGreaterThan(5);
        foreach (Match link in links)
        {
            var members = await pages.TextAsync(link.Groups[1].Value);
            Matching().Match(members).Groups[1].Value.ShouldBe(link.Groups[2].Value.Replace(".", ""), link.Value);
        }
    }

    [Fact] public async Task A_downloaded_roster_holds_every_member_and_no_personal_data()
    {
        var csv = await pages.Client.GetStringAsync("/regions/51.04/roster?format=csv");
        csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1 + 2435);
        csv.ShouldContain("Ubud");
        var page = await pages.TextAsync("/regions/51.04/roster");

        var folder = Directory.CreateTempSubdirectory("jamsostek-roster-").FullName;
        var lists = DemonstrationFiles.Writing(folder, excerpt: true)
            .Where(file => file is { Region: "51.04", Kind: "roster" }).ToList();
        var rows = lists.Where(list => list.Path.EndsWith(".csv", StringComparison.Ordinal))
            .SelectMany(list => File.ReadAllLines(list.Path).Skip(1)).ToList();
        Directory.Delete(folder, recursive: true);
        var niks = rows.SelectMany(row => Nik().Matches(row).Select(nik => nik.Value)).Distinct().ToList();
        niks.Count.ShouldBeGreaterThan(10);
        niks.Where(nik => csv.Contains(nik, StringComparison.Ordinal) || page.Contains(nik)).ShouldBeEmpty();
        foreach (Match name in Name().Matches(page))
            csv.ShouldNotContain(name.Groups[1].Value);
    }

    [Fact] public async Task A_worker_s_page_says_who_paid_which_months_and_by_which_fact()
    {
        var page = await pages.TextAsync($"/regions/51.04/{await WorkerAsync("enrolled")}?on=2024-11-30");
        page.ShouldContain("Terlindungi");
        page.ShouldContain(Programme);
        page.ShouldContain("INV-5104-202407-0001");
        page.ShouldContain("data-kpj");
        Nik().IsMatch(page).ShouldBeFalse();
        foreach (var fact in FactLink().Matches(page).Select(link => link.Groups[1].Value).Distinct())
            (await pages.TextAsync(fact)).ShouldContain("data-block=\"hash\"");
    }

    [Fact] public async Task A_worker_is_shown_as_of_a_day_and_as_recorded()
    {
        var worker = await WorkerAsync("ended");
        (await pages.TextAsync($"/regions/51.04/{worker}")).ShouldContain("data-ended");
        var before = await pages.TextAsync($"/regions/51.04/{worker}?on=2024-07-02");
        before.ShouldNotContain("data-ended");
        before.ShouldContain("fakta lain bertanggal sesudah");
        var then = Uri.EscapeDataString(Iso.Moment(pages.BeforeClaims));
        await pages.TextAsync(
            $"/regions/51.04/{worker}?recordedAsOf={then}", System.Net.HttpStatusCode.NotFound);
    }

    [Fact] public async Task A_worker_whose_data_are_damaged_costs_one_row()
    {
        const string address = "/regions/51.04/roster?status=enrolled";
        var worker = await WorkerAsync("enrolled");
        var names = Name().Count(await pages.TextAsync(address));
        var id = Guid.ParseExact(worker[(worker.IndexOf('/') + 1)..], "N");
        await using var owner = NpgsqlDataSource.Create(pages.Ledger.OwnerConnection);
        await TurnAsync();
        try
        {
            var page = await pages.TextAsync(address);
            (Unreadable().Count(page), Name().Count(page)).ShouldBe((1, names));
            Unreadable().Count(await pages.TextAsync($"/regions/51.04/{worker}")).ShouldBe(1);
            (await pages.TextAsync($"{address}&lang=en")).ShouldContain($"{id:N}"[^8..] + " (cannot be read)");
        }
        finally
        {
            await TurnAsync();
        }

        Unreadable().Count(await pages.TextAsync(address)).ShouldBe(0);

        // Twice it is as it was.
        async Task TurnAsync()
        {
            await using var turn = owner.CreateCommand(
                "update ledger.person set sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 255) where id = $1");
            turn.Parameters.Add(new() { Value = id });
            (await turn.ExecuteNonQueryAsync()).ShouldBe(1);
        }
    }

    private async Task<string> WorkerAsync(string status) =>
        WorkerLink().Match(await pages.TextAsync($"/regions/51.04/roster?status={status}")).Value;

    [GeneratedRegex("""<a(?: class="num")? href="([^"]*/roster\?[^"]*#members)">([0-9.]+)</a>""")]
    private static partial Regex CountLink();

    [GeneratedRegex("data-matching=\"([0-9]+)\"")]
    private static partial Regex Matching();

    [GeneratedRegex(@"[0-9a-f]{8} \(tidak terbaca\)")]
    private static partial Regex Unreadable();

    [GeneratedRegex(@"\b[0-9]{16}\b")]
    private static partial Regex Nik();

    [GeneratedRegex("""href="[^"]*/workers/[0-9a-f]{32}[^"]*">([^<]+)</a>""")]
    private static partial Regex Name();

    [GeneratedRegex("workers/[0-9a-f]{32}")]
    private static partial Regex WorkerLink();

    [GeneratedRegex("""href="([^"]*/events/[0-9]+[^"]*)">""")]
    private static partial Regex FactLink();
}
