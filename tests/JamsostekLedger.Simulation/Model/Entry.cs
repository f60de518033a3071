using System.Collections.Frozen;
using System.Collections.Immutable;
using JamsostekLedger.Store.Recording;
using JamsostekLedger.Store.Tests;
using NodaTime.Text;

namespace JamsostekLedger.Simulation.Model;

/// <summary>One row that an officer sends: a kind of file, and its cells as text in the order of its columns.</summary>
internal sealed record Entry(string Kind, ImmutableArray<string> Cells)
{
    private const string OfLine = "account_code,programme,fund,fund_year";

    /// <summary>The columns that officers fill in, by kind.</summary>
    public static FrozenDictionary<string, string[]> Columns { get; } = new Dictionary<string, string>
    {
        ["programmes"] = "code,name,fund,starts_on,vulnerable,ends_on",
        ["budget"] = $"document_number,document_date,kind,fiscal_year,{OfLine},pagu",
        ["reservations"] = $"document_number,kind,document_date,fiscal_year,{OfLine},amount,releases",
        ["payments"] =
            $"document_number,kind,document_date,transferred_on,{OfLine},amount,invoice_number,returns",
        ["roster"] = "nik,name,birth_date,programme,start_month,district,village",
        ["endings"] = "nik,programme,ended_on,reason",
        ["person-corrections"] = "nik,evidence,corrected_on,phone",
        ["invoices"] = "invoice_number,issued_on,programme,fund,month_from,month_to,workers,jkk,jkm,due_on",
        ["receipts"] = "receipt_number,invoice_number,received_on,amount",
        ["claims"] = "claim_number,benefit,component,segment,programme,nik,event_date,paid_on,amount,payee,relation,"
            + "payment_reference,reverses,reason",
        ["claim-notices"] = "claim_number,benefit,segment,programme,nik,event_date,noticed_on",
        ["claim-applications"] = "claim_number,on,outcome,stated_on",
        ["claim-steps"] = "claim_number,step,on,reason,missing",
        ["claim-decisions"] = "claim_number,decision_number,decided_on,replaces,difference_reason,lump_sum,funeral",
        ["coverage"] = "observed_on,numerator,denominator,definition,publisher",
    }.ToFrozenDictionary(kind => kind.Key, kind => kind.Value.Split(','));

    // These go into the vault, and no fact says them.
    private static readonly FrozenSet<(string, string)> Hidden = FrozenSet.Create(
        ("roster", "name"), ("roster", "birth_date"), ("person-corrections", "phone"));

    /// <summary>The text of a cell; empty where the kind has no such column.</summary>
    public string this[string column] => Array.IndexOf(Columns[Kind], column) is >= 0 and var at ? Cells[at] : "";

    /// <summary>All that a fact says of it; two rows that say the same are one.</summary>
    public string Said => string.Join('|', Columns[Kind].Zip(Cells)
        .Where(cell => !Hidden.Contains((Kind, cell.First))).Select(cell => cell.Second).Prepend(Kind));

    /// <summary>Whether it names a row that must stand: an SP2D, a reservation, a payment.</summary>
    public bool PointsAtAnother => Kind switch
    {
        "payments" => this["kind"] == "STS" && this["returns"].Length > 0,
        "reservations" => this["kind"] == "RELEASE" && this["releases"].Length > 0,
        "claims" => this["reverses"].Length > 0,
        _ => false,
    };

    public static Entry Of(string kind, params ImmutableArray<string> cells)
    {
        cells.Length.ShouldBe(Columns[kind].Length);
        return new(kind, cells);
    }

    /// <summary>The columns of a kind that facts do not say.</summary>
    public static bool IsHidden(string kind, string column) => Hidden.Contains((kind, column));

    public Entry With(string column, string text) =>
        this with { Cells = Cells.SetItem(Array.IndexOf(Columns[Kind], column), text) };

    public long Amount(string column = "amount") => long.Parse(this[column]);

    public LocalDate Day(string column) => LocalDatePattern.Iso.Parse(this[column]).Value;

    public LocalDate? DayOrNull(string column) => this[column].Length == 0 ? null : Day(column);

    public YearMonth Month(string column) => YearMonthPattern.Iso.Parse(this[column]).Value;

    /// <summary>The row as the product reads it from a file.</summary>
    public ReadRow Read(int line) => TestFile.Row(Kind, Columns[Kind], [.. Cells], line);

    public override string ToString() => Said;
}
