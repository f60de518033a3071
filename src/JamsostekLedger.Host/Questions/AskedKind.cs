namespace JamsostekLedger.Host.Questions;

/// <summary>What the values of a parameter are.</summary>
internal enum AskedKind
{
    /// <summary>A text of somebody's own, such as a programme's code.</summary>
    Text,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A month of a year.</summary>
    Month,

    /// <summary>A day.</summary>
    Day,

    /// <summary>An instant.</summary>
    Instant,
}
