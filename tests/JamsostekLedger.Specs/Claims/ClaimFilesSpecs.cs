using JamsostekLedger.Claims;
using JamsostekLedger.Cover;
using JamsostekLedger.Entitlements;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using NodaTime;
using static JamsostekLedger.Specs.Claims.CaseSamples;

namespace JamsostekLedger.Specs.Claims;

/// <summary>The files by which a case is recorded: what their rows ask for, and what of them is refused.</summary>
public class ClaimFilesSpecs
{
    private const string Nik = "5104011505800001";

    private static readonly PersonId Informer = new(Guid.Parse("77e3d2f0-6a1c-4bb8-9f0e-2f9a0c3b5d11"));

    private static readonly Book Claims = new();

    private static readonly Seen Seen = Rows.Seen(
        [Rows.Card("gianyar-desa-2024-2"), Rows.Card("kontrak", vulnerable: false)],
        persons: new()
        {
            [$"nik:{Nik}"] = Worker, [$"payee:{Death}:NI WAYAN SARI"] = Heir, [$"payee:{Death}:MADE"] = Informer,
        },
        claims: Claims);

    private static readonly Dictionary<string, string> NoticeRow = new()
    {
        ["claim_number"] = Death, ["benefit"] = "JKM", ["segment"] = "BPU", ["programme"] = "gianyar-desa-2024-2",
        ["nik"] = Nik, ["event_date"] = "10/06/2025", ["event_time"] = "23:30", ["noticed_on"] = "2025-06-12",
        ["informer"] = "Made", ["informer_phone"] = "0812", ["place"] = "Desa Mas", ["district"] = "Ubud",
    };

    private static readonly Dictionary<string, string> StepRow = new()
    {
        ["claim_number"] = Death, ["step"] = "documents-missing", ["on"] = "2025-06-21",
        ["missing"] = "Death-Deed; bank-book",
    };

    private static readonly Dictionary<string, string> DecisionRow = new()
    {
        ["claim_number"] = Death, ["decision_number"] = "PEN-31", ["decided_on"] = "2025-06-26",
        ["lump_sum"] = "20.000.000", ["periodic"] = "12000000", ["funeral"] = "10000000",
    };

    private static readonly Dictionary<string, string> ApplicationRow = new()
    {
        ["claim_number"] = Accident, ["on"] = "2025-05-03", ["outcome"] = "healed", ["stated_on"] = "2025-05-02",
        ["unable_months"] = "2", ["transport_land"] = "400000",
    };

    [Fact] public void A_notice_takes_the_cover_of_the_day_and_the_hour_of_the_region()
    {
        var command = Rows.Command(new ClaimNoticesFile(), Rows.Row(NoticeRow), Seen).ShouldBeOfType<NoticeClaim>();

        command.Notice.ShouldBe(Notice with { Informer = Informer, EventAt = Instant.FromUtc(2025, 6, 10, 15, 30) });
        command.Cover.ShouldBe(CoverSeen.Of(Claims.Cover(Worker, new(2025, 6, 12)), new(2025, 6, 10)));
    }

    [Fact] public void A_notice_without_a_NIK_has_no_cover() =>
        Rows.Command(new ClaimNoticesFile(), Rows.Row(NoticeRow, ("nik", null)), Seen)
            .ShouldBeOfType<NoticeClaim>().Cover.ShouldBeNull();

    [Fact] public void A_step_names_the_documents_by_their_codes() =>
        Rows.Command(new ClaimStepsFile(), Rows.Row(StepRow), Seen).ShouldBeOfType<TakeClaimStep>().Taken.Missing
            .ShouldBe(["death-deed", "bank-book"]);

    [Fact] public void A_decision_has_a_part_for_each_column_that_is_filled() =>
        Rows.Command(new ClaimDecisionsFile(), Rows.Row(DecisionRow), Seen).ShouldBeOfType<DecideClaim>()
            .Decision.Parts.ShouldBe(
            [
                new(BenefitComponent.LumpSum, new(20_000_000)), new(BenefitComponent.Periodic, new(12_000_000)),
                new(BenefitComponent.Funeral, new(10_000_000)),
            ]);

    [Fact] public void Every_component_has_a_column()
    {
        var columns = new ClaimDecisionsFile().Columns.Select(column => column.Name).ToList();
        Enum.GetValues<BenefitComponent>().Select(ClaimDecisionsFile.ColumnOf).ShouldBeSubsetOf(columns);
    }

    [Fact] public void A_decision_sees_that_another_claim_of_the_death_pays_the_funeral()
    {
        Rows.Command(new ClaimDecisionsFile(), Rows.Row(DecisionRow), Seen)
            .ShouldBeOfType<DecideClaim>().FuneralElsewhere.ShouldBeFalse();
        Rows.Command(new ClaimDecisionsFile(), Rows.Row(DecisionRow, ("claim_number", "JKM-2025-0032")), Seen)
            .ShouldBeOfType<DecideClaim>().FuneralElsewhere.ShouldBeTrue();
    }

    [Fact] public void An_application_after_an_accident_says_what_it_left() =>
        Rows.Command(new ClaimApplicationsFile(), Rows.Row(ApplicationRow), Seen).ShouldBeOfType<SubmitClaim>()
            .Submitted.Injury.ShouldBe(Healed with { TransportLand = new(400_000) });

    [Fact] public void An_heir_is_the_payee_of_that_name() =>
        Rows.Command(new ClaimHeirsFile(), Rows.Row(new()
        {
            ["claim_number"] = Death, ["heir"] = "Ni Wayan Sari", ["class"] = "Spouse", ["parts"] = "1",
            ["on"] = "2025-06-14",
        }), Seen).ShouldBeOfType<NameHeir>().Heir.ShouldBe(new(Death, Heir, "spouse", 1, new(2025, 6, 14), null));

    [Fact] public void Of_a_child_the_fact_has_the_month_of_birth_only()
    {
        var row = Rows.Row(new()
        {
            ["claim_number"] = Death, ["child"] = "Made", ["birth_date"] = "17 Juli 2014", ["on"] = "2025-06-14",
            ["level"] = "SD",
        });
        new ClaimChildrenFile().Read(row).Persons.Single().BirthDate.ShouldBe(new LocalDate(2014, 7, 17));
        Rows.Command(new ClaimChildrenFile(), row, Seen).ShouldBeOfType<NameChild>().Child
            .ShouldBe(new(Death, Informer, new(2014, 7), "TK-SD", new(2025, 6, 14), false));
    }

    [Fact] public void A_correction_to_an_event_that_has_a_claim_is_refused() =>
        Rows.Refusals(new ClaimCorrectionsFile(), Rows.Row(new()
        {
            ["claim_number"] = "JKM-2025-0032", ["on"] = "2025-06-16", ["reason"] = "wrong-membership",
            ["programme"] = "gianyar-desa-2024-2",
        }), Seen).ShouldBe(["claim_number: claim-of-event-known"]);

    [Fact] public void A_correction_takes_the_cover_of_the_day_that_is_right() =>
        Rows.Command(new ClaimCorrectionsFile(), Rows.Row(new()
        {
            ["claim_number"] = Death, ["on"] = "2025-06-16", ["reason"] = "wrong-date", ["event_date"] = "2025-06-09",
            ["event_time"] = "06.00",
        }), Seen).ShouldBeOfType<CorrectClaim>().Corrected.ShouldBe(new(
            Death, new(2025, 6, 16), "wrong-date", null, new(2025, 6, 9), Instant.FromUtc(2025, 6, 8, 22, 0), null,
            null, null, null, null, CoverSeen.Of(Claims.Cover(Worker, new(2025, 6, 16)), new(2025, 6, 9))));

    [Fact] public void A_document_is_named_by_its_kind_and_hash() =>
        Rows.Command(new ClaimDocumentsFile(), Rows.Row(new()
        {
            ["claim_number"] = Death, ["document"] = "Death-Deed", ["received_on"] = "2025-06-14",
            ["sha256"] = new string('A', 64), ["kept_at"] = "kotak 4",
        }), Seen).ShouldBeOfType<RecordClaimDocument>().Document
            .ShouldBe(new(Death, "death-deed", new(2025, 6, 14), null, new('a', 64), "kotak 4"));

    [Theory]
    [InlineData("programme", "another", "programme: programme-unknown")]
    [InlineData("informer", null, "informer: informer-unnamed")]
    [InlineData("event_time", "7 malam", "event_time: time-unreadable")]
    [InlineData("wage", "0", "wage: amount-not-positive")]
    [InlineData("wage", "1.000.000.001", "wage: amount-too-large")]
    public void What_is_wrong_with_a_notice(string column, string? text, string refusal) =>
        Rows.Refusals(new ClaimNoticesFile(), Rows.Row(NoticeRow, (column, text)), Seen).ShouldBe([refusal]);

    [Theory]
    [InlineData("step", "payment", "step: step-has-own-file")]
    [InlineData("step", "approval", "step: step-has-own-file")]
    [InlineData("step", "paid", "step: value-not-in-list")]
    [InlineData("missing", "death-deed; letter", "missing: document-unknown")]
    public void What_is_wrong_with_a_step(string column, string? text, string refusal) =>
        Rows.Refusals(new ClaimStepsFile(), Rows.Row(StepRow, (column, text)), Seen).ShouldBe([refusal]);

    [Theory]
    [InlineData("document", "letter", "document: document-unknown")]
    [InlineData("sha256", "abc", "sha256: hash-unreadable")]
    public void What_is_wrong_with_a_document(string column, string text, string refusal) =>
        Rows.Refusals(new ClaimDocumentsFile(), Rows.Row(new()
        {
            ["claim_number"] = Death, ["document"] = "death-deed", ["received_on"] = "2025-06-14",
        }, (column, text)), Seen).ShouldBe([refusal]);

    [Theory]
    [InlineData("stated_on", null, "stated_on: doctor-undated")]
    [InlineData("disability_percent", "101", "disability_percent: number-out-of-range")]
    [InlineData("outcome", "well", "outcome: value-not-in-list")]
    public void What_is_wrong_with_an_application(string column, string? text, string refusal) =>
        Rows.Refusals(new ClaimApplicationsFile(), Rows.Row(ApplicationRow, (column, text)), Seen)
            .ShouldBe([refusal]);

    [Fact] public void What_is_wrong_with_an_heir_or_a_child()
    {
        Rows.Refusals(new ClaimHeirsFile(), Rows.Row(new()
        {
            ["claim_number"] = Death, ["heir"] = "Made", ["class"] = "friend", ["parts"] = "10001",
            ["on"] = "2025-06-14",
        }), Seen).ShouldBe(["class: heir-class-unknown", "parts: number-out-of-range"]);
        Rows.Refusals(new ClaimChildrenFile(), Rows.Row(new()
        {
            ["claim_number"] = Death, ["child"] = "Made", ["birth_date"] = "2014-07-17", ["on"] = "2025-06-14",
            ["level"] = "kursus",
        }), Seen).ShouldBe(["level: child-level-unknown"]);
    }

    // One worker with two claims of one death, the first of which pays the funeral.
    private sealed class Book : IClaimBook
    {
        private static readonly KnownClaim First = new(
            Death, Worker, "gianyar-desa-2024-2", Benefit.Jkm, new(2025, 6, 10), PaysFuneral: true);

        public KnownClaim? Find(string claim) => Of(Worker).FirstOrDefault(known => known.Claim == claim);

        public IReadOnlyList<KnownClaim> Of(PersonId worker) =>
            [First, First with { Claim = "JKM-2025-0032", Programme = "kontrak", PaysFuneral = false }];

        public CoverTimeline Cover(PersonId worker, LocalDate asOf) => CoverTimeline.Of(
            [new("gianyar-desa-2024-2", new(2025, 1), null, null)],
            [new(new(2025, 1), new(2025, 6), new(2025, 1, 10), "gianyar-desa-2024-2", "APBD")], asOf,
            CoverRules.Shipped);
    }
}
