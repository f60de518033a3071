using System.Collections.Immutable;
using JamsostekLedger.Ledger;
using JamsostekLedger.Simulation.Model;

namespace JamsostekLedger.Simulation.Officers;

/// <summary>
/// The officers of the regions: they send what a region would send, often what it should not, and now and then what
/// they sent before.
/// </summary>
internal sealed class Office(Draw draw, IReadOnlyList<Region> regions)
{
    // How often each kind is sent.
    private static readonly (string Kind, int Weight)[] Kinds =
    [
        ("programmes", 5), ("budget", 9), ("reservations", 10), ("payments", 22), ("roster", 16), ("endings", 6),
        ("person-corrections", 3), ("invoices", 11), ("receipts", 6), ("claims", 16), ("claim-notices", 5),
        ("claim-applications", 4), ("claim-steps", 8), ("claim-decisions", 5), ("coverage", 2),
    ];

    private readonly TreasuryDesk _treasury = new(draw);
    private readonly RosterDesk _roster = new(draw);
    private readonly ClaimsDesk _claims = new(draw);

    /// <summary>What an officer of some region sends next.</summary>
    public Deed Next(Func<string, Book> books, Region? of = null)
    {
        var region = of ?? draw.Of(regions);
        var book = books(region.Code);
        var kind = book.Entries.IsEmpty ? "programmes" : Kind();
        var way = draw.Of(
            Way.Row, Way.Row, Way.Row, Way.File, Way.File, Way.Partial, Way.Partial, Way.Commands, Way.DryRun);
        var count = way == Way.Row ? 1 : draw.Chance(8) ? draw.Number(20, 40) : draw.Number(1, 5);
        var entries = ImmutableArray.CreateRange(Enumerable.Range(0, count).Select(_ => Entry(book, region, kind)));
        return new(region, Actor(kind), Possible(way, book, entries), entries);
    }

    /// <summary>What another officer of the same region sends at the same moment: often about the same.</summary>
    public Deed Rival(Func<string, Book> books, Deed first) => draw.Chance(50)
        ? first with { Actor = "rekan" }
        : Next(books, first.Region);

    /// <summary>A programme, and more payments from one of its lines than are read again at each decision.</summary>
    public (Deed Programme, Deed Payments) LongLine(Region region) => (
        new(region, "bendahara", Way.Row, [_treasury.LongProgramme]),
        new(region, "bendahara", Way.File, [.. _treasury.LongLine(150)]));

    private string Kind()
    {
        var at = draw.Number(0, Kinds.Sum(kind => kind.Weight) - 1);
        return Kinds.First(kind => (at -= kind.Weight) < 0).Kind;
    }

    private static string Actor(string kind) => kind.StartsWith("claim", StringComparison.Ordinal) || kind == "receipts"
        ? "bpjs"
        : kind is "roster" or "endings" or "person-corrections" ? "disnaker" : "bendahara";

    // A row that cannot be read comes in a file only; a command is none of the rows that look something up.
    private static Way Possible(Way way, Book book, ImmutableArray<Entry> entries)
    {
        var isReadable = entries.All(entry => Cells.Refuse(entry) is null);
        return way switch
        {
            Way.Row => isReadable ? way : Way.File,
            Way.Commands => isReadable && entries.All(entry => book.Programme(entry["programme"]) is not null
                && (entry.Kind, entry["kind"]) is ("budget", _) or ("reservations", "RESERVE") or ("payments", "SP2D"))
                ? way
                : Way.File,
            _ => way,
        };
    }

    private Entry Entry(Book book, Region region, string kind)
    {
        if (draw.Chance(12) && draw.OfAny(book.Of(kind)) is { } again)
            return draw.Chance(65) ? again : Changed(again);
        var entry = kind switch
        {
            "programmes" or "budget" or "reservations" or "payments" or "invoices" or "receipts" or "coverage" =>
                _treasury.Entry(book, kind),
            "roster" or "endings" or "person-corrections" => _roster.Entry(book, region, kind),
            _ => _claims.Entry(book, region, kind),
        };
        return draw.Chance(3) ? Spoilt(entry) : entry;
    }

    // The same key with other content.
    private Entry Changed(Entry entry) => entry.Kind switch
    {
        "programmes" => entry.With("name", "Nama lain"),
        "budget" => entry.With("pagu", $"{entry.Amount("pagu") + 1}"),
        "reservations" or "payments" or "receipts" or "claims" => entry.With("amount", $"{entry.Amount() + 1}"),
        "roster" => entry.With("village", "Desa Lain"),
        "endings" => entry.With("reason", entry["reason"] == "moved" ? "died" : "moved"),
        "person-corrections" => entry.With("phone", $"0812{draw.Number(1000, 9999)}"),
        "invoices" => entry.With("jkm", $"{entry.Amount("jkm") + 1}"),
        "claim-notices" => entry.With("noticed_on", Text(entry.Day("noticed_on").PlusDays(1))),
        "claim-steps" => entry.With("missing", entry["missing"] == "receipts" ? "doctors-letter" : entry["missing"]),
        _ => entry,
    };

    private Entry Spoilt(Entry entry)
    {
        var columns = Model.Entry.Columns[entry.Kind];
        return draw.Chance(40) && columns.Contains("amount") ? entry.With("amount", "0")
            : draw.Chance(40) && columns.Contains("fund") ? entry.With("fund", Cells.NoFund)
            : draw.Chance(40) && columns.Contains("nik") ? entry.With("nik", Cells.NoNik)
            : columns.FirstOrDefault(column => column.EndsWith("_on", StringComparison.Ordinal)
                || column.EndsWith("_date", StringComparison.Ordinal) && column != "birth_date") is { } day
                ? entry.With(day, Cells.NoDay)
                : entry;
    }

    internal static string Text(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
