using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;
using NodaTime;

namespace JamsostekLedger.Specs.Files;

/// <summary>One table reads to the same rows in whatever spelling, order and dress it comes.</summary>
public class WholeTableSpecs
{
    private static readonly string[] Columns = ["receipt_number", "invoice_number", "received_on", "amount"];

    private static readonly Dictionary<string, string[]> Heads = new()
    {
        ["receipt_number"] = ["receipt_number", "RECEIPT_NUMBER", "Receipt\nNumber", "Nomor Kwitansi", " No Kwitansi "],
        ["invoice_number"] = ["invoice_number", "Invoice Number", "Kode Iuran", "Nomor Tagihan"],
        ["received_on"] = ["received_on", "Tanggal Bayar", "TGL BAYAR", "Tanggal Terima"],
        ["amount"] = ["amount", "Amount", "Jumlah Iuran", "Jumlah\nBayar"],
    };

    private static readonly Func<LocalDate, string>[] Days =
    [
        date => $"{date.Year}-{date.Month:00}-{date.Day:00}",
        date => $"{date.Day:00}/{date.Month:00}/{date.Year}",
        date => $"{date.Day}-{date.Month}-{date.Year}",
        date => $"{date.Day} Desember {date.Year}",
        date => $"{date.Day:00}-DEC-{date.Year}",
        date => $"{date.Day:00}-Des-{date.Year % 100:00}",
        date => $"{date.Year}-{date.Month:00}-{date.Day:00}T00:00:00",
        date => $"\u00a0{date.Day:00}/{date.Month:00}/{date.Year} 00:00",
    ];

    private static readonly Func<long, string>[] Grouped =
    [
        amount => Dots(amount), amount => $"{Dots(amount)},00", amount => $"Rp{Dots(amount)},-",
        amount => $"Rp. {Dots(amount)}", amount => $"IDR {Dots(amount)}", amount => $"\u200b{Dots(amount)}\u00a0",
    ];

    private static readonly string[] Above = ["BPJS KETENAGAKERJAAN", "Daftar penerimaan iuran, Desember 2024", ""];

    private static readonly Gen<(string Number, LocalDate On, long Amount)[]> Records = (
        from number in Gen.Choose(1, 999_999)
        from day in Gen.Choose(1, 31)
        from amount in Gen.Choose(1_000, int.MaxValue)
        select ($"KW/{number}", new LocalDate(2024, 12, day), (long)amount)).ArrayOf(6);

    [Fact] public void A_table_in_any_dress_reads_to_the_same_rows() => Prop.ForAll(
        (from records in Records from seed in Gen.Choose(0, int.MaxValue) select (records, seed)).ToArbitrary(),
        table =>
        {
            var read = Read(Dressed(table.records, new(table.seed)));
            read.ShouldBe(table.records);
            return true;
        }).QuickCheckThrowOnFailure();

    [Fact] public void A_sign_more_less_or_other_in_a_cell_is_read_right_or_refused() => Prop.ForAll(
        (from amount in Gen.Choose(1_000, int.MaxValue) from spelling in Gen.Choose(0, Grouped.Length - 1)
            from at in Gen.Choose(0, 60) from sign in Gen.Elements(".,-/ x(".ToCharArray()) from how in Gen.Choose(0, 2)
            select (amount, typed: Mutated(Grouped[spelling](amount), at, sign, how))).ToArbitrary(),
        example => AmountCell.Read("amount", Cell.Of(example.typed)) is var read
            && (read.Refusal is not null || Math.Abs(read.Value.Amount) == example.amount))
        .QuickCheckThrowOnFailure();

    private static string Dots(long amount) => $"{new Rupiah(amount)}".Replace("Rp", "");

    // Only what parts digits is taken away, put in or exchanged: another digit is another amount.
    private static string Mutated(string text, int at, char sign, int how)
    {
        var place = at % text.Length;
        return how == 0 ? text.Insert(place, $"{sign}")
            : char.IsAsciiDigit(text[place]) ? text
            : how == 1 ? text.Remove(place, 1)
            : text.Remove(place, 1).Insert(place, $"{sign}");
    }

    private static IEnumerable<RawRow> Dressed((string Number, LocalDate On, long Amount)[] records, Random dice)
    {
        var order = Columns.OrderBy(_ => dice.Next()).ToArray();
        var isNumbered = dice.Next(2) == 0;
        var line = 0;
        foreach (var title in Above.Take(dice.Next(Above.Length + 1)))
            yield return Row([title]);
        yield return Row([.. Number("No"), .. order.Select(column => Heads[column][dice.Next(Heads[column].Length)])]);
        if (dice.Next(2) == 0)
            yield return Row([.. Enumerable.Range(1, order.Length + (isNumbered ? 1 : 0)).Select(at => $"({at})")]);
        foreach (var (number, on, amount) in records)
        {
            if (dice.Next(4) == 0)
                yield return Row([.. Number(""), .. order.Select(_ => " ")]);
            yield return Row([.. Number("7"), .. order.Select(column => column switch
            {
                "receipt_number" => number,
                "invoice_number" => "INV/1",
                "received_on" => Days[dice.Next(Days.Length)](on),
                _ => Grouped[dice.Next(Grouped.Length)](amount),
            })]);
            if (dice.Next(4) == 0)
                yield return Row([.. Number("Sub Total"), .. order.Select((column, at) =>
                    !isNumbered && at == 0 ? "Sub Total" : column == "amount" ? "Rp9.999" : "")]);
        }

        if (dice.Next(2) == 0)
            yield return Row(["Gianyar, 31 Desember 2024"]);

        string[] Number(string text) => isNumbered ? [text] : [];

        RawRow Row(string[] cells) => new(++line, [.. cells.Select(text => Cell.Of(text))]) { OfSheet = true };
    }

    private static (string Number, LocalDate On, long Amount)[] Read(IEnumerable<RawRow> rows)
    {
        var head = TableHead.Find(new ReceiptsFile(), rows.GetEnumerator());
        head.Header!.Refusals.ShouldBeEmpty();
        return
        [
            .. head.Records().Select(head.Header.Under).Select(row =>
            {
                var read = (row.Key("receipt_number"), row.Date("received_on"), row.Amount("amount").Amount);
                row.Refusals.ShouldBeEmpty();
                return read;
            }),
        ];
    }
}
