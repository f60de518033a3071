using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Files;
using NodaTime;

namespace JamsostekLedger.Specs.Files;

public class DateCellSpecs
{
    [Theory]
    //          as typed              year  month day
    [InlineData("2024-11-28",         2024, 11, 28)]
    [InlineData("28/11/2024",         2024, 11, 28)]
    [InlineData("28-11-2024",         2024, 11, 28)]
    [InlineData("28 November 2024",   2024, 11, 28)]
    [InlineData("28 nov 2024",        2024, 11, 28)]
    [InlineData("28 Nopember 2024",   2024, 11, 28)]
    [InlineData("5/1/2024",           2024,  1,  5)]
    [InlineData("1 Mei 2024",         2024,  5,  1)]
    [InlineData("17 AGUSTUS 2024",    2024,  8, 17)]
    [InlineData("17 Agt 2024",        2024,  8, 17)]
    [InlineData("17 Ags 2024",        2024,  8, 17)]
    [InlineData("01 Des 2024",        2024, 12,  1)]
    [InlineData("29/02/2024",         2024,  2, 29)]
    [InlineData("12/11/2024",         2024, 11, 12)]
    [InlineData("28/11/24",           2024, 11, 28)]
    [InlineData("28-Nov-24",          2024, 11, 28)]
    [InlineData("2024/11/28",         2024, 11, 28)]
    [InlineData("28 December 2024",   2024, 12, 28)]
    [InlineData("12-Des-2024",        2024, 12, 12)]
    [InlineData("22-SEP-2023",        2023,  9, 22)]
    [InlineData("28  November   2024", 2024, 11, 28)]
    [InlineData("Kamis, 28 November 2024", 2024, 11, 28)]
    [InlineData("28/11/2024 00:00",   2024, 11, 28)]
    [InlineData("28/11/2024 9:30",    2024, 11, 28)]
    [InlineData("2024-11-28T00:00:00", 2024, 11, 28)]
    [InlineData("2024-11-28 13:05:06.789", 2024, 11, 28)]
    [InlineData("1900-01-01",         1900,  1,  1)]
    [InlineData("2100-12-31",         2100, 12, 31)]
    public void Dates_are_read_day_before_month(string typed, int year, int month, int day)
    {
        var reading = DateCell.Read("paid_on", new(typed));
        reading.Refusal.ShouldBeNull();
        reading.Value.ShouldBe(new LocalDate(year, month, day));
    }

    [Theory]
    //          as typed                 rule
    [InlineData("30/02/2024",            "date-impossible")]
    [InlineData("2023-02-29",            "date-impossible")]
    [InlineData("31 Juni 2024",          "date-impossible")]
    [InlineData("11/28/2024",            "date-impossible")]
    [InlineData("2024-13-01",            "date-impossible")]
    [InlineData("00/01/2024",            "date-impossible")]
    [InlineData("28/11/1899",            "date-out-of-range")]
    [InlineData("2101-01-01",            "date-out-of-range")]
    [InlineData("0000-01-01",            "date-out-of-range")]
    [InlineData("28.11.2024",            "date-unreadable")]
    [InlineData("2024-11-28T25:00:00",   "date-unreadable")]
    [InlineData("28/11/2024 12:00 AM",   "date-unreadable")]
    [InlineData("2024-11-28T00:00:00Z",  "date-unreadable")]
    [InlineData("Jumat, 28 November 2024", "date-weekday-differs")]
    [InlineData("28 2024",               "date-unreadable")]
    [InlineData("28/11-2024",            "date-unreadable")]
    [InlineData("28 11 2024",            "date-unreadable")]
    [InlineData("20241128",              "date-unreadable")]
    [InlineData("kemarin",               "date-unreadable")]
    [InlineData("-1/01/2024",            "date-unreadable")]
    [InlineData("",                      "cell-empty")]
    public void Anything_else_is_refused_by_name(string typed, string rule) =>
        DateCell.Read("paid_on", new(typed)).Refusal.ShouldNotBeNull().Rule.ShouldBe(rule);

    [Theory]
    //          as typed                       day in Gianyar
    [InlineData("2024-12-11T16:00:00.000Z",    12)]
    [InlineData("2024-12-11T15:59:59Z",        11)]
    [InlineData("2024-12-12T00:30:00+09:00",   11)]
    [InlineData("2024-12-12 00:30 WITA",       12)]
    public void An_instant_is_a_day_of_the_region(string typed, int day)
    {
        var row = new Row(2, _ => new(typed), new(DateTimeZoneProviders.Tzdb["Asia/Makassar"]));
        row.Date("paid_on").ShouldBe(new LocalDate(2024, 12, day));
        row.Refusals.ShouldBeEmpty();
    }

    [Fact] public void A_birth_has_a_year_of_four_digits() =>
        DateCell.Read("birth_date", new("01-Jan-80")).Refusal!.Rule.ShouldBe("date-unreadable");

    [Fact] public void A_date_of_a_spreadsheet_is_read() =>
        DateCell.Read("paid_on", new("2024-11-28", CellKind.Date)).Value.ShouldBe(new LocalDate(2024, 11, 28));

    [Fact] public void A_number_of_a_spreadsheet_is_no_date() =>
        DateCell.Read("paid_on", new("45624", CellKind.Number)).Refusal!.Rule.ShouldBe("date-unreadable");

    [Fact] public void No_message_repeats_a_name() =>
        DateCell.Read("paid_on", new("I Wayan Sudira")).Refusal!.Message.ShouldNotContain("Wayan");

    [Fact] public void Any_date_in_any_legal_spelling_reads_back() => Prop.ForAll(
        (from date in Dates from spelling in Gen.Elements(Spellings) select (date, typed: spelling(date)))
            .ToArbitrary(),
        example => DateCell.Read("paid_on", new(example.typed)).Value == example.date)
        .QuickCheckThrowOnFailure();

    internal static readonly Gen<LocalDate> Dates =
        from days in Gen.Choose(0, 73_413) select new LocalDate(1900, 1, 1).PlusDays(days);

    private static readonly string[] Months =
    [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni",
        "Juli", "Agustus", "September", "Oktober", "November", "Desember",
    ];

    private static readonly Func<LocalDate, string>[] Spellings =
    [
        date => $"{date.Year}-{date.Month:00}-{date.Day:00}",
        date => $"{date.Day:00}/{date.Month:00}/{date.Year}",
        date => $"{date.Day}/{date.Month}/{date.Year}",
        date => $"{date.Day:00}-{date.Month:00}-{date.Year}",
        date => $"{date.Day} {Months[date.Month - 1]} {date.Year}",
        date => $"{date.Day:00} {Months[date.Month - 1].ToUpperInvariant()} {date.Year}",
        date => $"{date.Day} {Months[date.Month - 1][..3]} {date.Year}",
    ];
}
