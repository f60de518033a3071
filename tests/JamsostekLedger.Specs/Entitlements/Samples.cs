using JamsostekLedger.Entitlements;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using NodaTime;
using NodaTime.Text;

namespace JamsostekLedger.Specs.Entitlements;

internal static class Samples
{
    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static YearMonth Month(string text) => YearMonthPattern.Iso.Parse(text).Value;

    /// <summary>A death at home of a vulnerable worker who has been covered for long.</summary>
    public static EntitlementQuestion Death(string day, string? coverStart = "2018-01") =>
        new(Benefit.Jkm, Segment.Bpu, Day(day))
        {
            CoverStart = coverStart is null ? null : Month(coverStart),
            PaidMonths = 12,
        };

    /// <summary>A vulnerable worker's accident at work.</summary>
    public static EntitlementQuestion Accident(AccidentOutcome? outcome, string day = "2024-05-06") =>
        new(Benefit.Jkk, Segment.Bpu, Day(day)) { Outcome = outcome, CoverStart = Month("2018-01"), PaidMonths = 12 };

    public static Entitlement Reckoned(this EntitlementQuestion question) =>
        Entitlement.Of(question, BenefitRules.Shipped);

    /// <summary>Each line as <c>Component amount rule</c>.</summary>
    public static string[] Short(this Entitlement entitlement) =>
        [.. entitlement.Lines.Select(line => $"{line.Component} {line.Amount.Amount} {line.Rule}")];

    public static string[] Rules(this Entitlement entitlement) =>
        [.. entitlement.Doubts.Select(doubt => doubt.Rule)];

    public static string Text(this EntitlementLine line) =>
        string.Join("; ", line.Inputs.Select(input => $"{input.Name} {input.Value}"));
}
