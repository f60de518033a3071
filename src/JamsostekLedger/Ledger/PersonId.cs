namespace JamsostekLedger.Ledger;

/// <summary>A person by a random number. Who it is stands in the vault, never in a fact.</summary>
/// <param name="Value">The number.</param>
public readonly record struct PersonId(Guid Value)
{
    /// <summary>The number that 32 hexadecimal digits say, or null.</summary>
    public static PersonId? Of(string? text) => Guid.TryParseExact(text, "N", out var number) ? new(number) : null;

    /// <summary>The number as 32 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("N");
}
