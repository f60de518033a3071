using System.Security.Cryptography;
using System.Text;
using JamsostekLedger.Access;

namespace JamsostekLedger.Host.Web;

/// <summary>
/// A proxy in front of us that has signed people in by the office's own provider (OpenID Connect): it names the account
/// in a header, and proves by a secret that it is the proxy. Without the secret the header is nothing.
/// </summary>
internal sealed class TrustedProxy
{
    /// <summary>The header that names the account.</summary>
    public const string AccountHeader = "X-Forwarded-User";

    /// <summary>The header that holds the secret.</summary>
    public const string SecretHeader = "X-Proxy-Secret";

    /// <summary>The variable that names the file with the secret.</summary>
    public const string Variable = "JAMSOSTEK_PROXY_SECRET_FILE";

    private const int ShortestSecret = 32;

    private readonly byte[] _secret;

    private TrustedProxy(string secret) => _secret = Encoding.UTF8.GetBytes(secret);

    /// <summary>The one that the environment names, or null.</summary>
    /// <exception cref="InvalidDataException">The secret is one that could be guessed.</exception>
    public static TrustedProxy? FromEnvironment() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } file ? OfFile(file) : null;

    /// <summary>The one whose secret a file holds.</summary>
    /// <exception cref="InvalidDataException">The secret is one that could be guessed.</exception>
    public static TrustedProxy OfFile(string file)
    {
        var secret = File.ReadAllText(file).Trim();
        return secret.Length >= ShortestSecret
            ? new(secret)
            : throw new InvalidDataException(
                $"Rahasia proksi dalam {file} terlalu pendek; pakai sedikitnya {ShortestSecret} huruf acak.");
    }

    /// <summary>The account that the proxy signed in; null where it did not say so, or somebody else did.</summary>
    public string? AccountOf(HttpRequest request)
    {
        var given = Encoding.UTF8.GetBytes(request.Headers[SecretHeader].ToString());
        return CryptographicOperations.FixedTimeEquals(given, _secret)
            && request.Headers[AccountHeader] is [{ Length: > 0 } account]
                ? AccountName.Of(account)
                : null;
    }
}
