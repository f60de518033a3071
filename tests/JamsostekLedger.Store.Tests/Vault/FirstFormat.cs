using System.Security.Cryptography;
using System.Text;

namespace JamsostekLedger.Store.Tests.Vault;

/// <summary>
/// People as the first version wrote them: the box of the key alone, that of the details not bound to what finds them,
/// and the hash by a key that the master key gives.
/// </summary>
public static class FirstFormat
{
    /// <summary>The secret of <see cref="TestLedger.Master"/>.</summary>
    public static byte[] Secret { get; } = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    public static async Task PutAsync(TestLedger ledger, byte[] secret, Guid id, string nik, string? name = null)
    {
        var bound = Encoding.UTF8.GetBytes($"{TestLedger.Gianyar}/{id:N}");
        var own = RandomNumberGenerator.GetBytes(32);
        await using var command = ledger.Owner.CreateCommand(
            "insert into ledger.person (region, id, look_up, wrapped_key, sealed) values ($1, $2, $3, $4, $5)");
        command.Parameters.Add(new() { Value = TestLedger.Gianyar });
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new()
        {
            Value = HMACSHA256.HashData(
                Derived("look-up"), Encoding.UTF8.GetBytes($"{TestLedger.Gianyar}\nnik:{nik}")),
        });
        command.Parameters.Add(new() { Value = Box(Derived("wrap"), own) });
        var spelt = name is null ? "null" : $"\"{name}\"";
        command.Parameters.Add(new()
        {
            Value = Box(own, Encoding.UTF8.GetBytes($$"""{"Nik":"{{nik}}","Name":{{spelt}}}""")),
        });
        await command.ExecuteNonQueryAsync();

        byte[] Derived(string purpose) => HKDF.DeriveKey(
            HashAlgorithmName.SHA256, secret, 32, info: Encoding.ASCII.GetBytes($"jamsostek {purpose}"));

        byte[] Box(byte[] key, byte[] text)
        {
            var box = new byte[28 + text.Length];
            RandomNumberGenerator.Fill(box.AsSpan(0, 12));
            using var cipher = new AesGcm(key, 16);
            cipher.Encrypt(box.AsSpan(0, 12), text, box.AsSpan(28), box.AsSpan(12, 16), bound);
            return box;
        }
    }
}
