using System.Collections;
using JamsostekLedger.ClaimChecks;
using JamsostekLedger.Cover;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Reading;

/// <summary>What the checks of claims found; its lists are read from where they are kept until it goes.</summary>
public sealed class ClaimCheckRun : IDisposable
{
    private readonly Dictionary<ClaimCheck, Spill<ClaimFinding>> _found = Enum.GetValues<ClaimCheck>()
        .ToDictionary(check => check, _ => new Spill<ClaimFinding>(new FindingOrder(), Write, Read));

    private ClaimCheckRun()
    {
    }

    /// <summary>The report.</summary>
    public ClaimCheckReport Report { get; private set; } = null!;

    internal static async Task<ClaimCheckRun> RunAsync(Moment moment, LocalDate on, CancellationToken cancellation)
    {
        var (run, tally) = (new ClaimCheckRun(), new ClaimCheckTally());
        try
        {
            using var books = new ClaimBooks(moment, on);
            await foreach (var (of, book) in books.ReadAsync(cancellation))
            {
                if (of != ClaimBookOf.Payees)
                    tally.Add(CoverChecks.LookedAt(book));
                foreach (var finding in Find(of, book))
                {
                    run._found[finding.Check].Add(finding);
                    tally.Add(finding);
                }
            }

            run.Report = tally.Report(
                moment.Region.Code, on, moment.AsOf.RecordedAt, check => new Listed(run._found[check]));
            return run;
        }
        catch
        {
            run.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var found in _found.Values)
            found.Dispose();
    }

    private static IEnumerable<ClaimFinding> Find(ClaimBookOf of, ClaimBook book) => of switch
    {
        ClaimBookOf.Nobody => TwiceChecks.WithinClaims(book),
        ClaimBookOf.Payees => TwiceChecks.OfPayees(book),
        _ => ClaimCheckReport.Find(book),
    };

    private static void Write(BinaryWriter to, ClaimFinding finding)
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
        Optional(to, finding.MonthFrom, month => Day(to, month.OnDayOfMonth(1)));
        Optional(to, finding.MonthTo, month => Day(to, month.OnDayOfMonth(1)));
        Optional(to, finding.Months, to.Write);
        to.Write(finding.TwoMemberships);
        to.Write(finding.IsNotice);
    }

    private static ClaimFinding Read(BinaryReader from) => new(
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

    // Sorted when it is asked for, and as often.
    private sealed class Listed(Spill<ClaimFinding> found) : IEnumerable<ClaimFinding>
    {
        public IEnumerator<ClaimFinding> GetEnumerator() => found.InOrder().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
