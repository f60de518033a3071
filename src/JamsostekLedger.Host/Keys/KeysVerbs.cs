using System.CommandLine;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store.Proof;

namespace JamsostekLedger.Host.Keys;

/// <summary>
/// <c>jamsostek keys rotate [--discard-earlier]</c> and <c>keys rotate-signing</c>: other keys for what comes, and
/// nothing lost of what was.
/// </summary>
public static class KeysVerbs
{
    /// <summary>The verbs.</summary>
    public static Command Make() => new("keys", HelpText.Of(
        "Kunci brankas dan kunci titik periksa", "Keys of the vault and of checkpoints"))
    {
        Rotate(), RotateSigning(),
    };

    private static Command Rotate()
    {
        var discard = new Option<bool>("--discard-earlier")
        {
            Description = HelpText.Of(
                "Jangan simpan kunci lama; cadangan basis data dari masa itu tidak akan terbuka lagi",
                "Does not keep earlier keys; backups of the database of their time will not open again"),
        };
        var json = Verb.JsonOption();
        var verb = new Command("rotate", HelpText.Of(
            "Mengganti kunci induk brankas, atau menyelesaikan penggantian yang terputus",
            "Changes the vault's master key, or ends a change that was cut off"))
        {
            discard, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            if (!ledger.Rotation.CanRotate(out var why))
            {
                Screen.Complain(why);
                return Verb.Usage;
            }

            var rotated = await Screen.ProgressAsync("Membungkus ulang kunci", progress =>
                ledger.Rotation.RunAsync(!parsed.GetValue(discard), progress, cancellation));
            if (rotated is null)
            {
                Screen.Complain("Kunci sedang diganti oleh proses lain.");
                return Verb.Failed;
            }

            if (parsed.GetValue(json))
                Screen.Json(rotated);
            else
                Screen.Line($"Kunci induk {rotated.Master:x8} berlaku untuk {rotated.People} orang "
                    + $"({rotated.Rewrapped} dibungkus ulang). {Left(rotated.EarlierKeptAs)}");
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static Command RotateSigning()
    {
        var lost = new Option<bool>("--lost")
        {
            Description = HelpText.Of(
                "Kunci yang sekarang hilang untuk selamanya; tanda tangannya tetap dapat diperiksa",
                "The present key is lost for good; its signatures can still be checked"),
        };
        var json = Verb.JsonOption();
        var verb = new Command("rotate-signing", HelpText.Of(
            "Mengganti kunci yang menandatangani titik periksa", "Changes the key that signs checkpoints"))
        {
            lost, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(ledger =>
        {
            var key = CheckpointKey.Rotate(
                ledger.Home.Keys, ledger.Home.Checkpoints, isLost: parsed.GetValue(lost));
            if (parsed.GetValue(json))
                Screen.Json(new { key.Id });
            else
                Screen.Line(
                    $"Titik periksa berikutnya ditandatangani kunci {key.Id}; yang lama tetap dapat diperiksa.");
            return Task.FromResult(Verb.Done);
        }, cancellation));
        return verb;
    }

    private static string Left(string? file) => file is null
        ? "Kunci lama tidak disimpan di sini."
        : $"Kunci lama disimpan sebagai {file} untuk cadangan dari masa itu; hapus bila tidak diperlukan lagi.";
}
