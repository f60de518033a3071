using JamsostekLedger.Simulation.Model;

namespace JamsostekLedger.Simulation.Officers;

/// <summary>Programmes, budgets, payments, invoices and their receipts.</summary>
internal sealed class TreasuryDesk(Draw draw)
{
    private const int Jkk = 10_000;
    private const int Jkm = 6_800;

    private static readonly (string Code, string Fund, string EndsOn)[] Plans =
    [
        ("tani", "APBD", "2024-12-31"), ("nelayan", "APBD", ""), ("sawit", "DBH-SAWIT", "2024-10-31"),
    ];

    public Entry Entry(Book book, string kind) => kind switch
    {
        "programmes" => Programme(),
        "budget" => Pagu(book),
        "reservations" => Reservation(book),
        "payments" => draw.Chance(28) ? Return(book) : Payment(book),
        "invoices" => Invoice(book),
        "receipts" => Receipt(book),
        _ => Model.Entry.Of("coverage", Day(), $"{draw.Number(0, 900)}", $"{draw.Number(1, 1_000)}",
            "peserta aktif dari penduduk bekerja", draw.Of("BPJS", "Bappeda")),
    };

    /// <summary>The programme whose line has many payments.</summary>
    public Entry LongProgramme { get; } = Programme(Plans[1]);

    /// <summary>So many payments from one line.</summary>
    public IEnumerable<Entry> LongLine(int payments) => Enumerable.Range(1, payments).Select(number =>
        Model.Entry.Of("payments", $"SP2D/L/{number}", "SP2D", Day(), "", "5.1.02.02.02.0006", Plans[1].Code,
            Plans[1].Fund, "2024", $"{number}", "", ""));

    private static Entry Programme((string Code, string Fund, string EndsOn) plan) => Model.Entry.Of(
        "programmes", plan.Code, $"Program {plan.Code}", plan.Fund, "2024-01-01",
        plan.Code == "nelayan" ? "tidak" : "ya", plan.EndsOn);

    private Entry Programme()
    {
        var programme = Programme(draw.Of(Plans));
        return draw.Chance(4) ? programme.With("ends_on", "2023-12-31") : programme;
    }

    private string[] LineOf(Book book)
    {
        var (code, fund) = ProgrammeOf(book);
        return [Account(), code, draw.Chance(12) ? "CSR" : fund, draw.Chance(10) ? "2023" : "2024"];
    }

    private (string Code, string Fund) ProgrammeOf(Book book)
    {
        var known = draw.Chance(4) ? null : draw.OfAny(book.Of("programmes"));
        var (code, fund, _) = draw.Of(Plans);
        return known is null ? (code, fund) : (known["code"], known["fund"]);
    }

    private string Account() => draw.Of("5.1.02.02.02.0006", "5.1.02.02.02.0006", "5.1.02.02.02.0007");

    private string Day() => Office.Text(draw.Day());

    private Entry Pagu(Book book)
    {
        var kind = draw.Chance(25) ? "DPPA" : "DPA";
        var on = draw.Chance(4) ? "2025-01-10" : Day();
        return Model.Entry.Of("budget",
        [
            $"{kind}/{draw.Number(1, 9)}", on, kind, draw.Chance(5) ? "2023" : "2024", .. LineOf(book),
            draw.Chance(3) ? "-5" : $"{draw.Number(0, 40) * 50_000}",
        ]);
    }

    private Entry Reservation(Book book)
    {
        var reserved = draw.OfAny(book.Of("reservations").Where(entry => entry["kind"] == "RESERVE"));
        if (draw.Chance(35) && reserved is not null)
            return reserved.With("document_number", $"L/{draw.Number(1, 90)}").With("kind", "RELEASE")
                .With("document_date", draw.Chance(10) ? "2024-01-01" : "2024-12-20")
                .With("amount", $"{Part(Treasury.LeftOf(book, reserved))}")
                .With("releases", draw.Chance(5) ? "" : reserved["document_number"]);

        var pagu = draw.Chance(85) ? draw.OfAny(book.Of("budget")) : null;
        string[] line = pagu is null
            ? ["2024", .. LineOf(book)]
            : [pagu["fiscal_year"], pagu["account_code"], pagu["programme"], pagu["fund"], pagu["fund_year"]];
        var free = pagu is null ? 100_000 : Treasury.Available(book, Line.Of(book, pagu));
        return Model.Entry.Of("reservations",
        [
            $"R/{draw.Number(1, 90)}", "RESERVE", draw.Chance(4) ? "2023-06-01" : Day(), .. line, $"{Part(free)}", "",
        ]);
    }

    private Entry Payment(Book book)
    {
        var invoice = draw.Chance(70) ? draw.OfAny(book.Of("invoices")) : null;
        string[] line = invoice is null
            ? LineOf(book)
            : [Account(), invoice["programme"], draw.Chance(10) ? "CSR" : invoice["fund"], "2024"];
        var asked = invoice is null ? 0 : invoice.Amount("jkk") + invoice.Amount("jkm");
        var amount = invoice is null ? draw.Number(1, 60) * 4_200
            : draw.Chance(45) ? asked
            : draw.Chance(40) ? line[0].EndsWith('6') ? invoice.Amount("jkk") : invoice.Amount("jkm")
            : Part(asked);
        var on = invoice?.Day("issued_on").PlusDays(draw.Number(-5, 60)) ?? draw.Day();
        return Model.Entry.Of("payments",
        [
            $"SP2D/{draw.Number(1, 400)}", "SP2D", Office.Text(on), draw.Chance(15) ? Office.Text(on.PlusDays(3)) : "",
            .. line, $"{Math.Max(1, amount)}",
            invoice?["invoice_number"] ?? (draw.Chance(30) ? $"I/{draw.Number(1, 200)}" : ""), "",
        ]);
    }

    private Entry Return(Book book)
    {
        var paid = draw.OfAny(book.Of("payments").Where(entry => entry["kind"] == "SP2D"));
        if (paid is null)
            return Payment(book).With("document_number", $"STS/{draw.Number(1, 200)}").With("kind", "STS")
                .With("invoice_number", "").With("returns", draw.Chance(50) ? "" : $"SP2D/{draw.Number(1, 40)}");
        var on = draw.Chance(15) ? new(2025, 1, draw.Number(5, 28))
            : Treasury.MovedOn(paid).PlusDays(draw.Number(-2, 45));
        return paid.With("document_number", $"STS/{draw.Number(1, 200)}").With("kind", "STS")
            .With("document_date", Office.Text(on)).With("transferred_on", "").With("invoice_number", "")
            .With("amount", $"{Part(Treasury.Left(book, paid))}").With("returns", paid["document_number"]);
    }

    private Entry Invoice(Book book)
    {
        var (code, fund) = ProgrammeOf(book);
        var (from, length) = (draw.Number(1, 10), draw.Of(1, 1, 1, 2, 3));
        var workers = draw.Number(1, 5);
        var odd = draw.Chance(15) ? draw.Number(-9_000, 9_000) : 0;
        return Model.Entry.Of("invoices", $"I/{draw.Number(1, 200)}", $"2024-{from:00}-{draw.Number(1, 9):00}", code,
            draw.Chance(8) ? "CSR" : fund, $"2024-{from:00}",
            $"2024-{(draw.Chance(4) ? Math.Max(1, from - 1) : from + length - 1):00}", $"{workers}",
            $"{Jkk * workers * length + Math.Max(odd, 0)}", $"{Math.Max(0, Jkm * workers * length + Math.Min(odd, 0))}",
            $"2024-{from:00}-15");
    }

    private Entry Receipt(Book book)
    {
        var invoice = draw.Chance(90) ? draw.OfAny(book.Of("invoices")) : null;
        var asked = invoice is null ? 16_800 : invoice.Amount("jkk") + invoice.Amount("jkm");
        return Model.Entry.Of("receipts", $"B/{draw.Number(1, 400)}", invoice?["invoice_number"] ?? "I/99",
            Office.Text((invoice?.Day("issued_on") ?? draw.Day()).PlusDays(draw.Number(0, 40))),
            $"{(draw.Chance(50) ? asked : Part(asked))}");
    }

    // Mostly within what there is, sometimes a rupiah beyond it.
    private long Part(long whole) =>
        draw.Chance(6) || whole <= 0 ? Math.Max(whole, 0) + 1 : Math.Max(1, whole * draw.Number(1, 10) / 10);
}
