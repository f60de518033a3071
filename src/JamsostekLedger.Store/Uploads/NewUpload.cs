using JamsostekLedger.Files;
using JamsostekLedger.Store.Maps;

namespace JamsostekLedger.Store.Uploads;

/// <summary>A file that is to be recorded later, apart from its content.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Region">Code of the region that it is for.</param>
/// <param name="Kind">Kind of file.</param>
/// <param name="File">Its name, without a folder.</param>
/// <param name="Actor">Who imports it.</param>
/// <param name="DryRun">Decide everything, record nothing.</param>
/// <param name="Partial">Record the good rows although others are refused.</param>
public sealed record NewUpload(
    Guid Id, string Region, string Kind, string File, string Actor, bool DryRun, bool Partial)
{
    /// <summary>Its name, without a folder and without a NIK.</summary>
    public string File { get; } = NikText.Masked(File);

    /// <summary>Whether a key that looks like another is refused and not only warned of.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Who imports it.</summary>
    public string Actor { get; } = NikText.Masked(Actor);

    /// <summary>
    /// Whether whoever imports is an account that signed in: what needs a second person is then asked of others.
    /// </summary>
    public bool IsAccount { get; init; }

    /// <summary>In which manner it is read, where it does not speak for itself.</summary>
    public FileManner Manner { get; init; } = new();

    /// <summary>Whether it waits for somebody to say that it be recorded.</summary>
    public bool IsStaged { get; init; }
}
