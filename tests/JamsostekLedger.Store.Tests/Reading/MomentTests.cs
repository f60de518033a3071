using System.Diagnostics;
using System.Globalization;
using JamsostekLedger.Figures;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Recording;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Reading;

/// <summary>
/// Whoever asks again with the instant that an answer named gets the same answer, while others record: the instant and
/// every sum of a report are of one moment. <c>JAMSOSTEK_MOMENTS</c> asks more often than a run of all tests has time
/// for.
/// </summary>
[Collection(TestCluster.Collection)]
public sealed class MomentTests(TestCluster cluster)
{
    private const int Writers = 3;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private static readonly string? Long = Environment.GetEnvironmentVariable("JAMSOSTEK_MOMENTS");
    private static readonly bool IsLong = Long is not null;
    private static readonly int Asked = IsLong ? int.Parse(Long!, CultureInfo.InvariantCulture) : 3_000;

    [Trait("Postgres", "one")]
    [Fact]
    public async Task Asked_again_with_its_own_instant_a_report_says_the_same_while_three_record()
    {
        await using var ledger = await RosterSample.OpenAsync(cluster);
        await ledger.RecordAsync(Sample.Pagu(1_000_000_000));
        await ledger.RecordAsync(new PublishFigure(new(
            "f1", FigureQuestion.ClaimsPaid, null, null, "IDR", "1", null, null, new(2024, 1, 1), new(2024, 12, 31),
            new(2024, 12, 31), "ANTARA", null, null)));
        using var stop = new CancellationTokenSource();
        var writers = Enumerable.Range(0, Writers).Select(at => Task.Run(() => WriteAsync(ledger, at, stop.Token)))
            .ToList();

        var questions = await Questions.OfAsync(ledger);
        var (torn, instants) = (new List<string>(), new HashSet<Instant>());
        var asked = 0;
        // Every question at least once, however slow the machine is.
        for (var since = Stopwatch.StartNew();
             asked < questions.All.Count || (asked < Asked && (IsLong || since.Elapsed < Longest)); asked++)
        {
            var (name, report) = questions.All[asked % questions.All.Count];
            var (at, answer) = await ledger.ReadAsync(moment => AnswerAsync(moment, report));
            instants.Add(at);
            var (_, again) = await ledger.ReadAsync(moment => AnswerAsync(moment, report), at);
            if (answer != again)
                torn.Add($"{name} at {at}:\n{answer}\n{again}");
        }

        await stop.CancelAsync();
        var written = (await Task.WhenAll(writers)).Sum();
        torn.ShouldBeEmpty($"{torn.Count} of {asked} answers, {written} appends");
        // What nobody wrote beside says nothing.
        instants.Count.ShouldBeGreaterThan(2, $"{written} appends beside {asked} questions");
        (await ledger.VerifyAsync()).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Reports_of_one_moment_and_of_its_other_regions_know_nothing_that_was_recorded_since()
    {
        await using var ledger = await RosterSample.OpenAsync(cluster);
        await using var moment = await ledger.MomentAsync();
        var questions = await Questions.OfAsync(ledger);
        var before = new List<string>();
        foreach (var (_, report) in questions.All)
            before.Add((await AnswerAsync(moment, report)).Answer);
        await ledger.ImportAsync("claims", Sample.ClaimsHeader, Sample.Claim("K-1", "B-1"));
        await ledger.RecordAsync(Sample.Pagu(5), "51.06");

        foreach (var ((name, report), answer) in questions.All.Zip(before))
            (await AnswerAsync(moment, report)).Answer.ShouldBe(answer, name);
        var other = await moment.OfAsync(Reference.Regions.Find("51.06")!, null, ledger.Clock);
        other.AsOf.Seq.ShouldBe(0);
        (await ledger.ReadAsync(now => Task.FromResult(now.AsOf.Seq), region: "51.06")).ShouldBe(1);
    }

    [Theory]
    [InlineData("enable_hashagg")]
    [InlineData("enable_sort")]
    [InlineData("enable_hashjoin")]
    [InlineData("enable_nestloop")]
    [InlineData("enable_indexscan")]
    public async Task A_report_says_the_same_in_the_same_order_whatever_plan_it_was_read_by(string without)
    {
        await using var ledger = await RosterSample.OpenAsync(cluster);
        var questions = await Questions.OfAsync(ledger);
        await using var moment = await ledger.MomentAsync();
        foreach (var (name, report) in questions.All)
        {
            var answer = (await AnswerAsync(moment, report)).Answer;
            await moment.Query($"select set_config('{without}', 'off', true) where $1::text is not null")
                .RunAsync(default);
            (await AnswerAsync(moment, report)).Answer.ShouldBe(answer, name);
            await moment.Query($"select set_config('{without}', 'on', true) where $1::text is not null")
                .RunAsync(default);
        }
    }

    [Fact]
    public async Task No_question_is_left_out()
    {
        await using var ledger = await RosterSample.OpenAsync(cluster);
        var asked = (await Questions.OfAsync(ledger)).All.Select(question => question.Name.Split(' ')[0]).ToHashSet();
        typeof(Moment).Assembly.GetExportedTypes().SelectMany(type => type.GetMethods())
            .Where(method => method.GetParameters() is [{ ParameterType: var first }, ..] && first == typeof(Moment))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}").Distinct()
            .ShouldBeSubsetOf(asked);
    }

    [Fact]
    public async Task What_is_read_cannot_be_changed_and_the_connection_goes_back_as_it_was()
    {
        await using var ledger = await RosterSample.OpenAsync(cluster);
        await using (var moment = await ledger.MomentAsync())
            (await Should.ThrowAsync<Npgsql.PostgresException>(() => moment.Query(
                "update ledger.head set seq = seq where region = $1").RunAsync(default))).SqlState.ShouldBe("25006");

        (await ledger.RecordAsync(Sample.Pagu(5))).Status.ShouldBe(OutcomeStatus.Recorded);
        (await ledger.AskAsync<long>("""
            select count(*) from pg_stat_activity where datname = current_database() and state like 'idle in %'
            """)).ShouldBe(0);
    }

    private static async Task<(Instant At, string Answer)> AnswerAsync(
        Moment moment, Func<Moment, Task<object>> report) =>
        (moment.AsOf.RecordedAt, Questions.Print(await report(moment)));

    // Money, claims, people and cases by turns, one fact an append: most moments lie inside a bucket of sums.
    private static async Task<int> WriteAsync(TestLedger ledger, int writer, CancellationToken stop)
    {
        var written = 0;
        for (; !stop.IsCancellationRequested; written++)
        {
            var key = $"{writer}-{written}";
            Task<ImportReport> File(string kind, params string[] rows) => ledger.ImportAsync(kind, rows);
            await (Task)((written % 5) switch
            {
                0 => ledger.RecordAsync(Sample.Sp2d($"S-{key}", 1_000)),
                1 => File("claims", Sample.ClaimsHeader, Sample.Claim($"K-{key}", $"B-{key}", 1_000)),
                2 => ledger.RecordAsync(Sample.Reserve($"R-{key}", 10)),
                3 => File("proposals", "nik,name,birth_date,programme,proposed_on,district,village",
                    $"{Nik(writer, written)},P,1990-01-01,{RosterSample.Programme},2024-01-05,Ubud,Mas"),
                _ => File("claim-notices",
                    "claim_number,benefit,segment,programme,event_date,noticed_on",
                    $"N-{key},JKM,BPU,{RosterSample.Programme},2024-03-02,2024-03-05"),
            });
        }

        return written;
    }

    private static string Nik(int writer, int at) => $"5104{20 + writer}010190{1 + at % 9_999:0000}";
}
