using JamsostekLedger.Ledger;
using JamsostekLedger.Reconciliation;
using JamsostekLedger.Reference;
using JamsostekLedger.Signing;
using JamsostekLedger.Statements;
using NodaTime;

namespace JamsostekLedger.Specs.Signing;

/// <summary>A month with one statement of SIPD: an order that agrees, and one that the ledger alone has.</summary>
internal static class SigningSample
{
    public static readonly Instant At = Instant.FromUtc(2024, 12, 5, 3, 0);

    public static readonly Region Gianyar = Regions.Find("51.04")!;

    public static readonly ReconciliationSigned Region = new(
        "2024-11", 1, SigningParty.Region, new(2024, 12, 6), "Kepala BPKAD", "BPKAD Kabupaten Gianyar", "900/17", "");

    public static readonly ReconciliationSigned Bpjs = Region with
    {
        Party = SigningParty.Bpjs, Name = "Kepala Cabang", Office = "BPJS Ketenagakerjaan Gianyar", Document = "BA/9",
    };

    /// <summary>The content of a month in which the second order came to an amount.</summary>
    public static StatementContent Content(long amount = 200, string? note = "SIPD menyusul", string? to = null) =>
        StatementContent.Of(Gianyar, Found(amount, note, to), Times(), new(7, "ab", At, null));

    public static Reconciled Found(long amount = 200, string? note = "SIPD menyusul", string? to = null)
    {
        MatchRow[] left = [Row("S/1", 100), Row("S/2", amount), Row("S/3", 40), Row("S/4", 40)];
        MatchRow[] right = [Row("S/1", 100), Row("S/3", 40), Row("S/4", 40)];
        var paired = Paired(left, right);
        var word = paired.Breaks.ToDictionary(one => one.Id, one => new Recorded(
            9, 9, Guid.Empty, "reconciliation/2024-11", 1, "break_explained", At, new("bendahara"),
            new BreakExplained(
                "2024-11", 1, new(2024, 12, 5), one.Id, one.Reason, to is null ? "not-yet-booked" : null,
                note ?? "", to)));
        return new("2024-11", [Sipd(paired.Right.Amount)], [paired])
        {
            Explained = note is null ? new() : word,
        };
    }

    public static Paired Paired(IReadOnlyList<MatchRow> left, IReadOnlyList<MatchRow> right) =>
        Matching.Of(Pairing.Payments, new(left, right) { From = new(2024, 11, 1), To = new(2024, 11, 30) });

    /// <summary>Rows among which many are alike.</summary>
    public static IEnumerable<MatchRow> Rows(Random random, int count) => Enumerable.Range(0, count).Select(_ =>
        Row($"S/{random.Next(8)}", 100 * random.Next(1, 4)) with
        {
            DocumentDate = new LocalDate(2024, 11, random.Next(1, 29)),
        });

    public static Dictionary<string, Instant> Times() => new() { [Sipd(0).Key] = At };

    public static StatementRecorded Sipd(long amount) =>
        new("sipd", "2024-11", 1, new(2024, 12, 5), "sipd.csv", new('a', 64), 3, new(amount));

    private static MatchRow Row(string number, long amount) => new(number, number, amount)
    {
        DocumentDate = new LocalDate(2024, 11, 5), Account = "5.1",
    };
}
