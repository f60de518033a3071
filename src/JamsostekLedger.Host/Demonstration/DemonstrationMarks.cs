using JamsostekLedger.Demonstration;
using JamsostekLedger.Store.Reading;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Host.Demonstration;

/// <summary>
/// Tells which regions hold the demonstration: those whose first facts came from one of its files. Who recorded them is
/// not asked, for anybody may be called anything.
/// </summary>
/// <param name="vault">Has the key by which a file is known again.</param>
public sealed class DemonstrationMarks(PersonVault vault)
{
    private const int AppendsLookedAt = 20;
    private volatile HashSet<string>? _marks;

    /// <summary>
    /// Whether the demonstration put facts into the region: it comes into an empty one, so it comes early. No where the
    /// vault's key is not at hand, without which no file can be known again.
    /// </summary>
    public async Task<bool> AreOnAsync(Moment moment, CancellationToken cancellation)
    {
        string[] found =
        [
            .. (await BlockQueries.EarliestAsync(moment, AppendsLookedAt, cancellation))
                .Select(append => append.First.Headers.FileMark).OfType<string>(),
        ];
        if (found.Length == 0)
            return false;

        try
        {
            // They stay the same for the life of a ledger, whatever becomes of its master key.
            var marks = _marks ??=
            [
                .. await vault.MarksAsync(moment, FirstFiles.Hashes.Select(Convert.FromHexString), cancellation),
            ];
            return found.Any(marks.Contains);
        }
        catch (MasterKeyException)
        {
            return false;
        }
    }
}
