namespace JamsostekLedger.Demonstration;

/// <summary>A claim that is open: payments are made on it.</summary>
internal sealed record Claim(string Number, string Benefit, Cover Cover, Person Worker, DateOnly EventDate);
