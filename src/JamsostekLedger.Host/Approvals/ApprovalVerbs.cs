using System.CommandLine;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Host.Approvals;

/// <summary><c>jamsostek approval list | approve | reject | withdraw …</c></summary>
internal static class ApprovalVerbs
{
    private delegate Task<Outcome> Say(
        OpenLedger ledger, Region region, string request, string? given, Headers headers, CancellationToken end);

    /// <summary>The verbs.</summary>
    public static Command Make() => new(
        "approval", HelpText.Of("Persetujuan orang lain", "Approvals of other persons"))
    {
        ApprovalsQuestion.Make("list").Verb(),
        Of("approve", HelpText.Of(
                "Menyetujui permintaan atas nama orang yang disebut",
                "Approves a request for the person who is named"),
            Option("--sha256", required: false, HelpText.Of(
                "Sidik isi yang dilihat; isi lain tidak disetujui", "Hash of what was seen; no other is approved")),
            (ledger, region, request, hash, headers, end) => ledger.Approvals.ApproveAsync(
                region, request, hash, headers, cancellation: end)),
        Of("reject", HelpText.Of("Menolak permintaan orang lain", "Refuses a request of somebody else"),
            Option("--reason", required: true, HelpText.Of(
                "Alasan penolakan; ikut tercatat", "Why it is refused; it is recorded too")),
            (ledger, region, request, reason, headers, end) => ledger.Approvals.RejectAsync(
                region, request, reason!, headers, cancellation: end)),
        Of("withdraw", HelpText.Of("Menarik kembali permintaan sendiri", "Takes back a request of one's own"),
            Option("--reason", required: false, HelpText.Of(
                "Alasannya; ikut tercatat", "Why; it is recorded too")),
            (ledger, region, request, reason, headers, end) => ledger.Approvals.WithdrawAsync(
                region, request, reason, headers, cancellation: end)),
    };

    private static Option<string?> Option(string name, bool required, string help) =>
        new(name) { Description = help, Required = required };

    private static Command Of(string name, string help, Option<string?> more, Say say)
    {
        var request = new Argument<string>("request")
        {
            Description = HelpText.Of("Pengenal permintaan", "The request's id"),
        };
        var (region, actor, json) = (Verb.RegionOption(), Verb.ActorOption(), Verb.JsonOption());
        // Whoever is named agrees; nobody agrees by the name that verbs have without one.
        actor.Required = true;
        actor.DefaultValueFactory = null;
        var verb = new Command(name, help) { request, region, more, actor, json };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var of = parsed.GetRequiredValue(region);
            var outcome = await say(
                ledger, of, parsed.GetRequiredValue(request), parsed.GetValue(more),
                new(parsed.GetRequiredValue(actor), $"approval {name}"), cancellation);
            return await SaidAnswer.ShowAsync(
                ledger, of, outcome, parsed.GetValue(json), Told(name, outcome), cancellation);
        }, cancellation));
        return verb;
    }

    private static string Told(string name, Outcome outcome) => (name, outcome.Status) switch
    {
        ("approve", OutcomeStatus.Requested) => $"Disetujui; permintaan {outcome.Request} masih menunggu orang lain.",
        ("approve", OutcomeStatus.Already) => $"Permintaan {outcome.Request} sudah disetujui dan dicatat.",
        ("approve", _) => $"Permintaan {outcome.Request} disetujui dan dicatat.",
        ("reject", _) => $"Permintaan {outcome.Request} ditolak.",
        _ => $"Permintaan {outcome.Request} ditarik kembali.",
    };
}
