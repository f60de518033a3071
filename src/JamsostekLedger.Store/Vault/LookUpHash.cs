using System.Security.Cryptography;
using System.Text;

namespace JamsostekLedger.Store.Vault;

/// <summary>
/// The keyed hash that finds a person again (HMAC-SHA-256); without its key it says nothing. Not for two threads at
/// once.
/// </summary>
/// <param name="key">Its key.</param>
/// <param name="region">Region code.</param>
internal sealed class LookUpHash(byte[] key, string region) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
    private readonly byte[] _region = Encoding.UTF8.GetBytes($"{region}\n");
    private byte[] _text = new byte[256];

    public byte[] Of(string lookUp)
    {
        var most = Encoding.UTF8.GetMaxByteCount(lookUp.Length);
        if (_text.Length < most)
            _text = new byte[most];
        _hash.AppendData(_region);
        _hash.AppendData(_text.AsSpan(0, Encoding.UTF8.GetBytes(lookUp, _text)));
        return _hash.GetHashAndReset();
    }

    public void Dispose() => _hash.Dispose();
}
