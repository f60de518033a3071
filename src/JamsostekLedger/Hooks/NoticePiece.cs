using System.Globalization;

namespace JamsostekLedger.Hooks;

/// <summary>
/// A run of facts that a hook is told of at once. Its key is made from it alone, so whoever sends it again sends it
/// under the same id, and a receiver that knows the id has it already.
/// </summary>
/// <param name="Hook">The hook.</param>
/// <param name="First">Number of the first fact: the one after the last of the piece before.</param>
/// <param name="Last">Number of the last fact.</param>
/// <param name="History">
/// Names the history that ended when the database was last put back to an earlier state; null of one that never was.
/// The same numbers then mean other facts than before.
/// </param>
public sealed record NoticePiece(Guid Hook, long First, long Last, string? History = null)
{
    /// <summary>The most facts of one piece.</summary>
    public const int MostFacts = 100;

    /// <summary>The most bytes that its facts come to; a larger fact goes alone.</summary>
    public const int MostBytes = 256 * 1024;

    /// <summary>Names the piece, and is the id under which it is sent.</summary>
    public string Key => string.Create(
        CultureInfo.InvariantCulture, $"{Hook:N}:{First}-{Last}{(History is null ? "" : ":")}{History}");

    /// <summary>The piece of a key; null where it names none.</summary>
    public static NoticePiece? Parse(string key) =>
        key.Split(':') is [var hook, var run, .. var after] && after.Length <= 1
        && Guid.TryParseExact(hook, "N", out var id)
        && run.Split('-') is [var from, var to]
        && long.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
        && long.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? new(id, first, last, after.FirstOrDefault())
            : null;

    /// <summary>How many of the next facts go into one piece.</summary>
    /// <param name="sizes">Bytes of each fact that is heard of, in order; none of them is empty.</param>
    public static int Cut(IReadOnlyList<int> sizes)
    {
        var (count, bytes) = (0, 0L);
        while (count < sizes.Count && count < MostFacts && (count == 0 || bytes + sizes[count] <= MostBytes))
            bytes += sizes[count++];
        return count;
    }
}
