using System.Security.Cryptography;

namespace JamsostekLedger.Store.Vault;

/// <summary>
/// The key that wraps every person's own key, and the key of the hash that finds a person again. It stands outside
/// the database, so a backup of the database alone opens nothing.
/// </summary>
public sealed class MasterKey
{
    /// <summary>Environment variable that holds the key as 64 hexadecimal digits, instead of a file.</summary>
    public const string Variable = "JAMSOSTEK_MASTER_KEY";

    private MasterKey(byte[] secret) =>
        (Wrapping, LookUp) = (Derive(secret, "wrap"), Derive(secret, "look-up"));

    internal byte[] Wrapping { get; }

    internal byte[] LookUp { get; }

    /// <summary>A key made of 32 bytes.</summary>
    public static MasterKey Of(ReadOnlySpan<byte> secret) => secret.Length == 32
        ? new(secret.ToArray())
        : throw new ArgumentException("A master key has 32 bytes.", nameof(secret));

    /// <summary>
    /// The key from the environment, else from <c>master.key</c> in a folder, which is made when missing.
    /// </summary>
    /// <exception cref="InvalidDataException">The variable or the file does not hold 64 hexadecimal digits.</exception>
    public static MasterKey FromEnvironmentOr(string folder)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            return Parse(given, Variable);

        var file = Path.Combine(folder, "master.key");
        if (!File.Exists(file))
            Make(file);
        return Parse(File.ReadAllText(file), file);
    }

    private static void Make(string file)
    {
        // Two processes may start at once: the first to move its file into place has made the key.
        var made = $"{file}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(made, options))
            writer.WriteLine(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
        try
        {
            File.Move(made, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(made);
        }
    }

    private static MasterKey Parse(string text, string from)
    {
        try
        {
            return Of(Convert.FromHexString(text.Trim()));
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException)
        {
            throw new InvalidDataException($"{from} does not hold a key of 64 hexadecimal digits.", fault);
        }
    }

    private static byte[] Derive(byte[] secret, string purpose) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256, secret, 32, info: System.Text.Encoding.ASCII.GetBytes($"jamsostek {purpose}"));
}
