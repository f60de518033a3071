using JamsostekLedger.Budgets;
using JamsostekLedger.Claims;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using JamsostekLedger.Premiums;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reconciliation;
using JamsostekLedger.Reference;
using JamsostekLedger.Registry;
using JamsostekLedger.Statements;

namespace JamsostekLedger.Specs.Reconciliation.World;

/// <summary>A region's year as a ledger in memory has it: every row of its files was read and decided.</summary>
internal sealed class Books
{
    private readonly Dictionary<string, PersonId> _persons = [];
    private readonly Dictionary<(string Source, string Period), IReadOnlyList<StatementRow>> _said = [];
    private readonly MemoryLedger _ledger = new();
    private readonly LedgerBooks _books;
    private readonly Region _region;

    public Books(
        Region region, IEnumerable<(string Kind, Table Table)> ledger, Dictionary<(string, string), Table> statements)
    {
        _region = region;
        ProgrammeCard[] programmes =
        [
            .. Enumerable.Range(0, Region.Programmes).Select(at => Rows.Card($"rentan-{at}-{Region.Year}")),
        ];
        var seen = new Seen(
            Regions.Find("51.04")!, code => programmes.FirstOrDefault(card => card.Code == code),
            key => _ledger.Document(key) is { Now: not null } document ? document.Stream : null,
            RateTable.Shipped, Person, _ => null, null, _ledger.Document);
        foreach (var (kind, table) in ledger.Where(one => one.Kind != "programmes"))
            foreach (var read in Read(FileKinds.Find(kind.Split(' ')[0])!, table))
            {
                var asked = read.Command(seen);
                asked.Refusal.ShouldBeNull();
                _ledger.Tell(asked.Command!).Refusal.ShouldBeNull();
            }

        foreach (var ((source, period), table) in statements)
            _said[(source, period)] =
            [
                .. Read(StatementKinds.Find(source)!, table).Cast<StatedRow>()
                    .Select(row => row.With(Person, FiscalPeriod.Parse(period).From)),
            ];
        _books = new(DocumentRows.NameOf)
        {
            Payments = Views<RecordedPayment>(), Provisional = Views<ProvisionalPayment>(),
            Invoices = Views<Invoice>(), Members = Views<RosterMember>(),
            Claims = [.. _ledger.Facts.OfType<BenefitPaid>().Select((fact, at) => Moved(fact.Payment, at))],
        };
    }

    /// <summary>The world of a seed, as its files say it.</summary>
    public static Books Of(Region region) =>
        new(region, region.Ledger.Select(one => (one.Key, one.Value)), region.Statements);

    /// <summary>What comes of a month, by the product's rules or by others.</summary>
    public IReadOnlyList<Paired> Run(
        string period, Func<Pairing, Sides, Paired>? match = null, string? only = null)
    {
        var of = FiscalPeriod.Parse(period);
        var died = _books.Claims.Where(claim => claim.Benefit == Benefit.Jkm && claim.On <= of.To)
            .ToDictionary(claim => claim.Worker!.Value, claim => claim.EventDate);
        return
        [
            .. Pairing.All.Where(pairing => only is null || pairing.Name == only)
                .Where(pairing => _said.ContainsKey((pairing.Source, period))).Select(pairing =>
                (match ?? Matching.Of)(pairing, PeriodSides.Of(
                    pairing, of, _books with { Died = died }, _said[(pairing.Source, period)],
                    [
                        .. _said.Where(one => one.Key.Source == pairing.Source
                                && PeriodSides.IsNear(FiscalPeriod.Parse(one.Key.Period), of))
                            .Select(one => (FiscalPeriod.Parse(one.Key.Period), one.Value)),
                    ]) with
                {
                    Rulings =
                    [
                        .. _region.Rulings.Where(one => (one.Period, one.Pairing) == (period, pairing.Name))
                            .Select(one => one.Ruling),
                    ],
                })),
        ];
    }

    private PersonId Person(PersonDetails details)
    {
        if (!_persons.TryGetValue(details.LookUp, out var number))
            _persons.Add(details.LookUp, number = new(new Guid(_persons.Count + 1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0])));
        return number;
    }

    private static IEnumerable<FileRow> Read(FileKind kind, Table table)
    {
        var columns = table.Head.Split(',').Index().ToDictionary(one => one.Item, one => one.Index);
        foreach (var (at, line) in table.Lines.Index())
        {
            var cells = line.Split(',');
            var row = new Row(at + 2, column => new(columns.TryGetValue(column, out var place) ? cells[place] : ""));
            var read = kind.Read(row);
            row.Refusals.ShouldBeEmpty($"{kind.Name} {line}");
            yield return read;
        }
    }

    private List<TView> Views<TView>() where TView : IView<TView>
    {
        var views = new SortedDictionary<string, TView>(StringComparer.Ordinal);
        foreach (var fact in _ledger.Facts)
            if (TView.KeyOf(fact) is { } key)
                views[key] = (views.GetValueOrDefault(key) ?? TView.Empty).Evolve(fact);
        return [.. views.Values];
    }

    private static ClaimMovement Moved(ClaimPayment paid, int seq) => new(
        seq, paid.Claim, paid.Reference, paid.Benefit, paid.Segment, paid.Programme, paid.Worker, paid.Component,
        paid.District, paid.EventDate, paid.PaidOn, paid.Amount, Stands: true);
}
