namespace JamsostekLedger.Files;

/// <summary>What a row puts right in the vault, once the fact that says so is recorded.</summary>
/// <param name="Found">Whom the row means, as the vault knows them.</param>
/// <param name="Right">What is right: every detail that is given replaces the one that the vault holds.</param>
public sealed record PersonCorrection(PersonDetails Found, PersonDetails Right)
{
    /// <summary>Says who is not shown.</summary>
    public override string ToString() => "PersonCorrection";
}
