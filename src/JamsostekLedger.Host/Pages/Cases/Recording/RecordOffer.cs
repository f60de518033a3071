namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>One of the things that a form may be about, where its address does not say which.</summary>
/// <param name="Code">What it is: the step, or <c>reversal</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Address">The form about it.</param>
public sealed record RecordOffer(string Code, string Name, string Address);
