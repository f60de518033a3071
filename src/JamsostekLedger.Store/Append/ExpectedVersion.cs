namespace JamsostekLedger.Store.Append;

/// <summary>Which version a stream must have for a command to be decided; null of it stands for any at all.</summary>
public sealed class ExpectedVersion
{
    private readonly IReadOnlyList<long>? _versions;

    private ExpectedVersion(IReadOnlyList<long>? versions) => _versions = versions;

    /// <summary>Whichever, as long as there is one: the stream has facts.</summary>
    public static ExpectedVersion Some { get; } = new(null);

    /// <summary>One of these; 0 is that of a stream without facts. None of them is the version of no stream.</summary>
    public static ExpectedVersion Of(params IReadOnlyList<long> versions) => new(versions);

    /// <summary>Whether a stream of this version will do.</summary>
    public bool Fits(long version) => _versions?.Contains(version) ?? version > 0;

    /// <summary>What is expected, for a sentence to whoever asked.</summary>
    public override string ToString() => _versions switch
    {
        null => "yang sudah ada",
        [] => "yang diminta",
        _ => string.Join(" atau ", _versions),
    };
}
