using JamsostekLedger.Ledger;
using JamsostekLedger.Simulation.Model;

namespace JamsostekLedger.Simulation.Officers;

/// <summary>Claims from notice to payment, and payments of which nothing else is known.</summary>
internal sealed class ClaimsDesk(Draw draw)
{
    private static readonly string[] Steps =
    [
        "stage-one", "treatment", "documents-missing", "documents-complete", "verification", "rejection", "reopening",
        "closing",
    ];

    public Entry Entry(Book book, Region region, string kind)
    {
        var claim = $"K/{draw.Number(1, 9)}";
        // After notice the rest of the way is gone for some claims, so that they reach their end.
        var noticed = draw.OfAny(book.Of("claim-notices"));
        var of = draw.Chance(85) ? noticed?["claim_number"] ?? claim : claim;
        return kind switch
        {
            "claims" => draw.Chance(20) ? Reversal(book) : Payment(book, region, claim),
            "claim-notices" => Notice(book, region, claim),
            "claim-applications" => Application(book, of),
            "claim-steps" => Step(book, of),
            _ => Model.Entry.Of("claim-decisions", of, $"PEN/{draw.Number(1, 12)}", After(book, of),
                draw.Chance(20) ? $"PEN/{draw.Number(1, 12)}" : "", "other-difference",
                draw.Chance(6) ? "" : $"{draw.Number(1, 42)}000000", draw.Chance(40) ? "10000000" : ""),
        };
    }

    private Entry Payment(Book book, Region region, string claim)
    {
        var benefit = BenefitOf(claim);
        return Model.Entry.Of("claims", claim, draw.Chance(4) ? "JHT" : benefit, "santunan", SegmentOf(claim),
            draw.Chance(95) ? ProgrammeOf(book, claim) : "belum-ada", draw.Chance(60) ? NikOf(region, claim) : "",
            EventOf(claim), Office.Text(draw.Day()), $"{draw.Number(1, 42)}000000", draw.Of("Ni Luh", "I Made"),
            draw.Of("istri", "anak", ""), $"P/{draw.Number(1, 500)}", "", "");
    }

    private Entry Reversal(Book book)
    {
        var paid = draw.OfAny(book.Of("claims").Where(entry => entry["reverses"].Length == 0));
        if (paid is null)
            return Model.Entry.Of("claims", "K/1", "JKM", "santunan", "BPU", "", "", "2024-01-05", "2024-05-05",
                "1000000", "Ni Luh", "istri", $"X/{draw.Number(1, 200)}", $"P/{draw.Number(1, 60)}", "salah bayar");
        return paid.With("payment_reference", $"X/{draw.Number(1, 200)}").With("reverses", paid["payment_reference"])
            .With("reason", "salah bayar")
            .With("paid_on", Office.Text(paid.Day("paid_on").PlusDays(draw.Number(-1, 40))))
            .With("amount", draw.Chance(8) ? "7" : paid["amount"]);
    }

    private Entry Notice(Book book, Region region, string claim) => Model.Entry.Of("claim-notices", claim,
        draw.Chance(4) ? "JHT" : BenefitOf(claim), SegmentOf(claim), ProgrammeOf(book, claim),
        draw.Chance(75) ? NikOf(region, claim) : "", EventOf(claim),
        draw.Chance(4) ? "2024-01-01" : $"2024-02-{draw.Number(10, 28)}");

    private Entry Application(Book book, string claim)
    {
        var isAccident = (BenefitOf(claim) == "JKK") != draw.Chance(6);
        var on = After(book, claim);
        return Model.Entry.Of("claim-applications", claim, on, isAccident ? "healed" : "",
            isAccident ? draw.Chance(6) ? "2025-02-01" : on : "");
    }

    private Entry Step(Book book, string claim)
    {
        var stage = Model.Case.Of(book, claim).Stage;
        var possible = Steps.Where(step => ClaimTable.Next(stage, step) is not null).ToList();
        var step = draw.Chance(80) && possible.Count > 0 ? draw.Of(possible) : draw.Of(Steps);
        var needsReason = (step is "rejection" or "reopening" or "closing") != draw.Chance(5);
        return Model.Entry.Of("claim-steps", claim, step, After(book, claim),
            needsReason ? draw.Chance(6) ? "tanpa-alasan" : $"other-{step}" : "",
            step == "documents-missing" && !draw.Chance(6) ? "receipts" : "");
    }

    // Days go on with what is recorded of a claim; now and then one is too early.
    private string After(Book book, string claim)
    {
        if (draw.Chance(6))
            return "2024-01-02";
        var rows = book.Entries.Count(entry => entry["claim_number"] == claim);
        return Office.Text(new LocalDate(2024, 3, 1).PlusDays(6 * rows + draw.Number(0, 5)));
    }

    private static int NumberOf(string claim) => claim[^1] - '0';

    private static string BenefitOf(string claim) => NumberOf(claim) % 3 == 0 ? "JKK" : "JKM";

    private static string SegmentOf(string claim) => NumberOf(claim) % 4 == 0 ? "PU" : "BPU";

    private static string EventOf(string claim) => $"2024-01-{10 + NumberOf(claim) / 2:00}";

    private static string NikOf(Region region, string claim) => RosterDesk.Nik(region, NumberOf(claim) / 2);

    private static string ProgrammeOf(Book book, string claim) =>
        book.Of("programmes").Select(entry => entry["code"]).Order(StringComparer.Ordinal)
            .ElementAtOrDefault(NumberOf(claim) % 3) ?? "";
}
