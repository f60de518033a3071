using System.Security.Cryptography;
using JamsostekLedger.Audit;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// The key pair that signs checkpoints (ECDSA P-256). The private half is read by its owner only; the public half
/// stands beside the checkpoints, so that whoever gets a copy of them can check them with other tools.
/// </summary>
public sealed class CheckpointKey
{
    private const string PrivateName = "checkpoint.key";
    private const string PublicName = "checkpoint.pub";

    private readonly string? _private;
    private readonly string _public;

    private CheckpointKey(string? privatePem, string publicPem)
    {
        (_private, _public) = (privatePem, publicPem);
        using var key = Open(publicPem);
        Id = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16];
    }

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of the public key.</summary>
    public string Id { get; }

    /// <summary>
    /// The pair of a folder of keys, made where there is none; the public half is put beside the checkpoints.
    /// </summary>
    public static CheckpointKey Of(string keys, string checkpoints)
    {
        var file = Path.Combine(keys, PrivateName);
        if (!File.Exists(file))
            Make(file);
        var pem = File.ReadAllText(file);
        using var pair = Open(pem);
        var key = new CheckpointKey(pem, pair.ExportSubjectPublicKeyInfoPem());
        key.Publish(Path.Combine(checkpoints, PublicName));
        return key;
    }

    /// <summary>The public half alone, as an outsider has it: it verifies and cannot sign.</summary>
    public static CheckpointKey Public(string checkpoints) =>
        new(null, File.ReadAllText(Path.Combine(checkpoints, PublicName)));

    /// <summary>The checkpoint with this key's name and signature.</summary>
    public Checkpoint Sign(Checkpoint checkpoint)
    {
        var named = checkpoint with { KeyId = Id };
        using var key = Open(_private ?? throw new InvalidOperationException("This half of the key cannot sign."));
        var signature = key.SignData(
            named.Attested(), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return named with { Signature = Convert.ToBase64String(signature) };
    }

    /// <summary>Whether this key signed the checkpoint as it stands.</summary>
    public bool Attests(Checkpoint checkpoint)
    {
        var signature = new byte[200];
        if (checkpoint.KeyId != Id
            || !Convert.TryFromBase64String(checkpoint.Signature ?? "", signature, out var length))
            return false;

        using var key = Open(_public);
        return key.VerifyData(checkpoint.Attested(), signature.AsSpan(0, length), HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence);
    }

    private static ECDsa Open(string pem)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(pem);
        return key;
    }

    private static void Make(string file)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var made = $"{file}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(made, options))
            writer.WriteLine(key.ExportPkcs8PrivateKeyPem());
        try
        {
            // Two processes may start at once: the first to move its file into place has made the key.
            File.Move(made, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(made);
        }
    }

    private void Publish(string file)
    {
        if (File.Exists(file) && File.ReadAllText(file) == _public)
            return;

        var made = $"{file}.{Guid.NewGuid():N}";
        File.WriteAllText(made, _public);
        File.Move(made, file, overwrite: true);
    }
}
