using System.CommandLine;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;

namespace JamsostekLedger.Host.Periods;

/// <summary><c>jamsostek period close|reopen|list …</c></summary>
internal static class PeriodVerbs
{
    /// <summary>The verbs.</summary>
    public static Command Make() => new("period", HelpText.Of("Tutup buku", "Closing of the books"))
    {
        Of("close", HelpText.Of(
                "Menutup buku suatu bulan atau tahun dan mencetak saldo akhirnya",
                "Closes the books of a month or year and prints the final balances"),
            (period, on, reason) => new ClosePeriod(period, on, reason)),
        Of("reopen", HelpText.Of(
                "Membuka kembali buku yang sudah ditutup", "Opens closed books again"),
            (period, on, reason) => new ReopenPeriod(period, on, reason)),
        PeriodsQuestion.Make("list").Verb(),
    };

    private static Command Of(string name, string help, Func<FiscalPeriod, LocalDate, string, ICommand> command)
    {
        var period = Verb.FiscalPeriodArgument();
        var reason = new Option<string>("--reason")
        {
            Description = HelpText.Of("Dasar atau alasannya, misalnya nomor berita acara", "By which paper, or why"),
            Required = true,
        };
        var on = Verb.OptionalDateOption("--on", new("Tanggalnya; tanpa ini: hari ini", "Its day; today without it"));
        var (region, actor, json) = (Verb.RegionOption(), Verb.ActorOption(), Verb.JsonOption());
        var verb = new Command(name, help) { period, reason, on, region, actor, json };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var (of, asked) = (parsed.GetRequiredValue(region), parsed.GetRequiredValue(period));
            var outcome = await PeriodWork.RecordAsync(
                ledger, command(
                    asked, parsed.GetValue(on) ?? ledger.Today(of), parsed.GetRequiredValue(reason)),
                new(of, new(parsed.GetValue(actor)!, $"period {name}")), null, cancellation);
            if (outcome.Refusal is { } refusal)
                return Verb.Refuse(refusal);

            await ledger.Checkpoints.WriteAsync(of.Code, cancellation);
            if (parsed.GetValue(json))
            {
                Screen.Json(CommandAnswer.Of(outcome));
                return Verb.Done;
            }

            await using var moment = await ledger.MomentAsync(of, null, cancellation);
            TrialBalanceQuestion.Show(of.Name, await TrialBalanceQuestion.AnswerAsync(moment, asked, cancellation));
            foreach (var line in await SignedMonths.LinesAsync(moment, asked, cancellation))
                Screen.Line(line);
            return Verb.Done;
        }, cancellation));
        return verb;
    }
}
