using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Uploads;

namespace JamsostekLedger.Host.Importing;

/// <summary>Why a file is not taken in, before any of its rows is read.</summary>
internal static class UploadRefusals
{
    /// <summary>It is larger than a file in the background may be.</summary>
    public static readonly Refusal TooLarge = new(
        "upload-too-large",
        $"Berkas lebih besar dari {Uploads.SizeLimit / 1024 / 1024} MB. Bagi berkasnya, atau catat dengan „jamsostek "
        + "import” di komputer tempat buku besar ini berjalan.");

    /// <summary>No file was chosen.</summary>
    public static readonly Refusal Missing = new("upload-missing", "Pilih berkas yang akan dicatat.");

    /// <summary>Nobody knows the kind of file.</summary>
    public static Refusal UnknownKind(string kind) => new("kind-unknown", $"Jenis berkas {kind} tidak dikenal.");
}
