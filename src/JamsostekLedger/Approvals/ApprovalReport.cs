namespace JamsostekLedger.Approvals;

/// <summary>The requests of a region, those that wait first, then the latest.</summary>
/// <param name="Region">Region code.</param>
/// <param name="On">The day looked at.</param>
/// <param name="RecordedAsOf">The ledger as it was recorded then.</param>
/// <param name="Waiting">How many wait for others.</param>
/// <param name="Requests">The requests.</param>
public sealed record ApprovalReport(
    string Region, LocalDate On, Instant RecordedAsOf, int Waiting, IReadOnlyList<ApprovalLine> Requests)
{
    /// <summary>The report of a day.</summary>
    public static ApprovalReport Of(
        string region, LocalDate on, Instant recordedAsOf, IEnumerable<ApprovalRequest> requests)
    {
        ApprovalLine[] lines =
        [
            .. requests.Where(request => request.Asked?.On <= on).Select(request => ApprovalLine.Of(request, on))
                .OrderBy(line => line.Status != ApprovalStatus.Waiting).ThenByDescending(line => line.On)
                .ThenBy(line => line.Id, StringComparer.Ordinal),
        ];
        return new(
            region, on, recordedAsOf, lines.Count(line => line.Status == ApprovalStatus.Waiting), lines);
    }
}

/// <summary>A request in the list.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Deed">What is asked, by the code of its rule.</param>
/// <param name="Status">How it stands on the day.</param>
/// <param name="Maker">Who asks.</param>
/// <param name="Reason">Why, where the maker said so.</param>
/// <param name="On">Day on which it was asked.</param>
/// <param name="LastDay">The last day on which it may be approved.</param>
/// <param name="Needed">How many others must approve.</param>
/// <param name="Given">Who approved by the day.</param>
/// <param name="ClosedBy">Who refused it or took it back, or null.</param>
/// <param name="ClosedReason">Why, or null.</param>
/// <param name="Seqs">Numbers of what was recorded; empty before.</param>
/// <param name="Sha256">Hash of the content.</param>
/// <param name="Content">What is to be recorded, letter by letter.</param>
public sealed record ApprovalLine(
    string Id, string Deed, ApprovalStatus Status, string Maker, string? Reason, LocalDate On, LocalDate LastDay,
    int Needed, IReadOnlyList<ApprovalLine.By> Given, string? ClosedBy, string? ClosedReason,
    IReadOnlyList<long> Seqs, string Sha256, string Content)
{
    /// <summary>A request as it stood on a day.</summary>
    public static ApprovalLine Of(ApprovalRequest request, LocalDate on)
    {
        var (asked, then) = (request.Asked!, request.By(on));
        return new(
            asked.Id, asked.Deed, then.StatusOn(on), asked.Maker, asked.Reason, asked.On, asked.LastDay, asked.Needed,
            [.. then.Given.Select(one => new By(one.By, one.On))], then.Rejected?.By ?? then.Withdrawn?.By,
            then.Rejected?.Reason ?? then.Withdrawn?.Reason, [.. then.CarriedOut?.Seqs ?? []], asked.Sha256,
            asked.Content);
    }

    /// <summary>An approval.</summary>
    /// <param name="Account">Whose.</param>
    /// <param name="On">Its day.</param>
    public sealed record By(string Account, LocalDate On);
}
