using System.CommandLine;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Host.Work;

namespace JamsostekLedger.Host.Reconciliation;

/// <summary><c>jamsostek reconcile accept BREAK [column=value …]</c></summary>
internal static class AcceptVerb
{
    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var id = new Argument<string>("break") { Description = HelpText.Of("Nomor selisih", "Id of the break") };
        var given = new Argument<string[]>("columns")
        {
            Description = HelpText.Of(
                "Kolom yang tidak dikatakan pihak lain: kolom=nilai",
                "Columns of which the other office says nothing: column=value"),
            Arity = ArgumentArity.ZeroOrMore,
        };
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = HelpText.Of("Perlihatkan saja yang akan tercatat", "Shows what would be recorded"),
        };
        var period = Verb.FiscalPeriodOption();
        var (region, actor, json) = (Verb.RegionOption(), Verb.ActorOption(), Verb.JsonOption());
        var verb = new Command("accept", HelpText.Of(
            "Mencatat ke buku besar yang ada pada pihak lain", "Records in the ledger what another office has"))
        {
            id, given, region, period, actor, dryRun, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var of = parsed.GetRequiredValue(region);
            var columns = (parsed.GetValue(given) ?? []).Select(one => one.Split('=', 2)).Where(one => one.Length == 2)
                .GroupBy(one => one[0]).ToDictionary(one => one.Key, one => one.Last()[1], StringComparer.Ordinal);
            Acceptance? accepted;
            await using (var moment = await ledger.MomentAsync(of, null, cancellation))
                accepted = await Acceptance.FindAsync(
                    moment, parsed.GetRequiredValue(period), parsed.GetRequiredValue(id), columns, cancellation);
            if (accepted is null)
            {
                Screen.Complain("break-unknown: Selisih ini tidak ada, atau bukan baris yang dapat dicatat.");
                return Verb.Refused;
            }

            var (fact, refusals, warnings) = await accepted.TryAsync(ledger, of, cancellation);
            foreach (var refusal in refusals)
                Screen.Complain($"{refusal.Rule}: {refusal.Message}");
            foreach (var warning in warnings)
                Screen.Complain($"{warning.Rule}: {warning.Message}");
            if (fact is null)
                return Verb.Refused;
            if (parsed.GetValue(dryRun))
            {
                var cells = accepted.Kind.CellsOf(fact);
                Screen.Table("Akan tercatat", ["Kolom", "Isi"], accepted.Kind.Columns
                    .Where(column => cells?[column.Name] is not null)
                    .Select(column => new[] { column.Name, cells![column.Name]! }));
                return Verb.Done;
            }

            var outcome = (await ledger.RecordAsync(
                new RecordOnLedger(of, new(
                    NikText.Masked(parsed.GetValue(actor)!), "reconcile accept"))
                {
                    Row = accepted.Kind.Read(accepted.AsRow()),
                }, null, cancellation))[0];
            return await SaidAnswer.ShowAsync(
                ledger, of, outcome, parsed.GetValue(json), cancellation: cancellation);
        }, cancellation));
        return verb;
    }
}
