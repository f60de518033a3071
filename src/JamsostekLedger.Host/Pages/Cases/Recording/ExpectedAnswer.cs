namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>What a form would come to, for a page that is being filled in.</summary>
/// <param name="Asked">The address.</param>
/// <param name="Outlook">What it would come to.</param>
public sealed record ExpectedAnswer(Asked Asked, Outlook Outlook) : IPage;
