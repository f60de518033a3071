using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Cover;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Reading;

/// <summary>A finding as a spill keeps it.</summary>
internal static class FindingBytes
{
    /// <summary>Writes a finding.</summary>
    public static void Write(BinaryWriter to, ClaimFinding finding)
    {
        to.Write((byte)finding.Check);
        Optional(to, finding.Worker, worker => to.Write(worker.Value.ToByteArray()));
        OptionalText(to, finding.Programme);
        Day(to, finding.On);
        Optional(to, finding.Amount, amount => to.Write(amount.Amount));
        to.Write(finding.Claims.Count);
        foreach (var claim in finding.Claims)
            to.Write(claim);
        Optional(to, finding.Benefit, benefit => to.Write((byte)benefit));
        OptionalText(to, finding.Component);
        Optional(to, finding.Status, status => to.Write((byte)status));
        Optional(to, finding.StatusWhenPaid, status => to.Write((byte)status));
        to.Write(finding.KnownOtherwise);
        OptionalText(to, finding.Fund);
        OptionalText(to, finding.Invoice);
        Optional(to, finding.MonthFrom, month => Day(to, month.OnDayOfMonth(1)));
        Optional(to, finding.MonthTo, month => Day(to, month.OnDayOfMonth(1)));
        Optional(to, finding.Months, to.Write);
        to.Write(finding.TwoMemberships);
        to.Write(finding.IsNotice);
    }

    /// <summary>Reads it back.</summary>
    public static ClaimFinding Read(BinaryReader from) => new(
        (ClaimCheck)from.ReadByte(), Optional(from, () => new PersonId(new Guid(from.ReadBytes(16)))),
        OptionalText(from), Day(from), Optional(from, () => new Rupiah(from.ReadInt64())))
    {
        Claims = [.. Enumerable.Range(0, from.ReadInt32()).Select(_ => from.ReadString())],
        Benefit = Optional(from, () => (Benefit)from.ReadByte()),
        Component = OptionalText(from),
        Status = Optional(from, () => (CoverStatus)from.ReadByte()),
        StatusWhenPaid = Optional(from, () => (CoverStatus)from.ReadByte()),
        KnownOtherwise = from.ReadBoolean(),
        Fund = OptionalText(from),
        Invoice = OptionalText(from),
        MonthFrom = Optional(from, () => Day(from).ToYearMonth()),
        MonthTo = Optional(from, () => Day(from).ToYearMonth()),
        Months = Optional(from, from.ReadInt32),
        TwoMemberships = from.ReadBoolean(),
        IsNotice = from.ReadBoolean(),
    };

    private static void Optional<T>(BinaryWriter to, T? value, Action<T> write) where T : struct
    {
        to.Write(value is not null);
        if (value is { } known)
            write(known);
    }

    private static T? Optional<T>(BinaryReader from, Func<T> read) where T : struct =>
        from.ReadBoolean() ? read() : null;

    private static void OptionalText(BinaryWriter to, string? text)
    {
        to.Write(text is not null);
        if (text is not null)
            to.Write(text);
    }

    private static string? OptionalText(BinaryReader from) => from.ReadBoolean() ? from.ReadString() : null;

    private static void Day(BinaryWriter to, LocalDate day) => to.Write((day.Year * 100 + day.Month) * 100 + day.Day);

    private static LocalDate Day(BinaryReader from) =>
        from.ReadInt32() is var day ? new(day / 10_000, day / 100 % 100, day % 100) : default;
}
