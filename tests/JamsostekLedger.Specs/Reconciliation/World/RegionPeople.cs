using JamsostekLedger.Reconciliation;
using NodaTime;

namespace JamsostekLedger.Specs.Reconciliation.World;

/// <summary>Who is on the roster and on BPJS's lists, what BPJS paid, and what is planted between them.</summary>
public sealed partial class Region
{
    private const int PlantedFrom = 9_500;
    private const int PlantedOfMonth = 20;

    private static readonly LocalDate Young = new(1990, 1, 1);
    private static readonly LocalDate Old = new(1950, 1, 1);

    private static string Nik(int worker, LocalDate? born = null) =>
        $"5104{10 + worker / 9_000:00}0101{(born ?? Young).Year % 100:00}{1 + worker % 9_000:0000}";

    private static string Kpj(int worker) => $"KPJ{worker:000000}";

    private static string ProgrammeOf(int worker) => Programme(worker % Programmes);

    // The ordinary worker is on both sides in every month. Whom something is planted on is another for each month.
    private void Insure()
    {
        for (var worker = 0; worker < PlantedFrom; worker++)
        {
            // Of some BPJS has no number, and the ledger neither.
            var kpj = worker % 7 == 0 ? null : Kpj(worker);
            Enrol(worker, kpj);
            for (var month = 1; month <= 12; month++)
                Listed(worker, month, kpj, status: worker % 3 == 0 ? "AKTIF" : null);
        }

        for (var month = 1; month <= 12; month++)
        {
            var worker = PlantedFrom + (month - 1) * PlantedOfMonth;
            PlantMembers(month, () => worker++);
            // Whom BPJS counts no longer, and nobody here does, is no break; nor is an older end of who came back.
            Listed(12_000 + month, month, Kpj(12_000 + month), status: "Non Aktif");
            Listed(5 * month + 1, month, Kpj(5 * month + 1), endedOn: new(Year - 1, 6, 30));
        }
    }

    private void PlantMembers(int month, Func<int> next)
    {
        Right(BreakReason.NotOnRoster, next(), worker => Listed(worker, month));
        Left(BreakReason.NotAtBpjs, next(), month);
        Both(BreakReason.NotAtBpjs, next(), worker => Listed(
            worker, month, endedOn: new LocalDate(Year, month, 1).PlusDays(-1)));
        Both(BreakReason.NotAtBpjs, next(), worker => Listed(worker, month, status: "TIDAK AKTIF"));
        Both(BreakReason.PersonDead, next(), worker => Listed(worker, month, status: "Meninggal dunia"));
        Both(BreakReason.OtherFund, next(), worker => Listed(worker, month, programme: ProgrammeOf(worker + 1)));
        foreach (var programme in (int?[])[null, 3])
            Right(BreakReason.PersonTwice, Enrolled(next()), worker =>
            {
                Listed(worker, month);
                Listed(worker, month, programme: programme is { } more ? ProgrammeOf(worker + more) : null);
            });
        Right(BreakReason.OverAge, next(), worker => Listed(worker, month, born: Old));
        var old = next();
        Enrol(old, Kpj(old), Old);
        Plant(Month(month), "members", BreakReason.OverAge, [Kpj(old)], []);
        Others(old, month, born: Old);
        if (month == 1)
            return;
        // Who died or moved in the month before is still on the list of this one.
        foreach (var (ended, reason) in ((string, string)[])
            [("died", BreakReason.PersonDead), ("moved", BreakReason.Moved), ("over-age", BreakReason.OverAge)])
        {
            var worker = next();
            Enrol(worker, Kpj(worker));
            Ledger["endings"].Add(Nik(worker), ProgrammeOf(worker), new LocalDate(Year, month - 1, 20), ended);
            for (var at = 1; at <= month; at++)
                Listed(worker, at);
            Plant(Month(month), "members", reason, [], [Kpj(worker)]);
        }

        void Right(string reason, int worker, Action<int> say)
        {
            say(worker);
            Plant(Month(month), "members", reason, [], [Kpj(worker)]);
        }

        void Both(string reason, int worker, Action<int> say)
        {
            say(Enrolled(worker));
            Plant(Month(month), "members", reason, [Kpj(worker)],
                [Kpj(worker)]);
        }

        void Left(string reason, int worker, int of) =>
            Plant(Month(of), "members", reason, [Kpj(Enrolled(worker))], []);

        int Enrolled(int worker)
        {
            Enrol(worker, Kpj(worker));
            Others(worker, month);
            return worker;
        }
    }

    private void Enrol(int worker, string? kpj, LocalDate? born = null) => Ledger["roster"].Add(
        Nik(worker, born), $"Pekerja {worker}", born ?? Young, ProgrammeOf(worker), Month(1),
        $"Kecamatan {worker % 7}", $"Desa {worker % 70}", kpj);

    // In every other month all is well with whom something is planted on.
    private void Others(int worker, int month, LocalDate? born = null)
    {
        foreach (var other in Enumerable.Range(1, 12).Where(other => other != month))
            Listed(worker, other, born: born);
    }

    private void Listed(
        int worker, int month, string? kpj = "", string? status = null, LocalDate? endedOn = null,
        string? programme = null, LocalDate? born = null) => Said("bpjs-members", Month(month)).Add(
        Nik(worker, born), $"Pekerja {worker}", born ?? Young,
        (programme ?? ProgrammeOf(worker)).ToUpperInvariant(), kpj == "" ? Kpj(worker) : kpj, status, endedOn);

    private void Claim()
    {
        var number = 0;
        for (var month = 1; month <= 12; month++)
        {
            for (var at = 0; at < 12; at++)
                Both(month, Any(), at % 2 == 0 ? 42_000_000 : 20_000_000);
            PlantClaims(month);
        }

        // A benefit of death was paid in November: in December the person is on no list.
        var dead = PlantedFrom - 2;
        var (paid, of) = (new LocalDate(Year, 11, 20), ++number);
        Ledger["claims"].Add(
            Claims(of), "JKM", "santunan", "BPU", ProgrammeOf(dead), Nik(dead), paid.PlusDays(-9), paid, 42_000_000,
            "Ahli waris", Reference(of));
        Stated(of, 11, paid, 42_000_000);
        Plant(Month(12), "members", BreakReason.PersonDead, [Kpj(dead)], [Kpj(dead)]);

        void PlantClaims(int month)
        {
            const string pairing = "claims";
            // All deaths come to the same: of two that one side has alone neither is taken for the other.
            Plant(Month(month), pairing, BreakReason.MissingInStatement,
                [Reference(Mine(month, Any(), 42_000_000))], []);
            var theirs = ++number;
            Stated(theirs, month, new(Year, month, Any()), 42_000_000);
            Plant(Month(month), pairing, BreakReason.MissingInLedger, [], [Reference(theirs)]);
            Differs(BreakReason.AmountDiffers, (of, day) => Stated(of, month, day, 41_999_999));
            Differs(BreakReason.DateDiffers, (of, day) => Stated(of, month, day.PlusDays(1), 42_000_000));
            Differs(BreakReason.OtherYear, (of, day) => Stated(of, month, day.PlusYears(-1), 42_000_000));
            var twice = Both(month, Any(), 42_000_000);
            Stated(twice, month, DayOf(twice), 42_000_000);
            Plant(Month(month), pairing, BreakReason.Duplicate, [], [Reference(twice)]);
            // BPJS gave the transfer of a claim another number; of two transfers of a claim nobody knows which.
            var again = Mine(month, Any(), 30_000_000);
            Stated(again, month, DayOf(again).PlusDays(2), 30_000_000, reference: $"ULANG-{again}");
            var first = Mine(month, 9, 7_000_000);
            var second = Mine(month, 9, 7_000_000, of: first);
            Stated(first, month, new(Year, month, 10), 7_000_000, reference: $"LAIN-{first}");
            Stated(first, month, new(Year, month, 10), 7_000_000, reference: $"LAIN-{second}");
            Plant(Month(month), pairing, BreakReason.Ambiguous, [Reference(first), Reference(second)],
                [$"LAIN-{first}", $"LAIN-{second}"]);
            if (month == 12)
                return;
            var late = Mine(month, 27, 42_000_000);
            Stated(late, month + 1, new(Year, month + 1, 2), 42_000_000);
            Plant(Month(month), pairing, BreakReason.InTransit, [Reference(late)], []);
            Plant(Month(month + 1), pairing, BreakReason.InTransit, [], [Reference(late)]);

            void Differs(string reason, Action<int, LocalDate> say)
            {
                var of = Mine(month, Any(), 42_000_000);
                say(of, DayOf(of));
                Plant(Month(month), pairing, reason, [Reference(of)], [Reference(of)]);
            }
        }

        int Both(int month, int day, long amount)
        {
            var of = Mine(month, day, amount);
            Stated(of, month, DayOf(of), amount);
            return of;
        }

        int Mine(int month, int day, long amount, int? of = null)
        {
            Ledger["claims"].Add(
                Claims(of ?? number + 1), "JKK", "santunan", "BPU", null, null, new LocalDate(Year, month, 1),
                new LocalDate(Year, month, day), amount, "Penerima", Reference(++number));
            return number;
        }

        LocalDate DayOf(int of) => NodaTime.Text.LocalDatePattern.Iso.Parse(Ledger["claims"].Lines
            .Last(line => line.EndsWith($",{Reference(of)}", StringComparison.Ordinal)).Split(',')[7]).Value;

        void Stated(int of, int month, LocalDate on, long amount, string? reference = null) =>
            Said("bpjs-claims", Month(month)).Add(Claims(of), "JKK", on, amount, reference ?? Reference(of));

        static string Claims(int of) => $"KLM-{of:00000}";
        static string Reference(int of) => $"BYR-{of:00000}";
    }
}
