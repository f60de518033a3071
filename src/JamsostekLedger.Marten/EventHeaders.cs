using System.Globalization;
using JamsostekLedger.Ledger;
using JasperFx.Events;

namespace JamsostekLedger.Marten;

/// <summary>Actor, reason and source row as headers of a Marten event, under their stored names.</summary>
internal static class EventHeaders
{
    public static void Set(IEvent one, Headers headers)
    {
        one.SetHeader("actor", headers.Actor);
        Set(one, "source", headers.Source);
        Set(one, "sha256", headers.Sha256);
        Set(one, "line", headers.Line);
        Set(one, "reason", headers.Reason);
    }

    public static Headers Of(IEvent one) => new(
        Text(one, "actor")!, Text(one, "source"), Text(one, "sha256"),
        one.GetHeader("line") is { } line ? Convert.ToInt32(line, CultureInfo.InvariantCulture) : null,
        Text(one, "reason"));

    private static void Set(IEvent one, string name, object? value)
    {
        if (value is not null)
            one.SetHeader(name, value);
    }

    private static string? Text(IEvent one, string name) => one.GetHeader(name)?.ToString();
}
