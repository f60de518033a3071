namespace JamsostekLedger.Ledger;

/// <summary>A person by a random number. Who it is stands in the vault, never in a fact.</summary>
/// <param name="Value">The number.</param>
public readonly record struct PersonId(Guid Value)
{
    /// <summary>The number as 32 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("N");
}
