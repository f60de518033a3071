using NodaTime.Text;

namespace JamsostekLedger.Host.Web;

/// <summary>Reads an instant as ISO 8601 has it: in UTC, or with an offset.</summary>
public static class InstantText
{
    /// <summary>Reads it; false where it is none.</summary>
    public static bool TryParse(string? text, out Instant instant)
    {
        instant = default;
        return !string.IsNullOrWhiteSpace(text) && TryRead(text, out instant) && Iso.IsYear(instant.InUtc().Year);
    }

    private static bool TryRead(string text, out Instant instant)
    {
        instant = default;

        // In an address an unescaped plus has become a blank.
        var spelled = text.Trim().Replace(' ', '+');
        if (InstantPattern.ExtendedIso.Parse(spelled) is { Success: true, Value: var utc })
        {
            instant = utc;
            return true;
        }

        if (OffsetDateTimePattern.ExtendedIso.Parse(spelled) is { Success: true, Value: var local })
        {
            instant = local.ToInstant();
            return true;
        }

        return false;
    }
}
