using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;

namespace JamsostekLedger.Signing;

/// <summary>Signs the statement of reconciliation of a period for one of its parties.</summary>
/// <param name="Signature">Who signs; number, hash and content follow from what is signed.</param>
/// <param name="Content">What the books of both sides say now.</param>
/// <param name="OpenBreaks">Breaks of which nobody said anything.</param>
/// <param name="Height">Last block of what it was made from.</param>
public sealed record SignReconciliation(
    ReconciliationSigned Signature, StatementContent Content, int OpenBreaks, long Height)
    : ICommand<SignatureBook>, IPrepared
{
    /// <summary>
    /// Hash of the content that the signer has seen (<see cref="StatementContent.BodyHash"/>), or null.
    /// </summary>
    public string? Seen { get; init; }

    /// <summary>Whether more was recorded since it was prepared.</summary>
    public bool IsOvertaken { get; init; }

    /// <inheritdoc/>
    public string Stream => SignatureBook.StreamOf(Signature.Period);

    /// <inheritdoc/>
    public LedgerEvent Fact => Signature with { Number = 0 };

    /// <inheritdoc/>
    public ICommand Late() => this with { IsOvertaken = true };

    /// <inheritdoc/>
    public Decision Decide(SignatureBook state)
    {
        if (!SigningParty.All.Contains(Signature.Party))
            return Decision.Refuse("signing-party-unknown",
                $"Pihak {Signature.Party} tidak dikenal; yang menandatangani adalah region atau bpjs.");
        if (new[] { Signature.Name, Signature.Office, Signature.Document }.Any(string.IsNullOrWhiteSpace))
            return Decision.Refuse("signature-incomplete",
                "Isi nama, jabatan dan nomor berita acara penanda tangan; ketiganya tercetak di berita acara.");
        if (Content.Statements.IsEmpty)
            return Decision.Refuse("reconciliation-empty",
                $"Belum ada catatan pihak lain untuk {Signature.Period}, jadi belum ada yang ditandatangani.");
        if (OpenBreaks > 0)
            return BreaksOpen.Refuse($"Rekonsiliasi {Signature.Period} belum dapat ditandatangani", OpenBreaks);
        if (!Content.IsExact())
            return Decision.Refuse(StatementContent.NotExact.Rule, StatementContent.NotExact.Message);
        if (IsOvertaken)
            return Decision.Refuse("reconciliation-overtaken",
                "Buku besar bertambah ketika berita acara disiapkan; lihat sekali lagi lalu tanda tangani.");
        if (Seen is { } seen && seen != Content.BodyHash())
            return Decision.Refuse("reconciliation-not-as-seen",
                "Isi rekonsiliasi berubah sejak Anda melihatnya; lihat sekali lagi lalu tanda tangani.");
        return DecideOn(state, state.Latest);
    }

    private Decision DecideOn(SignatureBook state, SignedStatement? latest)
    {
        var signed = latest?.Content();
        var isSame = signed?.Says(Content) == true;
        if (isSame && latest!.Of(Signature.Party) is { } earlier)
            return Decision.Refuse("reconciliation-signed",
                $"{earlier.Name} sudah menandatangani isi ini pada {earlier.On:uuuu-MM-dd} dengan nomor "
                + $"{earlier.Document}.");
        if (state.Statements.SelectMany(one => one.Signatures)
            .Any(one => one.Party == Signature.Party && one.Document == Signature.Document))
            return Decision.Refuse("signature-document-used",
                $"Nomor {Signature.Document} sudah dipakai pihak ini untuk berita acara {Signature.Period} yang lain.");
        if (latest is { IsSealed: false } && latest.Of(Signature.Party) is null)
            return isSame
                ? Decision.Record(Signature with { Number = latest.Number, Sha256 = latest.Sha256, Content = null })
                // The other's name stands under what it was put to, and under nothing else.
                : Decision.Refuse("reconciliation-changed",
                    $"Pihak lain menandatangani isi yang berbeda pada {latest.Signatures[0].On:uuuu-MM-dd}; pihak itu "
                    + $"harus menandatangani ulang. {string.Join(" ", ContentChanges.Between(signed!, Content))}");

        var next = state.Next(Content);
        var json = next.Json();
        return Decision.Record(Signature with
        {
            Number = next.Number, Sha256 = StatementContent.HashOf(json), Content = json,
        });
    }
}
