using System.Security.Cryptography;

namespace JamsostekLedger.Store.Vault;

/// <summary>
/// A master key is missing or unreadable. Its message is a sentence for the person who runs the program; the key
/// itself is in no message.
/// </summary>
public sealed class MasterKeyException : CryptographicException
{
    /// <summary>With a sentence.</summary>
    public MasterKeyException(string message)
        : base(message)
    {
    }

    /// <summary>With a sentence and what happened.</summary>
    public MasterKeyException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>Without a sentence.</summary>
    public MasterKeyException()
    {
    }
}
