namespace JamsostekLedger.Demonstration;

/// <summary>A worker as a list has one: who, in which village, at which work.</summary>
internal sealed record Listed(Person Person, Village Village, string Occupation);
