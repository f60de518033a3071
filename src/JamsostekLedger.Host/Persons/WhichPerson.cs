using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store;

namespace JamsostekLedger.Host.Persons;

/// <summary>Whom somebody means: by number or by NIK.</summary>
public static class WhichPerson
{
    /// <summary>The person's number, or why nobody is meant. No sentence repeats what was given.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="region">The region.</param>
    /// <param name="number">Number of the person, or null.</param>
    /// <param name="nik">NIK, or null; one of the two.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task<(PersonId? Person, Refusal? Refusal)> FindAsync(
        OpenLedger ledger, Region region, string? number, string? nik, CancellationToken cancellation)
    {
        if (number is { Length: > 0 })
            return Guid.TryParse(number, out var id)
                ? (new PersonId(id), null)
                : (null, Nobody());

        var read = NikCell.Read("nik", new(nik?.Trim() ?? ""));
        if (read.Refusal is { } refusal)
            return (null, refusal);
        return await ledger.Persons.FindAsync(region, read.Value!, cancellation) is { } found
            ? (found, null)
            : (null, Nobody());
    }

    private static Refusal Nobody() => new("person-unknown", "Tidak ada orang seperti itu di brankas.");
}
