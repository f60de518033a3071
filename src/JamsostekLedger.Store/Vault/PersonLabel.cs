namespace JamsostekLedger.Store.Vault;

/// <summary>As much of a person as a list shows to those who work with it.</summary>
/// <param name="Name">Name, where known.</param>
/// <param name="NikLastFour">Last four digits of the NIK, where known.</param>
/// <param name="IsUnreadable">Whether the vault holds the person, and nobody can read what.</param>
public sealed record PersonLabel(string? Name, string? NikLastFour, bool IsUnreadable = false)
{
    /// <summary>Says who is not shown: a record prints its members, and these have no place in a log.</summary>
    public override string ToString() => "PersonLabel";
}
