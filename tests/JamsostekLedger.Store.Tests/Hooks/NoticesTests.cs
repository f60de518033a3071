using System.Text;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Hooks;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Tests.Reading;
using static JamsostekLedger.Store.Tests.TestLedger;

namespace JamsostekLedger.Store.Tests.Hooks;

[Collection(TestCluster.Collection)]
public sealed class NoticesTests(TestCluster cluster)
{
    [Fact] public async Task A_notice_holds_the_lines_that_an_auditor_reads_and_nothing_of_the_vault()
    {
        await using var ledger = await RosterSample.OpenAsync(cluster);
        var hooks = new WebHooks(ledger.Database, ledger.Vault, ledger.Clock);
        var hook = (await hooks.AddAsync(
            Gianyar, "https://kas.daerah.example/jamsostek", [], fromSeq: 1, "penguji")).Hook!;
        var work = new KeptNotices(ledger);
        await work.HandOverAsync();
        var told = new StringBuilder();
        foreach (var piece in await work.WaitingAsync())
            told.Append(Encoding.UTF8.GetString((await new Notices(ledger.Database).BodyAsync(hook, piece.Key))!));

        var text = told.ToString();
        await using var connection = await ledger.Database.Source.OpenConnectionAsync();
        using var line = new MemoryStream();
        var facts = 0;
        await foreach (var fact in FactQueries.OfRegionAsync(connection, Gianyar))
        {
            line.SetLength(0);
            EventLine.Write(line, fact);
            text.ShouldContain(Encoding.UTF8.GetString(line.ToArray()).TrimEnd('\n'));
            facts++;
        }

        facts.ShouldBeGreaterThan(20);
        var people = await ledger.LinesAsync("select id from ledger.person");
        var opened = await ledger.Vault.OpenAsync(
            ledger.Database, Gianyar, people.Select(id => new PersonId(Guid.Parse(id))), CancellationToken.None);
        opened.Count.ShouldBe(12);
        foreach (var person in opened.Values)
        foreach (var secret in new[] { person.Nik, person.Name, $"{person.BirthDate:uuuu-MM-dd}" })
            text.ShouldNotContain(secret.ShouldNotBeNull());
    }
}
