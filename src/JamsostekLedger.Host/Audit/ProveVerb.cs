using System.CommandLine;
using JamsostekLedger.Host.Files;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store.Export;

namespace JamsostekLedger.Host.Audit;

/// <summary>
/// <c>jamsostek audit prove --region R --seq N --out FILE</c>: the proof that one fact was recorded, for a third
/// person. Exit 3 where there is no such fact.
/// </summary>
public static class ProveVerb
{
    /// <summary>The verb.</summary>
    public static Command Make()
    {
        var seq = new Option<long>("--seq")
        {
            Description = HelpText.Of("Nomor fakta", "Number of the fact"), Required = true,
        };
        var (region, file) = (Verb.RegionOption(), ExportVerb.OutOption());
        var verb = new Command("prove", HelpText.Of(
            "Membuktikan bahwa satu fakta tercatat", "Proves that one fact was recorded"))
        {
            region, seq, file,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var (of, number) = (parsed.GetRequiredValue(region), parsed.GetValue(seq));
            var proof = await FactProof.OfAsync(ledger.Database, ledger.Checkpoints, of, number, cancellation);
            if (proof is null)
            {
                Screen.Complain($"{of.Name} tidak memuat fakta {number}, atau bloknya tidak utuh: lihat audit verify.");
                return Verb.Refused;
            }

            await ExportFile.WriteAsync(
                parsed.GetRequiredValue(file), output => output.WriteAsync(proof, cancellation).AsTask());
            return Verb.Done;
        }, cancellation));
        return verb;
    }
}
