using System.Xml;

namespace JamsostekLedger.Host.Files;

/// <summary>
/// The names in a part of a spreadsheet, each of which a reader keeps: a few dozen in any honest one.
/// </summary>
internal sealed class XlsxNames : NameTable
{
    private const int Most = 10_000;

    private int _count;

    public override string Add(string key) => Get(key) ?? base.Add(New(key));

    public override string Add(char[] key, int start, int len) =>
        Get(key, start, len) ?? base.Add(New(key), start, len);

    private T New<T>(T name) => ++_count <= Most
        ? name
        : throw new InvalidDataException("No spreadsheet has so many names.");
}
