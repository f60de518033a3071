using System.CommandLine;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Host.Work;
using JamsostekLedger.Periods;
using JamsostekLedger.Reconciliation;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Host.Reconciliation;

/// <summary><c>jamsostek reconcile run|join|part|explain|defer|assign|accept|sign|statement …</c></summary>
internal static class ReconcileVerbs
{
    private delegate Task<Outcome> Say(
        OpenLedger ledger, ParseResult parsed, FiscalPeriod period, RecordOnLedger asked, string note,
        CancellationToken cancellation);

    /// <summary>The verbs.</summary>
    public static Command Make() => new("reconcile", HelpText.Of(
        "Rekonsiliasi dengan catatan pihak lain", "Reconciliation with what other offices say"))
    {
        ReconciliationQuestion.Make("run").Verb(),
        Rows("join", joins: true, HelpText.Of(
            "Mencocokkan baris kedua sisi", "Says that rows of both sides belong together")),
        Rows("part", joins: false, HelpText.Of(
            "Memisahkan baris yang dicocokkan", "Says that matched rows do not belong together")),
        Explain(), Defer(), Assign(), AcceptVerb.Make(), SignVerb.Make(), StatementFileVerb.Make(),
    };

    private static Command Rows(string name, bool joins, string help)
    {
        var pairing = new Option<string>("--pairing")
        {
            Description = HelpText.Of("Pasangan: ", "Pairing: ")
                + string.Join(", ", Pairing.All.Select(one => one.Name)),
            Required = true,
        };
        pairing.AcceptOnlyFromAmong([.. Pairing.All.Select(one => one.Name)]);
        var left = Keys("--left", HelpText.Of("Kunci baris buku besar", "Key of a row of the ledger"));
        var right = Keys("--right", HelpText.Of("Kunci baris pihak lain", "Key of a row of the other side"));
        var tolerance = new Option<long?>("--tolerance")
        {
            Description = HelpText.Of("Selisih rupiah yang diterima", "The difference in rupiah that is allowed"),
        };
        var breaks = new Option<string[]>("--break")
        {
            Description = HelpText.Of(
                "Nomor selisih yang barisnya dimaksud, menggantikan kunci",
                "Id of a break whose rows are meant, in place of keys"),
            AllowMultipleArgumentsPerToken = true,
        };
        return Of(name, help, [pairing, left, right, breaks, .. joins ? [tolerance] : Array.Empty<Symbol>()],
            (ledger, parsed, period, asked, note, cancellation) => ReconcileWork.RuleAsync(
                ledger, new(
                    $"{period}", 0, ledger.Today(asked.Region), parsed.GetRequiredValue(pairing), joins,
                    [.. parsed.GetValue(left) ?? []], [.. parsed.GetValue(right) ?? []], note,
                    joins && parsed.GetValue(tolerance) is { } most && most > 0 ? new(most) : null),
                parsed.GetValue(breaks) ?? [], asked, null, cancellation));
    }

    private static Command Explain()
    {
        var id = BreakArgument();
        var reason = new Option<string>("--reason")
        {
            Description = HelpText.Of("Penjelasan dari daftar tertutup", "From the closed list of the break's reason"),
            Required = true,
        };
        return Of("explain", HelpText.Of("Menjelaskan selisih", "Says why a break is there"), [id, reason],
            async (ledger, parsed, period, asked, note, cancellation) => (await ReconcileWork.ExplainAsync(
                ledger, [new(
                    $"{period}", 0, ledger.Today(asked.Region), parsed.GetRequiredValue(id), "",
                    parsed.GetRequiredValue(reason), note)], asked, null, cancellation))[0]);
    }

    private static Command Defer()
    {
        var id = BreakArgument();
        var to = Verb.FiscalPeriodOption("--to");
        return Of("defer", HelpText.Of("Menunda selisih ke periode lain", "Leaves a break for a later period"),
            [id, to], async (ledger, parsed, period, asked, note, cancellation) => (await ReconcileWork.ExplainAsync(
                ledger, [new(
                    $"{period}", 0, ledger.Today(asked.Region), parsed.GetRequiredValue(id), "", null, note,
                    $"{parsed.GetRequiredValue(to)}")], asked, null, cancellation))[0]);
    }

    private static Command Assign()
    {
        var id = BreakArgument();
        var to = new Option<string>("--to")
        {
            Description = HelpText.Of("Bagian atau jabatan", "Office or function"), Required = true,
        };
        return Of("assign", HelpText.Of("Menugaskan penelusuran selisih", "Has somebody look into a break"), [id, to],
            async (ledger, parsed, period, asked, note, cancellation) => (await ReconcileWork.AssignAsync(
                ledger, [new(
                    $"{period}", 0, ledger.Today(asked.Region), parsed.GetRequiredValue(id),
                    NikText.Masked(parsed.GetRequiredValue(to)), note)], asked, null, cancellation))[0]);
    }

    private static Command Of(string name, string help, IEnumerable<Symbol> symbols, Say say)
    {
        var (period, note) = (Verb.FiscalPeriodOption(), new Option<string>("--note")
        {
            Description = HelpText.Of("Alasannya", "Why"), Required = true,
        });
        var (region, actor, json) = (Verb.RegionOption(), Verb.ActorOption(), Verb.JsonOption());
        var verb = new Command(name, help);
        foreach (var symbol in symbols)
            if (symbol is Argument argument)
                verb.Add(argument);
            else
                verb.Add((Option)symbol);
        foreach (var option in (IEnumerable<Option>)[region, period, note, actor, json])
            verb.Add(option);
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var of = parsed.GetRequiredValue(region);
            var outcome = await say(
                ledger, parsed, parsed.GetRequiredValue(period),
                new(of, new(NikText.Masked(parsed.GetValue(actor)!), $"reconcile {name}")),
                NikText.Masked(parsed.GetRequiredValue(note).Trim()), cancellation);
            return await SaidAnswer.ShowAsync(
                ledger, of, outcome, parsed.GetValue(json), cancellation: cancellation);
        }, cancellation));
        return verb;
    }

    private static Option<string[]> Keys(string name, string help) => new(name)
    {
        Description = help, AllowMultipleArgumentsPerToken = true,
    };

    private static Argument<string> BreakArgument() => new("break")
    {
        Description = HelpText.Of("Nomor selisih", "Id of the break"),
    };
}
