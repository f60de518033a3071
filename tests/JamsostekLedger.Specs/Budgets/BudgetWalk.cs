using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Budgets;
using JamsostekLedger.Ledger;
using NodaTime;

namespace JamsostekLedger.Specs.Budgets;

/// <summary>
/// Random commands on the two lines of one earmarked fund, 2024 and 2025. Few document numbers, few dates and amounts
/// near the pagu, so that most walks meet a repeated number, a breach, a return of each kind and a late revision.
/// </summary>
internal static class BudgetWalk
{
    public static readonly BudgetLineId[] Lines =
    [
        new(2024, "5.1.02.02.02.0006", "sawit-2024", "DBH-SAWIT", 2024),
        new(2025, "5.1.02.02.02.0006", "sawit-2024", "DBH-SAWIT", 2024),
    ];

    private static readonly LocalDate[] Days =
    [
        new(2023, 12, 29), new(2024, 1, 5), new(2024, 3, 12), new(2024, 9, 20), new(2024, 12, 31), new(2025, 1, 2),
        new(2025, 6, 30), new(2025, 12, 31),
    ];

    /// <summary>Walks that shrink to the shortest one that fails.</summary>
    public static Arbitrary<ICommand[]> Arbitrary { get; } = Arb.From(Command.ArrayOf(24), WithoutOne);

    public static IReadOnlyList<LocalDate> AllDays => Days;

    private static Gen<BudgetLineId> Line => Gen.Elements(Lines);

    private static Gen<LocalDate> Day => Gen.Elements(Days);

    private static Gen<string> Number => Gen.Choose(1, 5).Select(number => $"{number:0000}");

    private static Gen<Rupiah> Amount => Gen.Choose(0, 5).Select(hundreds => new Rupiah(hundreds * 100L));

    private static Gen<ICommand> Command => Gen.Frequency(
        (3, SetPagu), (4, RecordSp2d), (3, RecordSts), (3, Reserve), (2, Release), (1, CarryOver), (2, Provisional));

    private static Gen<ICommand> SetPagu =>
        from line in Line
        from number in Number
        from day in Day
        from kind in Gen.Elements(PaguKind.Dpa, PaguKind.Dppa)
        from hundreds in Gen.Choose(0, 12)
        select (ICommand)new SetPagu(new(line, number, day, kind, new(hundreds * 100L), null, null));

    private static Gen<ICommand> RecordSp2d =>
        from number in Number
        from dated in Day
        from moved in Gen.Elements(Days[1..])
        from named in Gen.Elements(true, false)
        from amount in Amount
        from provisional in Gen.Elements(null, null, null, "P1", "P2")
        let line = (named ? moved : dated).Year == 2024 ? Lines[0] : Lines[1]
        select (ICommand)new RecordSp2d(new(
            line, number, named || dated.Year > 2023 ? dated : moved, named ? moved : null, amount, null, null,
            Provisional: provisional));

    private static Gen<ICommand> Provisional =>
        from number in Gen.Elements("P1", "P2")
        from day in Gen.Elements(Days[1..])
        from amount in Amount
        select (ICommand)new PayProvisionally(new(
            day.Year == 2024 ? Lines[0] : Lines[1], number, day, amount, null, null));

    private static Gen<ICommand> RecordSts =>
        from line in Line
        from number in Number
        from day in Day
        from returns in Number
        from amount in Amount
        select (ICommand)new RecordSts(new(line, $"S{number}", day, null, returns, amount, null));

    private static Gen<ICommand> Reserve =>
        from line in Line
        from number in Number
        from day in Day
        from amount in Amount
        select (ICommand)new ReserveBudget(new(line, number, day, amount, null));

    private static Gen<ICommand> Release =>
        from line in Line
        from number in Number
        from day in Day
        from releases in Number
        from amount in Amount
        select (ICommand)new ReleaseReservation(new(line, $"L{number}", day, releases, amount, null));

    private static Gen<ICommand> CarryOver =>
        from line in Line
        from number in Number
        from day in Day
        from amount in Amount
        select (ICommand)new CarryOverEarmark(new(line, number, day, amount));

    private static IEnumerable<ICommand[]> WithoutOne(ICommand[] walk) =>
        Enumerable.Range(0, walk.Length).Select(gone => walk.Where((_, index) => index != gone).ToArray());
}
