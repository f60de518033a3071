using System.Security.Cryptography;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// Whom the facts name, in a memory that does not grow: a Bloom filter. It never forgets anybody; that it takes
/// somebody for named whom nobody names happens once in ten thousand million among 200,000 people, and nobody can
/// choose whom, because each verification draws its own key.
/// </summary>
internal sealed class NamedPersons
{
    private const int Bits = 1 << 25;
    private const int Marks = 8;

    private readonly ulong[] _bits = new ulong[Bits / 64];
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public void Add(Guid person)
    {
        foreach (var bit in BitsOf(person))
            _bits[bit / 64] |= 1UL << (bit % 64);
    }

    public bool Has(Guid person)
    {
        foreach (var bit in BitsOf(person))
        {
            if ((_bits[bit / 64] & (1UL << (bit % 64))) == 0)
                return false;
        }

        return true;
    }

    private int[] BitsOf(Guid person)
    {
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(_key, person.ToByteArray(), hash);
        var bits = new int[Marks];
        for (var mark = 0; mark < Marks; mark++)
            bits[mark] = (int)(BitConverter.ToUInt32(hash[(mark * 4)..]) % Bits);
        return bits;
    }
}
