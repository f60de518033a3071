using System.CommandLine;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Signing;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Signing;
using JamsostekLedger.Store.Signing;

namespace JamsostekLedger.Host.Reconciliation;

/// <summary>
/// <c>jamsostek reconcile sign --party region|bpjs --name N --office O --document NUMBER --region R --period P</c>
/// </summary>
internal static class SignVerb
{
    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var party = Required("--party", HelpText.Of("Pihak: region atau bpjs", "Party: region or bpjs"));
        party.AcceptOnlyFromAmong([.. SigningParty.All]);
        var name = Required("--name", HelpText.Of("Nama penanda tangan", "Name of the signer"));
        var office = Required("--office", HelpText.Of("Jabatan dan kantornya", "The signer's function and office"));
        var document = Required("--document", HelpText.Of(
            "Nomor berita acara pihak itu", "The party's own number of the statement"));
        var seen = new Option<string?>("--seen")
        {
            Description = HelpText.Of(
                "Sidik rancangan yang dilihat: ditolak bila isinya sudah berubah",
                "Hash of the draft that was looked at: refused where it says something else by now"),
        };
        var (period, region, actor, json) =
            (Verb.FiscalPeriodOption(), Verb.RegionOption(), Verb.ActorOption(), Verb.JsonOption());
        var verb = new Command("sign", HelpText.Of(
            "Menandatangani berita acara rekonsiliasi", "Signs the statement of reconciliation"))
        {
            party, name, office, document, region, period, seen, actor, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var (of, at) = (parsed.GetRequiredValue(region), parsed.GetRequiredValue(period));
            var outcome = await SignWork.SignAsync(
                ledger, at, new(
                    parsed.GetValue(party), parsed.GetValue(name), parsed.GetValue(office), parsed.GetValue(document),
                    parsed.GetValue(seen)),
                new(of, new(NikText.Masked(parsed.GetValue(actor)!), "reconcile sign")), null, cancellation);
            if (outcome.Refusal is { } refusal)
                return Verb.Refuse(refusal);

            await ledger.Checkpoints.WriteAsync(of.Code, cancellation);
            await using var moment = await ledger.MomentAsync(of, null, cancellation);
            var latest = (await SignaturesQuery.RunAsync(moment, $"{at}", cancellation)).Book.Latest!;
            if (parsed.GetValue(json))
                Screen.Json(new Answer(CommandAnswer.Of(outcome), latest.Number, latest.Status, latest.Sha256));
            else
                Screen.Line($"Berita acara {at} nomor {latest.Number}: "
                    + $"{(latest.IsSealed ? "ditandatangani kedua pihak" : "menunggu pihak lain")}, sidik "
                    + latest.Sha256);
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static Option<string> Required(string name, string help) => new(name)
    {
        Description = help, Required = true,
    };

    private sealed record Answer(CommandAnswer Recorded, int Number, string Status, string Sha256);
}
