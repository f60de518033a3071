using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Audit;
using JamsostekLedger.Budgets;
using JamsostekLedger.Claims;
using JamsostekLedger.Coverage;
using JamsostekLedger.Figures;
using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using JamsostekLedger.Persons;
using JamsostekLedger.Plans;
using JamsostekLedger.Programmes;
using JamsostekLedger.Rates;
using JamsostekLedger.Reference;
using JamsostekLedger.Reconciliation;
using JamsostekLedger.Registry;
using JamsostekLedger.Signing;
using JamsostekLedger.Statements;
using JamsostekLedger.Specs.Budgets;

namespace JamsostekLedger.Specs.Registry;

/// <summary>
/// One stored fact of each type, every member filled. A sample never changes once a ledger may hold such a fact: a
/// changed format gets a sample of its own beside the old one.
/// </summary>
public class StoredSamplesSpecs
{
    private static readonly BudgetLineId Line = new(
        2024, "5.1.02.02.02.0006", "gianyar-desa-2024-2", "APBD", 2024, "Dinas Tenaga Kerja", "2.07.05.2.01.0003");

    private static readonly ClaimPayment Payment = new(
        "JKM-2024-0117", Benefit.Jkm, "santunan sekaligus", Segment.Bpu, "gianyar-desa-2024-2", true,
        new(Guid.Parse("6f1c2a34-0b1d-4a53-9a77-0d5f3e2b8c10")), new(2024, 3, 2), new(2024, 4, 17), new(42_000_000),
        new(Guid.Parse("c2d7e5a8-9b40-4c1f-8a3e-51f06b7d2e94")), "istri", "BYR-2024-0391", "Ubud");

    private static readonly LedgerEvent[] Facts =
    [
        .. PremiumFacts.All,
        .. CaseFacts.All,
        new ProgrammeOpened("badung-ucok-2024", "Ucok", "APBD", new(2024, 1, 1), new(2024, 12, 31), true, 35_000,
            "Pekerja rentan Badung", "informal", "Perbup Badung 11/2023"),
        new PaguSet(Line, "DPPA/2024/17", new(2024, 9, 20), PaguKind.Dppa, new(489_686_400), "Dinas Tenaga Kerja",
            "2.07.05.2.01.0003", true),
        new BudgetReserved(Line, "R-2024-03", new(2024, 2, 1), new(122_421_600), "Iuran triwulan II"),
        new ReservationReleased(Line, "L-2024-01", new(2024, 5, 2), "R-2024-03", new(40_807_200),
            "Sudah dibayar dengan SP2D 0117"),
        new PremiumPaid(Line, "0117/SP2D/2024", new(2024, 3, 12), new(2024, 3, 14), new(40_807_200), "INV-2024-03",
            "Iuran Maret 2024, 2.429 pekerja", "R-2024-03", "SEM-2024-003",
            "0116/SP2D/2024"),
        new ProvisionalPaymentMade(Line, "SEM-2024-003", new(2024, 3, 14), new(40_807_200), "INV-2024-03",
            "SIPD tidak dapat dibuka"),
        new PremiumReturned(Line, "STS/2024/9", new(2024, 6, 3), new(2024, 6, 4), "0117/SP2D/2024", new(50_400),
            "Tiga pekerja ganda"),
        new EarmarkCarriedOver(
            Line with { Programme = "bengkayang-sawit-2024", Fund = "DBH-SAWIT", FundYear = 2023 },
            "BA-SILPA/2025/1", new(2025, 1, 20), new(213_292_800)),
        new NikCorrected(Payment.Worker!.Value, new(2025, 2, 11), "Dukcapil 470/118/2025"),
        new PersonCorrected(
            Payment.Worker!.Value, new(2025, 2, 12), "KTP diperlihatkan 12-02-2025", "name,birth_date"),
        new PersonsMerged(Payment.Worker!.Value, Payment.Payee, new(2026, 1, 6), "satu orang, dua NIK", "470/21"),
        new PersonForgotten(Payment.Worker!.Value, new(2026, 1, 5), "Permintaan pemilik data 3/2026"),
        new PersonLookedAt(
            Payment.Worker!.Value, new(2025, 3, 4), "verifier", "name,nik", "Pencocokan daftar dengan Dukcapil",
            "0f8fad5bd9cb469fa16570867728950e"),
        new DatabaseRestored(
            new(2026, 11, 30), 41, "3f2a9c0d5b7e8146a0c1d2e3f405162738495a6b7c8d9eafb0c1d2e3f4051627", 118, 37, 102,
            "Diska rusak; cadangan kemarin dipulihkan"),
        new PeriodClosed("2024-11", 2, new(2024, 12, 9), "BA-REKON/2024/11",
            [new("budget:realised", "IDR", 40_807_200, 50_400, 122_421_600)]),
        new PeriodReopened("2024-11", 1, new(2024, 12, 6), "SP2D 0117 tertinggal"),
        new RowsRuled("2024-11", 3, new(2024, 12, 6), "payments", true,
            ["0117/SP2D/2024 / 5.1.02.02.02.0006 / gianyar-desa-2024-2 / APBD / 2024"],
            ["0117/SP2D / 5.1.02.02.02.0006"], "Nomor salah ketik di SIPD", new(100)),
        new BreakExplained(
            "2024-11", 4, new(2024, 12, 6), "0f8fad5bd9cb469f", "in-transit", "arrives-next-period",
            "SP2D 29 November", "2024-12"),
        new BreakAssigned(
            "2024-11", 5, new(2024, 12, 6), "0f8fad5bd9cb469f", "Bendahara pengeluaran", "Cek SP2D 0117"),
        new ReconciliationSigned(
            "2024-11", 1, "region", new(2024, 12, 9), "Kepala BPKAD", "BPKAD Kabupaten Gianyar", "900/17/BA/2024",
            "ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356", "{}"),
        new StatementRecorded(
            "sipd", "2024-11", 2, new(2024, 12, 5), "realisasi-november.xlsx",
            "3f2a9c0d5b7e8146a0c1d2e3f405162738495a6b7c8d9eafb0c1d2e3f4051627", 412, new(1_204_560_000),
            "0f8fad5bd9cb469f", "9a0364b9e99bb480dd25e1f0284c8555", new(3, 1, 408, 2)),
        new StatementRowsRecorded("bpjs-members", "2024-11", 1, 2, new(2024, 12, 5),
        [
            new(203, "24019876543", new(2024, 11, 3), new(2024, 11, 4), new(-16_800), "5.1.02.02.02.0006",
                "Dinas Tenaga Kerja", "2.07.05.2.01.0003", "0117/SP2D/2024", "INV-2024-11", new(2024, 11),
                new(2024, 12), 120, "gianyar-desa-2024-2", Payment.Worker, true, "aktif", new(2024, 11, 30),
                "KLM-2024-0391", Benefit.Jkm, new(2024, 11, 2), "Iuran November", new(10_000)),
        ]),
        Approvals.Samples.Asked with { Reason = "DPPA September", People = [Payment.Worker!.Value] },
        Approvals.Samples.Given(Approvals.Samples.Approver) with { Operator = true },
        Approvals.Samples.Rejected,
        Approvals.Samples.Withdrawn with { Reason = "Salah ketik" },
        Approvals.Samples.Done(2, Approvals.Samples.Approver),
        Specs.Access.Samples.Granted, Specs.Access.Samples.Ended, Specs.Access.Samples.Failed,
        Specs.Access.Samples.Downloaded,
        new OpeningBalancesKept(2025, 1, [new("premium:prepaid:jkk", "IDR", 7, 3, 24_290_000)]),
        new DocumentRevised("payment 0117/SP2D/2024 5.1.02.02.02.0006 gianyar-desa-2024-2 APBD 2024", 2,
            RevisionKind.Corrected, new(2024, 3, 14), [new("amount", "40807200", "40824000")],
            new PremiumPaid(Line, "0117/SP2D/2024", new(2024, 3, 12), new(2024, 3, 14), new(40_824_000), "INV-2024-03",
                "Iuran Maret 2024", "R-2024-03", "SEM-2024-003",
            "0116/SP2D/2024"),
            "budget/2025/5.1.02.02.02.0006/gianyar-desa-2024-2/APBD/2024", true, "salah ketik", "BA/2024/3",
            "0118/SP2D/2024"),
        new BenefitPaid(Payment, true, "Beasiswa menyusul"),
        new BenefitReversed(
            Payment with { PaidOn = new(2024, 5, 6), Reference = "BTL-2024-0004" }, "BYR-2024-0391", true,
            "Penerima keliru"),
        new PremiumRateRecorded("jkk-padat-karya-2027-2", "pu-jkk-2025-padat-karya-2", Segment.Pu, Benefit.Jkk,
            new(2027, 1), new(2027, 6), new(8_100), "0.27", "other", true, true, 2, "employer", true, new(10_547_400),
            2, Certainty.Press, "paling sedikit 50 pekerja", "Surat BPJS Ketenagakerjaan B/12/2027"),
        new FundRuleSet("APBDES", true, new(2026, 6), "Surat BPJS Ketenagakerjaan B/34/2026"),
        new FigurePublished("bali-coverage-2025-q1", "coverage", "vulnerable=yes",
            "participants of working population", "percent", "50.88", 935_079, 1_873_899, new(2025, 1, 1),
            new(2025, 3, 31), new(2025, 3, 31), "ANTARA", new(2025, 5, 14),
            "BPJamsostek Banuspa: cakupan semesta Badung tertinggi di Bali"),
        new CoverageObserved(new(2025, 9, 30), 130_300, 198_628, "peserta aktif dari penduduk bekerja",
            "BPJS Ketenagakerjaan Gianyar", new(2025, 10, 12)),
        new CoverageTargetSet(new(2025, 12, 31), "67.28", "Kementerian Dalam Negeri",
            "peserta aktif dari penduduk bekerja", new(2025, 1, 7)),
        new PlanKept("rencana-2025-1", "Menuju 67,28 %",
            new("67.28", new(2025, 12), new(2025, 10), PhaseIn.AtOnce,
                [new("DBH-SAWIT", "bengkayang-sawit-2025", "perkebunan", "100", 3_337, 1, PlanPayment.Ahead)],
                [new(new(2025, 11), 15)], [new("DBH-SAWIT", 2025, new(5_000_000_000))]),
            new(new(2025, 9, 30), 130_300, 198_628, "peserta aktif dari penduduk bekerja", "BPJS Ketenagakerjaan",
                new(2025, 9, 30), [new(Line, new(100_000_000), new(7))], [new(new(2025, 11), 15)]),
            new(new(2025, 12), 133_637, 130_300, 3_337, 3_337,
                [
                    new(new(2025, 10), 130_300, 1, 3_337, 2, 3, 4, 3_337, 198_628,
                        [
                            new("DBH-SAWIT", "bengkayang-sawit-2025", 3_337, 1, new(10_000), new(6_800),
                                "bpu-jkk-2015", "bpu-jkm-2015"),
                        ],
                        [new(Line, new(56_061_600))], [new("DBH-SAWIT", new(43_938_400))]),
                ],
                [new("DBH-SAWIT", 2025, true, new(100_000_000), new(56_061_600), new(2025, 11), 5)],
                [
                    new("dbh-sawit-other-2023", "DBH-SAWIT", 2025, "other", true, "20", new(5_000_000_000),
                        new(1_000_000_000), new(7), new(56_061_600), true, "PMK 91/2023"),
                ],
                [new("plan-run-outs-unknown", "Belum diketahui kapan perlindungan yang ada sekarang habis.")])),
        new PlanReserved("rencana-2025-1", ReservePer.Total, new(2025, 10, 6), 2, new(56_061_600)),
    ];

    public static TheoryData<string> TypeNames => [.. FactTypes.All.Select(type => type.Name)];

    [Theory, MemberData(nameof(TypeNames))]
    public void A_stored_fact_reads_as_what_it_says(string type)
    {
        var fact = Facts.Single(fact => FactTypes.Of(fact).Name == type);
        FactTypes.Named(type).Read(Encoding.UTF8.GetBytes(Sample(type))).ShouldBe(fact);
    }

    [Theory]
    [InlineData("benefit_paid")]
    [InlineData("benefit_reversed")]
    public void Payments_of_ledgers_that_knew_no_cases_read_still(string type)
    {
        const string member = ",\"ofCase\":true";
        Sample(type).ShouldContain(member);
        FactTypes.Named(type).Read(Encoding.UTF8.GetBytes(Sample(type).Replace(member, "")))
            .ShouldBe(Facts.Single(fact => FactTypes.Of(fact).Name == type) switch
            {
                BenefitPaid paid => paid with { OfCase = null },
                BenefitReversed reversed => reversed with { OfCase = null },
                var other => other,
            });
    }

    [Fact] public void Payments_of_ledgers_that_knew_no_provisional_ones_read_still_and_keep_their_bytes()
    {
        var before = Sample("premium_paid")
            .Replace(",\"provisional\":\"SEM-2024-003\",\"corrects\":\"0116/SP2D/2024\"", "");
        var fact = (PremiumPaid)FactTypes.Named("premium_paid").Read(Encoding.UTF8.GetBytes(before));
        (fact.Provisional, fact.Corrects).ShouldBe((null, null));
        Written(fact).ShouldBe(before);
    }

    [Theory]
    [InlineData("pagu_set")]
    [InlineData("premium_paid")]
    [InlineData("premium_returned")]
    [InlineData("budget_reserved")]
    public void Lines_of_ledgers_that_knew_no_offices_read_still_and_keep_their_keys(string type)
    {
        const string office = ",\"skpd\":\"Dinas Tenaga Kerja\",\"subActivity\":\"2.07.05.2.01.0003\"}";
        Sample(type).ShouldContain(office);
        var fact = FactTypes.Named(type).Read(Encoding.UTF8.GetBytes(Sample(type).Replace(office, "}")));
        fact.Key.ShouldNotContain("Dinas");
        Written(fact).ShouldNotContain("{\"skpd\"");
    }

    [Theory, MemberData(nameof(TypeNames))]
    public void A_fact_is_written_as_it_is_stored(string type) =>
        Written(FactTypes.Named(type).Read(Encoding.UTF8.GetBytes(Sample(type)))).ShouldBe(Sample(type));

    [Theory, MemberData(nameof(TypeNames))]
    public void A_sample_fills_every_member(string type)
    {
        using var document = JsonDocument.Parse(Sample(type));
        Filled(FactTypes.Named(type).ClrType, document.RootElement);
    }

    [Theory, MemberData(nameof(TypeNames))]
    public void A_member_that_nobody_knows_stops_the_read(string type)
    {
        var unknown = Sample(type).Insert(1, "\"newerThanUs\":1,");
        Should.Throw<JsonException>(() => FactTypes.Named(type).Read(Encoding.UTF8.GetBytes(unknown)));
    }

    [Fact] public void A_type_that_nobody_knows_stops_the_read() =>
        Should.Throw<InvalidDataException>(() => FactTypes.Named("fact_of_tomorrow"));

    [Fact] public void There_is_no_sample_of_a_type_that_is_gone() =>
        Repository.Files("tests/JamsostekLedger.Specs/Samples", ".json").Select(Path.GetFileNameWithoutExtension)
            .ShouldBe(FactTypes.All.Select(type => type.Name), ignoreOrder: true);

    [Fact] public void Every_fact_type_of_the_product_is_registered_under_its_name_in_snake_case()
    {
        var facts = typeof(LedgerEvent).Assembly.GetTypes()
            // What stands in a fold where a document stood is told by a revision and never recorded.
            .Where(type => type.IsSubclassOf(typeof(LedgerEvent)) && !type.IsAbstract && type != typeof(Withdrawn));
        FactTypes.All.Select(type => type.ClrType).ShouldBe(facts, ignoreOrder: true);
        FactTypes.All.ShouldAllBe(type => type.Name == JsonNamingPolicy.SnakeCaseLower.ConvertName(type.ClrType.Name));
        FactTypes.Named("premium_paid").DotNetName.ShouldBe("JamsostekLedger.Budgets.PremiumPaid, JamsostekLedger");
    }

    [Fact] public void Whatever_is_recorded_reads_as_it_was_written_and_stores_nothing_empty() =>
        Prop.ForAll(BudgetWalk.Arbitrary, walk =>
        {
            var ledger = new MemoryLedger();
            foreach (var command in walk)
                ledger.Tell(command);
            foreach (var fact in ledger.Facts)
            {
                FactTypes.Of(fact).Read(Encoding.UTF8.GetBytes(Written(fact))).ShouldBe(fact);
                Written(fact).ShouldNotContain("null");
            }
        }).QuickCheckThrowOnFailure();

    [Fact] public void Letters_of_every_language_are_stored_as_they_are()
    {
        var fact = Facts.OfType<FigurePublished>().Single() with { Title = "Ucok “Inovasi” é 😀 <&>" };
        Written(fact).ShouldContain("Ucok “Inovasi” é 😀 <&>".Replace("😀", "\\uD83D\\uDE00"));
        FactTypes.Of(fact).Read(Encoding.UTF8.GetBytes(Written(fact))).ShouldBe(fact);
    }

    // Otherwise the verifier would not miss the person, and whoever is forgotten would not be found in it.
    [Fact] public void A_fact_says_of_everybody_in_it_that_it_names_them()
    {
        foreach (var fact in Facts)
            fact.Persons().ShouldBe(PersonsIn(fact), ignoreOrder: true, customMessage: fact.GetType().Name);
        Facts.Select(fact => fact.GetType()).ShouldBe(FactTypes.All.Select(type => type.ClrType), ignoreOrder: true);
        Facts.SelectMany(fact => fact.Persons()).ShouldNotBeEmpty();
    }

    // Everybody in the members, and in the members of those, however deep.
    private static IEnumerable<PersonId> PersonsIn(object? value) => value switch
    {
        null or string => [],
        PersonId person => [person],
        System.Collections.IEnumerable many => many.Cast<object?>().SelectMany(PersonsIn),
        _ when value.GetType().Namespace?.StartsWith("JamsostekLedger", StringComparison.Ordinal) == true =>
            value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(member => member.GetIndexParameters().Length == 0 && value.GetType().GetConstructors()
                    .Any(made => made.GetParameters().Any(parameter => parameter.Name == member.Name)))
                .SelectMany(member => PersonsIn(member.GetValue(value))),
        _ => [],
    };

    /// <summary>What is stored of a type: what its constructor takes. What follows from that is not stored.</summary>
    internal static IEnumerable<JsonPropertyInfo> Members(Type type) =>
        LedgerJson.Stored.GetTypeInfo(type)!.Properties.Where(member => member.AssociatedParameter is not null);

    internal static string Sample(string type) =>
        Repository.Read($"tests/JamsostekLedger.Specs/Samples/{type}.json").TrimEnd('\n');

    private static string Written(LedgerEvent fact)
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(output, new() { Encoder = LedgerJson.Stored.Options.Encoder });
        FactTypes.Of(fact).Write(writer, fact);
        writer.Flush();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static void Filled(Type type, JsonElement json)
    {
        var members = Members(type).ToArray();
        json.EnumerateObject().Select(member => member.Name).ShouldBe(members.Select(member => member.Name));
        foreach (var member in members.Where(member => member.PropertyType.IsClass))
            if (json.GetProperty(member.Name) is { ValueKind: JsonValueKind.Object } part)
                if (member.PropertyType == typeof(LedgerEvent))
                    Filled(FactTypes.Named(part.GetProperty("type").GetString()!).ClrType, part.GetProperty("fact"));
                else
                    Filled(member.PropertyType, part);
    }
}
