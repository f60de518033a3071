using System.Text.Json;
using System.Text.Json.Serialization;
using JamsostekLedger.Budgets;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;
using JamsostekLedger.Plans;
using JamsostekLedger.Premiums;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reconciliation;
using JamsostekLedger.Registry;
using JamsostekLedger.Statements;
using JamsostekLedger.Store.Actions;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Checks;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Signing;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Reading;

/// <summary>
/// Every question that a page, the API or a verb asks of a moment, by the method that answers it and, behind a blank,
/// what is asked.
/// </summary>
internal sealed class Questions
{
    private static readonly LocalDate Day = new(2024, 4, 15);
    private static readonly (LocalDate From, LocalDate To) Year = (new(2024, 1, 1), new(2024, 12, 31));
    private static readonly StatementRecorded Statement =
        new("sipd", "2024-03", 1, new(2024, 4, 2), "sipd.csv", "00", 0, Rupiah.Zero);

    private static readonly RosterFilter Roster = new(RosterSample.Programme);

    private static readonly PlanTerms Terms = new(
        "56", new(2024, 12), new(2024, 5), PhaseIn.Even,
        [new("APBD", RosterSample.Programme, null, "100", null, 3, PlanPayment.Monthly)], [], []);

    private static readonly JsonSerializerOptions Printed = new()
    {
        Converters = { new Spelled(), new FactAsStored() },
    };

    private readonly List<(string Name, Func<Moment, Task<object>> Ask)> _all = [];

    /// <summary>All of them.</summary>
    public IReadOnlyList<(string Name, Func<Moment, Task<object>> Ask)> All => _all;

    /// <summary>The questions about a ledger that holds what <see cref="RosterSample"/> records.</summary>
    public static async Task<Questions> OfAsync(TestLedger ledger)
    {
        var worker = new PersonId(await ledger.AskAsync<Guid>("""
            select right(key, 32)::uuid from ledger.view where name = 'roster_member' order by key limit 1
            """));
        var claim = await ledger.AskAsync<string>("""
            select substr(min(stream_id), 7) from ledger.mt_events where stream_id >= 'claim/' and stream_id < 'claim0'
            """) ?? "";
        var invoice = await ledger.AskAsync<string>("select min(key) from ledger.view where name = 'invoice'") ?? "";
        var questions = new Questions();
        questions.AddReports();
        questions.AddLists(ledger, worker);
        questions.AddOneThing(worker, claim, Invoice.StreamOf(invoice));
        return questions;
    }

    /// <summary>An answer as text that tells any two apart.</summary>
    public static string Print(object answer) => JsonSerializer.Serialize(answer, Printed);

    private void AddReports()
    {
        Add("BudgetUseQuery.RunAsync", moment => BudgetUseQuery.RunAsync(moment, 2024));
        Add("ClaimTotalsQuery.RunAsync", moment => ClaimTotalsQuery.RunAsync(moment, Year.From, Year.To));
        Add("ClaimTotalsQuery.RunAsync of broken months", moment =>
            ClaimTotalsQuery.RunAsync(moment, Year.From.PlusDays(3), Year.To.PlusDays(-3)));
        Add("ClaimBreakdownQuery.RunAsync", moment => ClaimBreakdownQuery.RunAsync(moment, Year.From, Year.To));
        Add("ClaimsRatioQuery.RunAsync", moment => ClaimsRatioQuery.RunAsync(moment, Year.From, Year.To));
        Add("ClaimsRatioQuery.OfAsync", async moment => await ClaimsRatioQuery.OfAsync(
            moment, Year.From, Year.To, await ClaimMovementsQuery.RunAsync(moment, Year.From, Year.To)));
        Add("ClaimMovementsQuery.RunAsync", moment => ClaimMovementsQuery.RunAsync(moment, Year.From, Year.To));
        Add("ClaimCheckQuery.RunAsync", async moment => (await ClaimCheckQuery.RunAsync(moment, Day)).Report);
        Add("ClaimCheckQuery.ClaimantsAsync", moment =>
            ClaimCheckQuery.ClaimantsAsync(moment, RosterSample.Programme, Day));
        Add("ProtectedQuery.RunAsync", moment => ProtectedQuery.RunAsync(moment, Day));
        Add("DueClaimsQuery.RunAsync", moment => DueClaimsQuery.RunAsync(moment, Day, Day));
        Add("CaseStagesQuery.RunAsync", moment => CaseStagesQuery.RunAsync(moment, Day));
        Add("PremiumReportQuery.RunAsync", moment => PremiumReportQuery.RunAsync(moment, 2024));
        Add("PremiumReportQuery.YearsAsync", moment => PremiumReportQuery.YearsAsync(moment));
        Add("PremiumReportQuery.KeptAsync", moment =>
            PremiumReportQuery.KeptAsync(moment, new(2024, 1), new(2024, 12)));
        Add("LapseRiskQuery.RunAsync", moment => LapseRiskQuery.RunAsync(moment, Day));
        Add("CoveredWorkersQuery.RunAsync", moment => CoveredWorkersQuery.RunAsync(moment, Day));
        Add("CoveredWorkersQuery.OfRosterAsync", async moment =>
            await CoveredWorkersQuery.OfRosterAsync(moment, Day) ?? []);
        Add("RosterFunnelQuery.RunAsync", moment => RosterFunnelQuery.RunAsync(moment, null));
        Add("UnmatchedQuery.RunAsync", moment => UnmatchedQuery.RunAsync(moment));
        Add("ActionsQuery.RunAsync", moment => ActionsQuery.RunAsync(moment, Day, Day));
        Add("ProvisionalPaymentsQuery.RunAsync", moment => ProvisionalPaymentsQuery.RunAsync(moment, Day));
        Add("NeverPaidQuery.RunAsync", async moment =>
            (await NeverPaidQuery.RunAsync(moment, Day, Day)).Select(one => $"{one}").ToList());
        Add("PeriodsQuery.RunAsync", moment => PeriodsQuery.RunAsync(moment));
        Add("BalancesQuery.RunAsync", moment => BalancesQuery.RunAsync(moment, new(2024, 3)));
        Add("StatementQueries.ListAsync", moment => StatementQueries.ListAsync(moment));
        Add("StatementQueries.RowsAsync", async moment =>
            (await StatementQueries.RowsAsync(moment, [Statement])).Values.ToList());
        Add("StatementQueries.RecordedAtAsync", moment => StatementQueries.RecordedAtAsync(moment, [Statement]));
        Add("ReconciliationQuery.TryAsync", moment => ReconciliationQuery.TryAsync(moment, new(2024, 3), null));
        Add("ReconciliationQuery.OpenBreaksAsync", async moment =>
            new { Open = await ReconciliationQuery.OpenBreaksAsync(moment, new(2024, 3)) });
        Add("ReconciliationQuery.SinceAsync", async moment => (await ReconciliationQuery.SinceAsync(
            moment, new(2024, 3), Matching.Of(Pairing.Payments, new([], [])))).ToList());
        Add("StandingBreaks.ReasonsAsync", async moment =>
            (await StandingBreaks.ReasonsAsync(moment, "2024-03", default)).Count);
        Add("StandingBreaks.HoldsAsync", async moment => await StandingBreaks.HoldsAsync(
            moment, new("2024-03", 0, Day, "payments", true, [], [], "Beda pembulatan"), default));
        Add("ApprovalsQuery.RunAsync", moment => ApprovalsQuery.RunAsync(moment, Day));
        Add("ApprovalsQuery.WaitingAsync", moment => ApprovalsQuery.WaitingAsync(moment, Day));
        Add("ApprovalsQuery.FindAsync", async moment =>
            (object?)await ApprovalsQuery.FindAsync(moment, "tidak-ada-1") ?? "");
        Add("ReconciliationQuery.RunAsync", moment => ReconciliationQuery.RunAsync(moment, new(2024, 3)));
        Add("DraftQuery.RunAsync", moment => DraftQuery.RunAsync(moment, new(2024, 3), null));
        Add("DraftQuery.OfAsync", async moment => await DraftQuery.OfAsync(
            moment, await ReconciliationQuery.RunAsync(moment, new(2024, 3)), null));
        Add("SignaturesQuery.RunAsync", moment => SignaturesQuery.RunAsync(moment, "2024-03"));
        Add("CoverageQuery.RunAsync", moment => CoverageQuery.RunAsync(moment, Day));
        Add("CoverageQuery.StatementsAsync", moment => CoverageQuery.StatementsAsync(moment));
        Add("FigureChecksQuery.RunAsync", moment => FigureChecksQuery.RunAsync(moment));
        Add("EnrolledQuery.RunAsync", moment => EnrolledQuery.RunAsync(moment, [], []));
        Add("YearsQuery.RunAsync", moment => YearsQuery.RunAsync(moment));
        Add("RateTableQuery.RunAsync", async moment => (await RateTableQuery.RunAsync(moment)).Rows);
    }

    private void AddLists(TestLedger ledger, PersonId worker)
    {
        Add("PersonVault.MarksAsync", moment => ledger.Vault.MarksAsync(moment, [new byte[32]], default));
        Add("LapsingWorkersQuery.RunAsync", moment => LapsingWorkersQuery.RunAsync(moment, new(90), Day));
        Add("RosterListQuery.RunAsync", moment => RosterListQuery.RunAsync(moment, Roster, null, Day, 1));
        Add("RosterListQuery.RunAsync of a village", moment => RosterListQuery.RunAsync(
            moment, Roster with { District = "Ubud", Village = "Mas" }, null, Day, 1));
        Add("RosterListQuery.AllAsync of the ended", moment => RosterListQuery.AllAsync(
            moment, Roster with { Status = EnrolmentStatus.Ended }, null, Day));
        Add("PlanQuery.ListAsync", moment => PlanQuery.ListAsync(moment));
        Add("PlanQuery.FindAsync", async moment => (object?)await PlanQuery.FindAsync(moment, "x") ?? "");
        Add("PlanQuery.TryAsync", async moment => (object?)(await PlanQuery.TryAsync(moment, Day, Terms)).Seen ?? "");
        Add("BlockQueries.LatestAsync", moment => BlockQueries.LatestAsync(moment, 8));
        Add("BlockQueries.EarliestAsync", moment => BlockQueries.EarliestAsync(moment, 20));
        Add("ViewQueries.ListAsync of programmes", moment => ViewQueries.ListAsync<ProgrammeCard>(moment));
        Add("ViewQueries.ListAsync of budget lines", async moment =>
            (await ViewQueries.ListAsync<BudgetLineCard>(moment)).Select(card => $"{card.Line} {card.Pagu}").ToList());
        Add("ViewQueries.ListAsync of invoices", async moment =>
            (await ViewQueries.ListAsync<Invoice>(moment)).Select(invoice => invoice.Received).ToList());
        Add("JournalLinesQuery.RunAsync of claims", moment => JournalLinesQuery.RunAsync(
            moment, new(JournalMeasure.ClaimsPaid), 1));
        Add("JournalLinesQuery.RunAsync of a budget line", moment => JournalLinesQuery.RunAsync(
            moment, new(JournalMeasure.Realised) { FiscalYear = 2024, Programmes = [RosterSample.Programme] }, 1));
        Add("JournalLinesQuery.RunAsync of a worker", moment => JournalLinesQuery.RunAsync(
            moment, new(JournalMeasure.All) { Stream = Worker.StreamOf(worker) }, 1));
        Add("JournalLinesQuery.RunAsync of a fact", moment => JournalLinesQuery.RunAsync(
            moment, new(JournalMeasure.All) { Fact = 2 }, 1));
        Add("ExplainQuery.RunAsync of claims", async moment => await ExplainQuery.RunAsync(
            moment, new(JournalMeasure.ClaimsPaid) { From = Year.From, To = Year.To }).ToListAsync());
        Add("ExplainQuery.RunAsync of cover", async moment => await ExplainQuery.RunAsync(
            moment, new(JournalMeasure.CoveredUntil) { To = Day }).ToListAsync());
        Add("ExplainEnrolledQuery.RunAsync", async moment => await ExplainEnrolledQuery.RunAsync(
            moment, Day, null, null).ToListAsync());
        Add("ExplainCoverageQuery.ObservedAsync", async moment => await ExplainCoverageQuery.ObservedAsync(
            moment, Day).ToListAsync());
        Add("ExplainCoverageQuery.TargetAsync", async moment => await ExplainCoverageQuery.TargetAsync(
            moment, Day).ToListAsync());
        Add("JournalQuery.RunAsync", async moment => await JournalQuery.RunAsync(moment).ToListAsync());
        Add("BlockQueries.AllAsync", async moment => (await BlockQueries.AllAsync(moment).ToListAsync()).Count);
        Add("ChangesQuery.RunAsync", moment => ChangesQuery.RunAsync(moment, since: 2));
        Add("FactQueries.StandingAsync", moment => FactQueries.StandingAsync(moment, Worker.StreamOf(worker)));
        Add("MonthlyChecks.ListAsync", moment => MonthlyChecks.ListAsync(moment));
        Add("DeadLetters.ListAsync", moment => DeadLetters.ListAsync(moment, TestLedger.Gianyar));
        Add("PersonVault.MaskedAsync", async moment =>
            (await ledger.Vault.MaskedAsync(moment, [worker], default)).Count);
    }

    private void AddOneThing(PersonId worker, string claim, string invoice)
    {
        Add("WorkerQuery.RunAsync", async moment => (await WorkerQuery.RunAsync(moment, worker, null, Day))!.Facts);
        Add("ClaimQuery.RunAsync", async moment =>
            (object?)(await ClaimQuery.RunAsync(moment, claim, null, Day))?.Facts ?? "");
        Add("ClaimNumbers.NextAsync", async moment => await ClaimNumbers.NextAsync(moment, "JKM-2024"));
        Add("FactQueries.OfStreamAsync",
            async moment => await FactQueries.OfStreamAsync(moment, invoice).ToListAsync());
        Add("FactQueries.OfRegionAsync", async moment =>
            await FactQueries.OfRegionAsync(moment, 1, 100).ToListAsync());
        Add("FactQueries.PlacesAsync", async moment =>
            (await FactQueries.PlacesAsync(moment, [Guid.NewGuid()])).Count);
        Add("FactQueries.NumbersAsync", async moment =>
            (await FactQueries.NumbersAsync(moment, [Guid.NewGuid()])).Count);
        Add("BlockQueries.OfFactAsync", async moment => (await BlockQueries.OfFactAsync(moment, 5))!);
    }

    private void Add<T>(string name, Func<Moment, Task<T>> ask) =>
        _all.Add((name, async moment => (await ask(moment))!));

    private sealed class Spelled : JsonConverterFactory
    {
        public override bool CanConvert(Type type) => type.Namespace == nameof(NodaTime);

        public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(AsText<>).MakeGenericType(type))!;
    }

    private sealed class AsText<T> : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue($"{value}");
    }

    private sealed class FactAsStored : JsonConverter<LedgerEvent>
    {
        public override LedgerEvent Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, LedgerEvent value, JsonSerializerOptions options) =>
            FactTypes.Of(value).Write(writer, value);
    }
}
