using System.Globalization;
using JamsostekLedger.Ledger;
using NodaTime.Text;

namespace JamsostekLedger.Store.Export;

/// <summary>What a journal line is about as names and texts, without what it does not say.</summary>
internal static class DimensionNames
{
    public static IEnumerable<(string Name, string Value)> Of(Dimensions of) => new (string Name, string? Value)[]
    {
        ("programme", of.Programme),
        ("vulnerable", of.Vulnerable is { } vulnerable ? vulnerable ? "yes" : "no" : null),
        ("fund", of.Fund),
        ("fundYear", of.FundYear?.ToString(CultureInfo.InvariantCulture)),
        ("fiscalYear", of.FiscalYear?.ToString(CultureInfo.InvariantCulture)),
        ("month", of.Month is { } month ? YearMonthPattern.Iso.Format(month) : null),
        ("accountCode", of.AccountCode),
        ("skpd", of.Skpd),
        ("subActivity", of.SubActivity),
        ("segment", of.Segment?.ToString().ToUpperInvariant()),
        ("benefit", of.Benefit?.ToString().ToUpperInvariant()),
        ("toHeir", of.ToHeir is { } toHeir ? toHeir ? "yes" : "no" : null),
        ("reach", of.Reach is { } reach ? LocalDatePattern.Iso.Format(reach) : null),
    }.Where(dimension => dimension.Value is not null).Select(dimension => (dimension.Name, dimension.Value!));
}
