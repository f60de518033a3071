namespace JamsostekLedger.Simulation.Model;

/// <summary>What is to become of a row.</summary>
/// <param name="Rule">Rule that refuses it; null where it is recorded or stands.</param>
/// <param name="Stands">Whether the ledger says so already.</param>
internal readonly record struct Verdict(string? Rule, bool Stands = false)
{
    public static Verdict New => default;

    public static Verdict Already => new(null, true);

    public bool IsNew => this == New;

    public static implicit operator Verdict(string? rule) => new(rule);
}
