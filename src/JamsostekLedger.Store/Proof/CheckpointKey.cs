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
    private readonly Dictionary<string, string> _publicById;

    private CheckpointKey(string? privatePem, string publicPem, IEnumerable<string> earlierPems)
    {
        (_private, _public, Id) = (privatePem, publicPem, IdOf(publicPem));
        _publicById = earlierPems.ToDictionary(IdOf);
        _publicById[Id] = publicPem;
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
        // Earlier ones are taken from among the keys: whoever can write checkpoints must not be able to add one.
        var key = new CheckpointKey(pem, pair.ExportSubjectPublicKeyInfoPem(), Earlier(keys));
        Publish(Path.Combine(checkpoints, PublicName), key._public);
        return key;
    }

    /// <summary>
    /// Makes another pair that signs from now on. Of the earlier one the public half is kept, among the keys and beside
    /// the checkpoints that it signed; the private half is gone, so nobody signs with it again.
    /// </summary>
    public static CheckpointKey Rotate(string keys, string checkpoints)
    {
        var earlier = Of(keys, checkpoints);
        Publish(Path.Combine(keys, EarlierName(earlier.Id)), earlier._public);
        Publish(Path.Combine(checkpoints, EarlierName(earlier.Id)), earlier._public);
        Make(Path.Combine(keys, PrivateName), overwrite: true);
        return Of(keys, checkpoints);
    }

    /// <summary>The public halves alone, as an outsider has them: they verify and cannot sign.</summary>
    public static CheckpointKey Public(string checkpoints) =>
        new(null, File.ReadAllText(Path.Combine(checkpoints, PublicName)), Earlier(checkpoints));

    /// <summary>The checkpoint with this key's name and signature.</summary>
    public Checkpoint Sign(Checkpoint checkpoint)
    {
        var named = checkpoint with { KeyId = Id };
        using var key = Open(_private ?? throw new InvalidOperationException("This half of the key cannot sign."));
        var signature = key.SignData(
            named.Attested(), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return named with { Signature = Convert.ToBase64String(signature) };
    }

    /// <summary>Whether this key, or the one before it that the checkpoint names, signed it as it stands.</summary>
    public bool Attests(Checkpoint checkpoint)
    {
        var signature = new byte[200];
        if (checkpoint.KeyId is not { } id || !_publicById.TryGetValue(id, out var pem)
            || !Convert.TryFromBase64String(checkpoint.Signature ?? "", signature, out var length))
            return false;

        using var key = Open(pem);
        return key.VerifyData(checkpoint.Attested(), signature.AsSpan(0, length), HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence);
    }

    private static ECDsa Open(string pem)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(pem);
        return key;
    }

    private static string EarlierName(string id) => $"checkpoint-{id}.pub";

    private static IEnumerable<string> Earlier(string folder) =>
        Directory.EnumerateFiles(folder, EarlierName("*")).Select(File.ReadAllText).DistinctBy(IdOf);

    private static string IdOf(string publicPem)
    {
        using var key = Open(publicPem);
        return Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16];
    }

    private static void Make(string file, bool overwrite = false)
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
            File.Move(made, file, overwrite);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(made);
        }
    }

    private static void Publish(string file, string pem)
    {
        if (File.Exists(file) && File.ReadAllText(file) == pem)
            return;

        var made = $"{file}.{Guid.NewGuid():N}";
        File.WriteAllText(made, pem);
        File.Move(made, file, overwrite: true);
    }
}
