using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Append;
using JamsostekLedger.Reference;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Recording;
using JasperFx;
using Marten;

namespace JamsostekLedger.Store.Tests.Contract;

/// <summary>
/// What was appended by COPY and what by a session of Marten's is the same, and each goes on where the other stopped.
/// </summary>
[Collection(TestCluster.Collection)]
public sealed partial class TwoWaysTests(TestCluster cluster)
{
    private const string Region = TestLedger.Gianyar;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_goes_on_where_the_other_stopped(bool copiesFirst)
    {
        await using var first = await TestLedger.OpenAsync(cluster, copiesFirst);
        await using var second = first.Beside(!copiesFirst);
        await first.RecordAsync(Sample.Open());
        await first.RecordAsync(Sample.Pagu(10_000));
        await first.ImportAsync("claims", Claims(60));

        (await second.RecordAsync(Sample.Reserve("R/1", 100), expectedVersion: 1)).ShouldSatisfyAllConditions(
            outcome => outcome.Status.ShouldBe(OutcomeStatus.Recorded),
            outcome => outcome.Seq.ShouldBe(63),
            outcome => outcome.Version.ShouldBe(2));
        (await second.ImportAsync("claims", Claims(90))).ShouldSatisfyAllConditions(
            report => report.Recorded.ShouldBe(30),
            report => report.Already.ShouldBe(60));
        (await first.RecordAsync(Sample.Reserve("R/1", 100))).Status.ShouldBe(OutcomeStatus.Already);
        (await first.RecordAsync(Sample.Reserve("R/1", 101))).Refusal!.Rule.ShouldBe("key-differs");
        (await first.RecordAsync(Sample.Reserve("R/2", 1), expectedVersion: 1)).Refusal!.Rule
            .ShouldBe("version-conflict");
        // What is left of the budget line is the same for both: the second of these breaches the ceiling.
        (await second.RecordAsync(Sample.Reserve("R/3", 9_000))).Status.ShouldBe(OutcomeStatus.Recorded);
        (await first.RecordAsync(Sample.Reserve("R/4", 1_000))).Status.ShouldBe(OutcomeStatus.Refused);

        await TheSameToBothAsync(first, second);
    }

    // The bodies, headers, spellings and instants that the two leave behind, row by row.
    [Fact]
    public async Task Both_leave_the_same_rows()
    {
        await using var ours = await TestLedger.OpenAsync(cluster, copies: true);
        await using var theirs = await TestLedger.OpenAsync(cluster, copies: false);
        foreach (var ledger in new[] { ours, theirs })
        {
            await ledger.RecordAsync(Sample.Open());
            await ledger.RecordAsync(Sample.Pagu(10_000));
            await ledger.RecordAsync(Sample.Sp2d("SP2D/1", 100));
            await ledger.ImportAsync("claims", Claims(40));
        }

        foreach (var (table, row) in Written)
        {
            var rows = await RowsAsync(ours, table, row);
            rows.ShouldNotBeEmpty();
            (await RowsAsync(theirs, table, row)).ShouldBe(rows, table);
        }

        // No append writes to any other table, whatever a later version adds.
        foreach (var ledger in new[] { ours, theirs })
            (await FilledAsync(ledger)).Except(NoAppends).ShouldBe(Written.Keys, ignoreOrder: true);
    }

    // Every fact of every type, as the samples hold them.
    [Fact]
    public void Marten_is_told_of_every_type_of_fact_by_its_stored_name()
    {
        using var store = DocumentStore.For(options => LedgerStore.Configure(
            options, Npgsql.NpgsqlDataSource.Create("Host=127.0.0.1"), AutoCreate.None));

        var known = ((IDocumentStore)store).Options.Events.AllKnownEventTypes()
            .ToDictionary(type => type.EventTypeName, type => type.DotNetTypeName);

        foreach (var type in FactTypes.All)
            known[type.Name].ShouldBe(type.DotNetName);
    }

    // The tables that the migrations made, and what Marten made beside them, are what Marten would have made.
    [Fact]
    public async Task Marten_finds_nothing_to_change_and_a_second_start_makes_nothing()
    {
        await using var ledger = await TestLedger.OpenAsync(cluster, copies: false);
        using var store = Marten(ledger);
        await store.Storage.Database.AssertDatabaseMatchesConfigurationAsync();
        (await Migrator.MigrateAsync(ledger.ConnectionString)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_failed_append_of_Marten_leaves_numbers_behind_that_are_nobodys_facts()
    {
        await using var ours = await TestLedger.OpenAsync(cluster, copies: true);
        await using var theirs = ours.Beside(copies: false);
        await theirs.RecordAsync(Sample.Open());
        await theirs.RecordAsync(Sample.Pagu(10_000));
        await using (var store = Marten(ours))
        {
            // Past the ledger: refused before it is written, when Marten has drawn its numbers already.
            await using var session = store.LightweightSession(Region);
            session.Events.Append(Sample.Line.Stream, Sample.Sp2d("SP2D/9", 1).Fact);
            await Should.ThrowAsync<UnledgeredAppendException>(() => session.SaveChangesAsync());
        }

        // Marten writes it in the background; the store waits for it when it is disposed of.
        (await ours.AskAsync<long>("select count(*) from ledger.mt_events where stream_id = 'mt_tombstone'"))
            .ShouldBe(1);

        (await ours.RecordAsync(Sample.Reserve("R/9", 1_000_000))).Status.ShouldBe(OutcomeStatus.Refused);
        (await ours.RecordAsync(Sample.Sp2d("SP2D/1", 1))).Seq.ShouldBe(3);
        (await theirs.RecordAsync(Sample.Sp2d("SP2D/2", 1))).Seq.ShouldBe(4);
        await TheSameToBothAsync(ours, theirs);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_archived_stream_is_read_for_ever_and_takes_no_more_facts(bool copies)
    {
        await using var ledger = await TestLedger.OpenAsync(cluster, copies);
        await using var other = ledger.Beside(!copies);
        await ledger.RecordAsync(Sample.Open());
        await ledger.RecordAsync(Sample.Pagu(10_000));
        await other.RecordAsync(Sample.Sp2d("SP2D/1", 100));
        using (var store = Marten(ledger))
        {
            await using var session = store.LightweightSession(Region);
            session.Events.ArchiveStream(Sample.Line.Stream);
            await session.SaveChangesAsync();
        }

        foreach (var one in new[] { ledger, other })
        {
            var state = await one.StateAsync(Sample.Line.Stream);
            (state.Version, state.IsArchived).ShouldBe((2, true));
            (await one.RecordAsync(Sample.Sp2d("SP2D/2", 1))).Refusal!.Rule.ShouldBe("stream-archived");
            (await one.RecordAsync(Sample.Sp2d("SP2D/1", 100))).Status.ShouldBe(OutcomeStatus.Already);
            (await one.ImportAsync("payments", Sample.PaymentsHeader, Sample.Payment("SP2D/3", 1)))
                .Refusals.Single().Rule.ShouldBe("stream-archived");
        }

        await TheSameToBothAsync(ledger, other);
    }

    // A newer version of the program may have written it: whoever reads must not go on as if it were not there.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_fact_of_an_unknown_type_stops_whoever_reads_or_decides(bool copies)
    {
        await using var ledger = await TestLedger.OpenAsync(cluster, copies);
        await ledger.RecordAsync(Sample.Pagu(10_000));
        await ledger.RecordAsync(Sample.Sp2d("SP2D/1", 100));
        await ledger.TamperAsync("""
            update ledger.mt_events set type = 'premium_foretold', mt_dotnet_type = 'Other.PremiumForetold, Other'
            where version = 2
            """);

        await Should.ThrowAsync<Exception>(() => ledger.StateAsync(Sample.Line.Stream));
        await Should.ThrowAsync<Exception>(() => ledger.ReplayAsync());
        await Should.ThrowAsync<Exception>(() => ledger.RecordAsync(Sample.Sp2d("SP2D/2", 1)));
        (await ledger.AskAsync<long>("select count(*) from ledger.fact")).ShouldBe(2);
    }

    [Fact]
    public async Task Both_at_once_on_one_region_take_turns()
    {
        await using var ours = await TestLedger.OpenAsync(cluster, copies: true);
        await using var theirs = ours.Beside(copies: false);
        await ours.RecordAsync(Sample.Pagu(100));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(() =>
            (i % 2 == 0 ? ours : theirs).RecordAsync(Sample.Reserve($"R/{i}", 5)))));

        // A ceiling of twenty times five, whoever comes first.
        outcomes.Count(outcome => outcome.Status == OutcomeStatus.Recorded).ShouldBe(20);
        outcomes.Where(outcome => outcome.Seq > 0).Select(outcome => outcome.Seq).Order()
            .ShouldBe(Enumerable.Range(2, 20).Select(seq => (long)seq));
        await TheSameToBothAsync(ours, theirs);
    }

    // Any series of appends, each through one log or the other, is what one log alone makes of it.
    [Fact]
    public async Task Any_series_of_appends_through_either_is_that_of_one_alone()
    {
        await using var ours = await TestLedger.OpenAsync(cluster, copies: true);
        await using var theirs = ours.Beside(copies: false);
        await using var alone = await TestLedger.OpenAsync(cluster, copies: true);
        var asked = from what in Gen.Choose(0, 4)
                    from number in Gen.Choose(0, 5)
                    from amount in Gen.Choose(1, 400)
                    from marten in Gen.Elements(true, false)
                    select (What: what, Number: number, Amount: amount, Marten: marten);
        var runs = 0;

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(12).WithEndSize(25), Prop.ForAll(
            asked.ArrayOf().ToArbitrary(),
            series => HoldsAsync(series, Regions.All[runs++ % Regions.All.Count].Code).GetAwaiter().GetResult()));

        async Task<bool> HoldsAsync((int What, int Number, int Amount, bool Marten)[] series, string region)
        {
            foreach (var ask in series)
            {
                var command = Command(ask.What, ask.Number, ask.Amount);
                var outcome = await (ask.Marten ? theirs : ours).RecordAsync(command, region);
                (await alone.RecordAsync(command, region)).ShouldBeEquivalentTo(outcome);
            }

            if (series.Length > 0)
                await TheSameToBothAsync(ours, theirs, region);
            return true;
        }
    }

    // Every column, also one that Marten or Wolverine may add, but for Marten's numbers, which leave gaps, and for what
    // is made of them, of the random ids of people or of a vault's own key.
    private static readonly Dictionary<string, string> Written = new()
    {
        ["ledger.mt_streams"] =
            "to_jsonb(t) - '{timestamp, created}'::text[] || jsonb_build_object('in_order', created <= timestamp)",
        ["ledger.mt_events"] =
            """
            to_jsonb(t) - 'seq_id' || jsonb_build_object(
                'place', row_number() over (order by seq_id),
                'headers', headers - 'fileMark' || jsonb_build_object('mark', length(headers ->> 'fileMark')))
            """,
        ["ledger.fact"] = """
            to_jsonb(t) - '{sequence, leaf}'::text[] || jsonb_build_object(
                'place', row_number() over (order by sequence), 'leaf', octet_length(leaf))
            """,
        ["ledger.journal"] = "to_jsonb(t)",
        ["ledger.spelling"] = "to_jsonb(t)",
        ["ledger.total"] = "to_jsonb(t)",
        ["ledger.view"] = "to_jsonb(t)",
        ["ledger.head"] = "to_jsonb(t) - 'block_hash' || jsonb_build_object('hash', octet_length(block_hash))",
        ["ledger.block"] = """
            to_jsonb(t) - '{root, previous, hash}'::text[]
                || jsonb_build_object('bytes', octet_length(root || previous || hash))
            """,
        ["ledger.person"] = """
            jsonb_build_object('region', region, 'bytes', array[
                octet_length(look_up), octet_length(wrapped_key), octet_length(sealed)])
            """,
        ["wolverine.wolverine_incoming_envelopes"] =
            "to_jsonb(t) - 'body' || jsonb_build_object('bytes', octet_length(body))",
    };

    private static readonly string[] NoAppends = ["ledger.migration", "ledger.vault_key"];

    private static ICommand Command(int what, int number, int amount) => what switch
    {
        0 => Sample.Pagu(amount, $"DPA/{number}"),
        1 => Sample.Reserve($"R/{number}", amount),
        2 => Sample.Sp2d($"SP2D/{number}", amount),
        3 => Sample.Sts($"STS/{number}", $"SP2D/{number}", amount),
        _ => Sample.Open($"program-{number}"),
    };

    // Rows of one claim do not follow each other, so the order of decisions is not that of Marten, stream by stream.
    private static IEnumerable<ReadRow> Claims(int count) => TestFile.Rows("claims",
        [Sample.ClaimsHeader, .. Enumerable.Range(0, count).Select(i => Sample.Claim($"K-{i % 20}", $"B-{i}"))]);

    // Persons get random ids; everything else follows from what was asked.
    private static async Task<List<string>> RowsAsync(TestLedger ledger, string table, string row) =>
        [.. (await ledger.LinesAsync($"select ({row})::text from {table} t"))
            .Select(one => Person().Replace(one, "person")).Order(StringComparer.Ordinal)];

    private static async Task<List<string>> FilledAsync(TestLedger ledger)
    {
        var filled = new List<string>();
        foreach (var table in await ledger.LinesAsync("""
            select schemaname || '.' || tablename from pg_tables where schemaname in ('ledger', 'wolverine')
            """))
        {
            if (await ledger.AskAsync<bool>($"select exists (select from {table})"))
                filled.Add(table);
        }

        return filled;
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Person();

    /// <summary>Marten as the owner of the tables, without anything of the ledger's around it.</summary>
    private static DocumentStore Marten(TestLedger ledger) =>
        DocumentStore.For(options => LedgerStore.Configure(options, ledger.Owner, AutoCreate.None));

    private static async Task TheSameToBothAsync(TestLedger one, TestLedger other, string region = Region)
    {
        var facts = await one.ReplayAsync(region);
        (await other.ReplayAsync(region)).ShouldBe(facts);
        facts.Select(fact => fact.Seq).ShouldBe(Enumerable.Range(1, facts.Count).Select(seq => (long)seq));
        foreach (var stream in facts.Select(fact => fact.Stream).Distinct())
            (await other.StateAsync(stream, region)).ShouldBeEquivalentTo(
                await one.StateAsync(stream, region), stream);
        (await one.VerifyAsync(region)).Findings.ShouldBeEmpty();
        (await other.VerifyAsync(region)).Findings.ShouldBeEmpty();
    }
}
