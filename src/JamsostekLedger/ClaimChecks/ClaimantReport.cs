using JamsostekLedger.Claims;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.ClaimChecks;

/// <summary>Who of a programme's enrolled has died or been hurt.</summary>
/// <param name="Region">Region code.</param>
/// <param name="Programme">Programme's code.</param>
/// <param name="On">The day looked at.</param>
/// <param name="RecordedAsOf">The ledger as it was recorded then.</param>
/// <param name="Died">Workers who died.</param>
/// <param name="Hurt">Workers who were hurt and did not die.</param>
/// <param name="Amount">Rupiah that stand on their claims.</param>
/// <param name="ByDistrict">The same by the district of the roster.</param>
/// <param name="Rows">One row for each claim, paid or of which notice was given, and for each death without
/// one.</param>
public sealed record ClaimantReport(
    string Region,
    string Programme,
    LocalDate On,
    Instant RecordedAsOf,
    int Died,
    int Hurt,
    Rupiah Amount,
    IReadOnlyList<ClaimantsOfDistrict> ByDistrict,
    IReadOnlyList<ClaimantRow> Rows)
{
    /// <summary>Looks the enrolled of a programme up among the claims.</summary>
    public static ClaimantReport Of(string region, string programme, Instant recordedAsOf, ClaimBook book) =>
        Of(region, programme, book.On, recordedAsOf, RowsOf(programme, book));

    /// <summary>The rows of a book that holds all claims of each of its workers.</summary>
    public static List<ClaimantRow> RowsOf(string programme, ClaimBook book)
    {
        var claims = book.Claims.Where(claim => claim is { IsJkkOrJkm: true, Worker: not null })
            .ToLookup(claim => claim.Worker!.Value);
        var deaths = Deaths.Of(book);
        var paid = book.Claims.Select(claim => claim.Number).Concat(book.PaidElsewhere).ToHashSet();
        var unpaid = book.Noticed.Where(notice => notice.Worker is not null && !paid.Contains(notice.Claim))
            .ToLookup(notice => notice.Worker!.Value);
        var rows = new List<ClaimantRow>();
        foreach (var (number, worker) in book.Workers)
        {
            if (worker.Now.In(programme) is not { Terms.IsEmpty: false } member)
                continue;

            var died = deaths.GetValueOrDefault(number);
            var dead = died is not null || unpaid[number].Any(notice => notice.Benefit == Benefit.Jkm);
            var district = member.Listing.District;
            rows.AddRange(claims[number].Select(claim => new ClaimantRow(
                number, district, dead, claim.First.Benefit, claim.First.EventDate, claim.Number, claim.Amount)));
            rows.AddRange(unpaid[number].Select(notice => new ClaimantRow(
                number, district, dead, notice.Benefit, notice.EventDate, notice.Claim, Rupiah.Zero)));
            if (died is { Claims.Count: 0 } && !unpaid[number].Any())
                rows.Add(new(number, district, true, null, died.On, null, Rupiah.Zero));
        }

        return rows;
    }

    /// <summary>The report of all rows.</summary>
    public static ClaimantReport Of(
        string region, string programme, LocalDate on, Instant recordedAsOf, IReadOnlyCollection<ClaimantRow> rows)
    {
        var workers = Count(rows);
        return new(
            region, programme, on, recordedAsOf, workers.Died, workers.Hurt, workers.Amount,
            [
                .. rows.GroupBy(row => Spellings.Key(row.District)).Select(group => (group, Sum: Count(group)))
                    .Select(group => new ClaimantsOfDistrict(
                        Spellings.MostFrequent(group.group.Select(row => row.District)), group.Sum.Died,
                        group.Sum.Hurt, group.Sum.Amount))
                    .OrderBy(row => row.District, StringComparer.Ordinal),
            ],
            [
                .. rows.OrderBy(row => row.EventDate).ThenBy(row => row.Claim, StringComparer.Ordinal)
                    .ThenBy(row => $"{row.Worker}", StringComparer.Ordinal),
            ]);
    }

    private static (int Died, int Hurt, Rupiah Amount) Count(IEnumerable<ClaimantRow> rows)
    {
        var (died, hurt, amount) = (new HashSet<PersonId>(), new HashSet<PersonId>(), Rupiah.Zero);
        foreach (var row in rows)
        {
            (row.Died ? died : hurt).Add(row.Worker);
            amount += row.Paid;
        }

        return (died.Count, hurt.Count, amount);
    }
}

/// <summary>Who of a district has died or been hurt.</summary>
/// <param name="District">District of the roster.</param>
/// <param name="Died">Workers who died.</param>
/// <param name="Hurt">Workers who were hurt and did not die.</param>
/// <param name="Amount">Rupiah that stand on their claims.</param>
public sealed record ClaimantsOfDistrict(string District, int Died, int Hurt, Rupiah Amount);

/// <summary>A claim of an enrolled worker, or a death without one.</summary>
/// <param name="Worker">The worker's number in the vault.</param>
/// <param name="District">District of the roster.</param>
/// <param name="Died">Whether the worker died, of this or something else.</param>
/// <param name="Benefit">The benefit; null of a death without a claim.</param>
/// <param name="EventDate">Day of the accident or death.</param>
/// <param name="Claim">Claim number; null of a death without one.</param>
/// <param name="Paid">Rupiah paid so far.</param>
public sealed record ClaimantRow(
    PersonId Worker, string District, bool Died, Benefit? Benefit, LocalDate EventDate, string? Claim, Rupiah Paid);
