namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>The questions of a notice, in the order in which a counter asks them.</summary>
public enum NoticeQuestion
{
    /// <summary>Which benefit.</summary>
    Benefit,

    /// <summary>Whose accident or death.</summary>
    Worker,

    /// <summary>By which membership it is claimed.</summary>
    Membership,

    /// <summary>When it happened.</summary>
    Event,

    /// <summary>What happened, and where.</summary>
    Story,

    /// <summary>Who told, and when.</summary>
    Informer,

    /// <summary>Whether all that is right, and under which number it is recorded.</summary>
    Check,
}
