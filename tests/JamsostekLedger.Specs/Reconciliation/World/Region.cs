using JamsostekLedger.Reconciliation;
using NodaTime;

namespace JamsostekLedger.Specs.Reconciliation.World;

/// <summary>
/// A year of a region: what its ledger was told, what SIPD, BPJS and the bank say of each month, and which breaks are
/// between them because they were planted. Everything follows from the seed.
/// </summary>
public sealed partial class Region
{
    public const int Year = 2025;
    public const int Workers = 10_000;
    public const int Programmes = 10;

    private const int InvoicesOfMonth = 10;
    private const int InTwoOrders = 4;
    private const int WithoutInvoice = 4;

    private readonly Random _random;
    private int _numbers;

    private Region(int seed) => _random = new(seed);

    /// <summary>What the ledger was told, by kind of file first of all, in an order in which it can be.</summary>
    public Dictionary<string, Table> Ledger { get; } = new()
    {
        ["programmes"] = new("code,name,fund,starts_on,vulnerable"),
        ["roster"] = new("nik,name,birth_date,programme,start_month,district,village,kpj"),
        ["endings"] = new("nik,programme,ended_on,reason"),
        ["invoices"] = new(
            "invoice_number,issued_on,programme,fund,month_from,month_to,workers,jkk,jkm,due_on"),
        ["payments"] = new("document_number,kind,document_date,account_code,programme,fund,fund_year,amount,"
            + "invoice_number"),
        ["payments returned"] = new("document_number,kind,document_date,account_code,programme,fund,fund_year,amount"),
        ["provisional-payments"] = new("document_number,paid_on,account_code,programme,fund,fund_year,amount,"
            + "invoice_number"),
        ["claims"] = new("claim_number,benefit,component,segment,programme,nik,event_date,paid_on,amount,payee,"
            + "payment_reference"),
    };

    /// <summary>What other offices said, by source and month.</summary>
    public Dictionary<(string Source, string Period), Table> Statements { get; } = [];

    /// <summary>What persons said of rows, by month and pairing.</summary>
    public List<(string Period, string Pairing, Ruling Ruling)> Rulings { get; } = [];

    /// <summary>The breaks between them.</summary>
    public List<Planted> Planted { get; } = [];

    /// <summary>The months.</summary>
    public static IEnumerable<string> Periods => Enumerable.Range(1, 12).Select(month => $"{Year}-{month:00}");

    /// <summary>The region of a seed.</summary>
    public static Region Of(int seed)
    {
        var region = new Region(seed);
        for (var at = 0; at < Programmes; at++)
            region.Ledger["programmes"].Add(Programme(at), $"Program {at}", "APBD", new LocalDate(2024, 1, 1), "yes");
        region.Live();
        region.PlantMoney();
        region.PlantEdges();
        region.Insure();
        region.Claim();
        return region;
    }

    private static string Programme(int at) => $"rentan-{at}-2025";

    private static string Month(int month) => $"{Year}-{month:00}";

    private void Plant(
        string period, string pairing, string reason, IEnumerable<string> left, IEnumerable<string> right) =>
        Planted.Add(World.Planted.Of(period, pairing, reason, left, right));

    private Table Said(string source, string period)
    {
        if (!Statements.TryGetValue((source, period), out var table))
            Statements.Add((source, period), table = new(source switch
            {
                "sipd" => "document_number,document_date,transferred_on,account_code,amount,kind",
                "bpjs-invoices" => "invoice_number,month_from,month_to,workers,jkk,jkm,programme",
                "bpjs-receipts" => "receipt_number,invoice_number,received_on,amount",
                "bpjs-members" => "nik,name,birth_date,programme,kpj,status,ended_on",
                "bpjs-claims" => "claim_number,benefit,paid_on,amount,payment_reference",
                _ => "value_date,reference,debit,credit,description",
            }));
        return table;
    }

    // An ordinary year: nothing of it is a break, however the offices spell and cut what they say.
    private void Live()
    {
        for (var month = 1; month <= 12; month++)
        {
            for (var at = 0; at < InvoicesOfMonth; at++)
            {
                // The same head-count month by month, so the same amounts come again and again.
                var workers = 900 + 10 * at;
                var (invoice, programme) = (Invoice(month, at, workers), Programme(at));
                var parts = at < InTwoOrders ? 2 : 1;
                for (var part = 0; part < parts; part++)
                    Everywhere(new(
                        Next(), Day(month, 1, 18), programme, invoice, 10_000L * workers / parts,
                        6_800L * workers / parts), late: part == 0, named: parts == 2 || _random.Next(3) > 0);
            }

            for (var at = 0; at < WithoutInvoice; at++)
            {
                var order = new Order(
                    Next(), Day(month, 2, 18), Programme(at), null, 3_000_000 + 1_000 * month + at, 0);
                Book(order);
                AtSipd(order);
                AtTheBank(order, named: at % 2 == 0);
                // BPJS knows an invoice that the ledger does not: amount and day say that it is the same money.
                AtBpjs(order with { Invoice = $"INV-L-{month}-{at}" }, order.Day.PlusDays(_random.Next(4)));
            }

            // A return of a part, under the number of its order.
            var paid = new Order(Next(), Day(month, 1, 9), Programme(0), null, 9_000_000 + 11 * month, 0);
            Everywhere(paid with { Invoice = Invoice(month, 90, 100) });
            var back = paid with { Day = paid.Day.PlusDays(5), Jkk = -1_000_000 - month };
            Book(back);
            AtSipd(back);
            AtTheBank(back);
            AtBpjs(back with { Invoice = $"INV-{month}-90" }, back.Day);
        }
    }

    private string Invoice(int month, int at, int workers)
    {
        var number = $"INV-{month}-{at}";
        Bill(number, month, workers, Programme(at % Programmes));
        Billed(number, month, workers, Programme(at % Programmes));
        return number;
    }

    private void Bill(string number, int month, int workers, string programme) => Ledger["invoices"].Add(
        number, new LocalDate(Year, month, 1), programme, "APBD", Month(month), Month(month), workers,
        10_000L * workers, 6_800L * workers, new LocalDate(Year, month, 15));

    private void Billed(
        string number, int month, int workers, string? programme, string? said = null, string? from = null,
        long more = 0) => Said("bpjs-invoices", said ?? Month(month)).Add(
        Spelled(number), from ?? Month(month), from ?? Month(month), workers, 10_000L * workers + more,
        6_800L * workers, programme?.ToUpperInvariant());

    private string Next() => $"{++_numbers:0000}/SP2D-LS/{Year}";

    private LocalDate Day(int month, int from, int to) => new(Year, month, _random.Next(from, to + 1));

    private void Everywhere(Order order, bool late = false, bool named = true)
    {
        Book(order);
        AtSipd(order);
        AtTheBank(order, named);
        if (order.Invoice is not null)
            AtBpjs(order, order.Day.PlusDays(late ? _random.Next(9) : _random.Next(3)));
    }

    private void Book(Order order)
    {
        foreach (var (account, amount) in order.Rows)
            Ledger[amount < 0 ? "payments returned" : "payments"].Add(
                order.Number, "SP2D", order.Day, account, order.Programme, "APBD", Year, amount, order.Invoice);
    }

    private void AtSipd(
        Order order, string? number = null, LocalDate? on = null, LocalDate? moved = null, string? account = null,
        long more = 0, string? period = null)
    {
        var table = Said("sipd", period ?? order.Period);
        foreach (var (code, amount) in order.Rows)
        {
            // An order stands there on several rows now and then.
            var part = more == 0 && account is null && amount > 1_000 && _random.Next(4) == 0 ? amount / 3 : 0;
            foreach (var one in part == 0 ? [amount + more] : (long[])[part, amount - part])
                table.Add(
                    number ?? Spelled(order.Number), on ?? order.Day, moved, account ?? code, one,
                    one < 0 ? null : "SP2D");
            more = 0;
        }
    }

    private void AtTheBank(
        Order order, bool named = true, int days = -1, LocalDate? on = null, long more = 0, string? period = null)
    {
        var day = on ?? order.Day.PlusDays(days >= 0 ? days : order.Day.Day > 25 ? 0 : _random.Next(3));
        var amount = order.Total + more;
        var reference = $"FT{_random.Next(1_000_000):000000}{order.Number[..4]}{++_numbers % 10}";
        Said("bank", period ?? order.Period).Add(
            day, reference, amount < 0 ? null : amount, amount < 0 ? -amount : null,
            named || amount < 0 ? $"Pencairan {Spelled(order.Number)} iuran BPU" : "Pencairan iuran BPU");
    }

    private string AtBpjs(Order order, LocalDate on, string? receipt = null, long more = 0, string? period = null)
    {
        receipt ??= $"KW-{order.Number[..4]}-{++_numbers}";
        Said("bpjs-receipts", period ?? order.Period).Add(receipt, order.Invoice, on, order.Total + more);
        return receipt;
    }

    // Letter case and hyphens are nobody's business.
    private string Spelled(string number) => _random.Next(3) switch
    {
        0 => number.ToLowerInvariant(),
        1 => number.Replace("-", "", StringComparison.Ordinal),
        _ => number,
    };
}
