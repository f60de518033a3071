using System.Security.Cryptography;
using System.Text;
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
    private const string Lost = "Bila hilang untuk selamanya: `jamsostek keys rotate-signing --lost`.";
    private const string LostInEnglish = "Where it is lost for ever: `jamsostek keys rotate-signing --lost`.";

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

    /// <summary>The public half, and those of the keys before it, in PEM, by their ids.</summary>
    public IReadOnlyDictionary<string, string> PublicHalves => _publicById;

    /// <summary>
    /// The pair of a folder of keys; the public half is put beside the checkpoints. It is made where nothing was signed
    /// yet, and never where another one belongs.
    /// </summary>
    /// <param name="keys">The folder of keys.</param>
    /// <param name="checkpoints">The folder of checkpoints.</param>
    /// <param name="tell">Told in a sentence what was mended.</param>
    /// <exception cref="LedgerUnavailableException">It is missing, damaged or not the right one.</exception>
    public static CheckpointKey Of(string keys, string checkpoints, Action<string>? tell = null)
    {
        // Looked for before the key: another process that makes it publishes it afterwards.
        var published = PublicIn(checkpoints);
        var wasUsed = published is not null || Earlier(keys).Any()
            || Directory.EnumerateFiles(checkpoints, "*-*.json").Any();
        var file = new KeyFile(Path.Combine(keys, PrivateName), tell);
        if (Read(file, keys) is not { } key)
        {
            if (wasUsed)
                throw new LedgerUnavailableException(new Hindrance("signing-key-missing",
                    $"Kunci penanda tangan titik periksa ({Path.Combine(keys, PrivateName)}) tidak ada, padahal sudah "
                    + $"pernah menandatangani. Kembalikan berkasnya dari cadangan. {Lost}",
                    $"The key that signed checkpoints is gone: put its file back. {LostInEnglish}"));
            file.WriteFirst(New());
            key = Read(file, keys)!;
        }

        // A rotation that was cut off has kept the one before among the keys.
        if (published is not null && published.Id != key.Id && !key._publicById.ContainsKey(published.Id))
            throw new LedgerUnavailableException(new Hindrance("signing-key-differs",
                $"Kunci penanda tangan {key.Id} di {keys} bukan pasangan {PublicName} ({published.Id}) di {checkpoints}. "
                + $"Kembalikan yang benar dari cadangan. {Lost}",
                $"The key that signs checkpoints is not the right one: put the right one back. {LostInEnglish}"));
        Publish(Path.Combine(checkpoints, PublicName), key._public);
        return key;
    }

    /// <summary>
    /// Makes another pair that signs from now on. Of the earlier one the public half is kept, among the keys and beside
    /// the checkpoints that it signed; the private half is gone, so nobody signs with it again.
    /// </summary>
    /// <param name="keys">The folder of keys.</param>
    /// <param name="checkpoints">The folder of checkpoints.</param>
    /// <param name="isLost">Whether the earlier private half is lost; its public half is the one that was
    /// published.</param>
    public static CheckpointKey Rotate(string keys, string checkpoints, bool isLost = false)
    {
        if ((isLost ? PublicIn(checkpoints) : Of(keys, checkpoints)) is { } earlier)
        {
            Publish(Path.Combine(keys, EarlierName(earlier.Id)), earlier._public);
            Publish(Path.Combine(checkpoints, EarlierName(earlier.Id)), earlier._public);
        }

        var file = new KeyFile(Path.Combine(keys, PrivateName));
        file.Write(New());
        var next = Read(file, keys)!;
        Publish(Path.Combine(checkpoints, PublicName), next._public);
        return next;
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

    private static string New()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return $"{key.ExportPkcs8PrivateKeyPem()}\n";
    }

    // Earlier ones are taken from among the keys: whoever can write checkpoints must not be able to add one.
    private static CheckpointKey? Read(KeyFile file, string keys)
    {
        try
        {
            return file.Read(pem =>
            {
                using var pair = Open(pem);
                return new CheckpointKey(pem, pair.ExportSubjectPublicKeyInfoPem(), Earlier(keys));
            });
        }
        catch (Exception damaged) when (damaged is CryptographicException or ArgumentException)
        {
            throw new LedgerUnavailableException(new Hindrance("signing-key-damaged",
                $"Kunci penanda tangan titik periksa ({Path.Combine(keys, PrivateName)}) rusak, juga salinannya. "
                + $"Kembalikan berkasnya dari cadangan. {Lost}",
                "The key that signs checkpoints is damaged, and so is its copy: put its file back. "
                + LostInEnglish), damaged);
        }
    }

    // One that cannot be read says nothing; it is published again.
    private static CheckpointKey? PublicIn(string checkpoints)
    {
        try
        {
            var file = Path.Combine(checkpoints, PublicName);
            return File.Exists(file) ? new(null, File.ReadAllText(file), []) : null;
        }
        catch (Exception damaged) when (damaged is CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    private static void Publish(string file, string pem)
    {
        if (!File.Exists(file) || File.ReadAllText(file) != pem)
            DurableFile.Put(file, Encoding.ASCII.GetBytes(pem), isSecret: false);
    }
}
