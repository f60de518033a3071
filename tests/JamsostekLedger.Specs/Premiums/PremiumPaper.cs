using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Budgets;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using JamsostekLedger.Registry;
using NodaTime;

namespace JamsostekLedger.Specs.Premiums;

/// <summary>
/// Random documents of one programme: workers who come, go and come back, invoices that overlap, payments that are
/// short, too high, twice, of another fund or on another code, and returns of all or a part. Each may need one that
/// must stand first.
/// </summary>
/// <param name="Command">The document.</param>
/// <param name="Needs">The one that must stand first, or null.</param>
internal sealed record PremiumPaper(ICommand Command, PremiumPaper? Needs = null)
{
    public static Arbitrary<(PremiumPaper[] Papers, int[] Order)> Sets { get; } = Arb.From(
        from numbers in Gen.Choose(0, 9_999).ArrayOf(60)
        from order in Gen.Choose(0, 9_999).ArrayOf(60)
        select (Read(numbers), order));

    /// <summary>The papers in an order of chance, each after the one that it needs.</summary>
    public static IReadOnlyList<PremiumPaper> Shuffled(PremiumPaper[] papers, int[] order)
    {
        var (left, done) = (papers.ToList(), new List<PremiumPaper>());
        for (var at = 0; left.Count > 0; at++)
        {
            PremiumPaper[] ready = [.. left.Where(paper => paper.Needs is null || done.Contains(paper.Needs))];
            var next = ready[order[at % order.Length] % ready.Length];
            left.Remove(next);
            done.Add(next);
        }

        return done;
    }

    public static RecordSp2d Paid(
        string number, string? invoice, long amount, LocalDate on, string code = "5.1", string fund = "APBD") =>
        new(new(new(on.Year, code, Samples.Programme, fund, 2024), number, on, null, new(amount), invoice, null));

    public static RecordSts Returned(RecordSp2d paid, string number, long amount, LocalDate on) =>
        new(new(paid.Paid.Line, number, on, null, paid.Paid.DocumentNumber, new(amount), null));

    /// <summary>A return as a file has it: it finds its payment on the line where that stands.</summary>
    public static AskedLater Back(RecordSp2d paid, string number, long amount, LocalDate on) => new(ledger =>
        RowCommand.Ask(ledger.Document(paid.Paid.Key)?.Now is PremiumPaid stands
            ? new RecordSts(Returned(paid, number, amount, on).Returned with { Line = stands.Line })
            : Returned(paid, number, amount, on)));

    /// <summary>The row of a correction; its columns as the file has them.</summary>
    public static AskedLater Corrected(string kind, string key, string field, string value = "") => new(ledger =>
        new CorrectionsFile().Read(Rows.Row(new()
        {
            ["kind"] = kind, ["key"] = key, ["field"] = field, ["value"] = value, ["reason"] = "salah ketik",
            ["evidence"] = "BA/1",
        })).Command(Rows.Seen([PremiumDesk.Card], ledger: ledger)));

    public static EnrolWorker Enrol(int worker, int month = 1) => new(
        Enrolment.Samples.Enrolled(month: month, worker: Worker(worker)), OverAge: false);

    public static EndEnrolment End(int worker, LocalDate on) =>
        new(new(Worker(worker), Samples.Programme, on, EndReason.Moved, null, null));

    public static ReceiveInvoice Invoice(
        string number, int workers, int from = 1, int? to = null, string fund = "APBD", LocalDate? on = null)
    {
        var received = Samples.Invoiced(workers, from, to ?? from, number, fund);
        return new(received with { IssuedOn = on ?? received.IssuedOn }, default);
    }

    public static PersonId Worker(int number) => new(new Guid(number + 1, 0, 0, new byte[8]));

    private static PremiumPaper[] Read(int[] numbers)
    {
        var next = 0;
        int Of(int most) => numbers[next++ % numbers.Length] % most;
        var papers = new List<PremiumPaper>();
        for (var worker = Of(5); worker >= 0; worker--)
            papers.AddRange(Life(worker, Of));

        var invoices = new List<PremiumPaper>();
        for (var count = Of(5); count >= 0; count--)
        {
            var (from, fund) = (1 + Of(8), Of(4) == 0 ? "CSR" : "APBD");
            invoices.Add(new(Invoice($"INV-{count}", 1 + Of(4), from, from + (Of(3) == 0 ? Of(4) : 0), fund,
                new LocalDate(2024, from, 2).PlusDays(Of(90)))));
        }

        papers.AddRange(invoices);
        for (var count = Of(7); count > 0; count--)
            papers.AddRange(Payment(count, $"INV-{Of(invoices.Count)}", Of));
        for (var count = Of(3); count > 0; count--)
        {
            var invoice = invoices[Of(invoices.Count)];
            // A receipt may come before its invoice, and waits then.
            papers.Add(new(new RecordReceipt(new($"R-{count}", ((ReceiveInvoice)invoice.Command).Received.Number,
                new(2024, 1 + Of(12), 5), new(1 + Of(40_000))))));
        }

        for (var count = Of(3); count > 0; count--)
            papers.Add(Amended(invoices[Of(invoices.Count)], count, Of));
        return [.. papers];
    }

    private static IEnumerable<PremiumPaper> Life(int worker, Func<int, int> of)
    {
        var start = 1 + of(6);
        var enrolled = new PremiumPaper(Enrol(worker, start));
        yield return enrolled;
        var (key, amended) = ($"{Worker(worker)} / {Samples.Programme} / 2024-{start:00}", of(6));
        if (amended == 0)
        {
            // A row that never should have been there: nothing else is recorded of the worker.
            yield return new(Corrected("roster", key, "void"), enrolled);
            yield break;
        }

        if (amended == 1)
            yield return new(Corrected("roster", key, "start_month", $"2024-{1 + of(start):00}"), enrolled);
        if (amended == 2)
            yield return new(Corrected("roster", key, "village", "Peliatan"), enrolled);
        if (of(2) == 0)
            yield break;
        var end = Math.Min(12, start + of(6));
        var on = new LocalDate(2024, end, 1 + of(28));
        var ended = new PremiumPaper(End(worker, on), enrolled);
        yield return ended;
        key = $"{Worker(worker)} / {Samples.Programme} / {on:uuuu-MM-dd}";
        if (of(3) == 0)
            yield return new(
                Corrected("endings", key, "ended_on", $"2024-{start + of(end - start + 1):00}-{1 + of(28):00}"), ended);
        if (of(2) == 0 && end < 12)
            yield return new(Enrol(worker, end + 1), ended);
        else if (of(4) == 0)
            yield return new(Corrected("endings", key, "void"), ended);
    }

    private static IEnumerable<PremiumPaper> Payment(int number, string invoice, Func<int, int> of)
    {
        var unit = of(4) switch { 0 => 10_000, 1 => 6_800, _ => 16_800 };
        var amount = ((1L + of(8)) * unit) + (of(4) == 0 ? of(9_000) : 0);
        var code = of(3) switch { 0 => "5.1.02.02.02.0006", 1 => "5.1.02.02.02.0007", _ => "5.1" };
        var on = new LocalDate(2024, 1 + of(12), 1 + of(28));
        var paid = Paid($"SP2D-{number}", invoice, amount, on, code, of(4) == 0 ? "CSR" : "APBD");
        var paper = new PremiumPaper(paid);
        if (of(3) == 0)
        {
            // The first export knows neither the invoice nor the day on which the bank moved the money.
            yield return new(new RecordSp2d(paid.Paid with { InvoiceNumber = of(2) == 0 ? null : invoice }));
            var moved = on.PlusDays(of(40));
            paid = new(paid.Paid with
            {
                Line = paid.Paid.Line with { FiscalYear = moved.Year }, TransferredOn = moved,
            });
            paper = new(paid);
            on = moved;
        }

        yield return paper;
        var key = $"SP2D-{number} / {code} / {Samples.Programme} / {paid.Paid.Line.Fund} / 2024";
        switch (of(6))
        {
            case 0:
                yield return new(Corrected("payments", key, "void"), paper);
                yield break;
            case 1:
                yield return new(Corrected("payments", key, "amount", $"{amount + 16_800}"), paper);
                break;
            case 2:
                yield return new(Corrected("payments", key, "invoice_number", $"INV-{of(3)}"), paper);
                break;
        }

        var left = amount;
        for (var back = of(3); back > 0 && left > 0; back--)
        {
            var part = of(2) == 0 ? left : 1 + of((int)left);
            left -= part;
            yield return new(Back(paid, $"STS-{number}-{back}", part, on.PlusDays(of(300))), paper);
        }
    }

    // Of one invoice each column is corrected once: of two corrections of one column the later one stands.
    private static PremiumPaper Amended(PremiumPaper invoice, int count, Func<int, int> of)
    {
        var received = ((ReceiveInvoice)invoice.Command).Received;
        return new(count switch
        {
            1 => Corrected("invoices", received.Number, "void", "INV-9"),
            2 => Corrected("invoices", received.Number, "issued_on",
                $"{received.IssuedOn.PlusDays(of(40)):uuuu-MM-dd}"),
            _ => Corrected("invoices", received.Number, "jkk", $"{received.Jkk.Amount + 10_000}"),
        }, invoice);
    }
}
