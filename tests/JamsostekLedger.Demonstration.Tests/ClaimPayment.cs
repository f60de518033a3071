namespace JamsostekLedger.Demonstration.Tests;

/// <summary>A row of a claims file, read back.</summary>
internal sealed record ClaimPayment(
    string Claim, string Benefit, string Component, string Segment, string Programme, string Nik, string District,
    DateOnly EventDate, DateOnly PaidOn, long Amount, string Payee, string Relation, string Reference, string Reverses)
{
    public long Net => Reverses.Length == 0 ? Amount : -Amount;

    public static ClaimPayment Of(Dictionary<string, string> row) => new(
        row["claim_number"], row["benefit"], row["component"], row["segment"], row["programme"], row["nik"],
        row["district"], row.Day("event_date"), row.Day("paid_on"), row.Amount("amount"), row["payee"],
        row["relation"], row["payment_reference"], row["reverses"]);
}
