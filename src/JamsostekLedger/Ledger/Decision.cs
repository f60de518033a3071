namespace JamsostekLedger.Ledger;

/// <summary>What a command comes to: a fact to record, or a named refusal. A plain value.</summary>
public sealed record Decision
{
    private Decision(LedgerEvent? fact, Refusal? refusal, IReadOnlyList<Refusal> warnings) =>
        (Fact, Refusal, Warnings) = (fact, refusal, warnings);

    /// <summary>Nothing to record: the ledger says so already.</summary>
    public static Decision Nothing { get; } = new(null, null, []);

    /// <summary>The fact to record, or null.</summary>
    public LedgerEvent? Fact { get; }

    /// <summary>Why nothing may be recorded, or null.</summary>
    public Refusal? Refusal { get; }

    /// <summary>What is recorded all the same, but must be seen: an imported breach, say.</summary>
    public IReadOnlyList<Refusal> Warnings { get; }

    /// <summary>Records the fact.</summary>
    public static Decision Record(LedgerEvent fact, params IReadOnlyList<Refusal> warnings) =>
        new(fact, null, warnings);

    /// <summary>Refuses by name.</summary>
    public static Decision Refuse(string rule, string message) => new(null, new(rule, message), []);

    /// <summary>
    /// Decides a command. The rule of keys stands here and nowhere else: the same key with the same content adds
    /// nothing, with other content it is refused.
    /// </summary>
    /// <param name="command">What is asked.</param>
    /// <param name="earlier">The fact recorded under the same key in the region, or null.</param>
    /// <param name="state">The state of the command's stream.</param>
    public static Decision Of(ICommand command, LedgerEvent? earlier, object state)
    {
        if (earlier is null)
            return command.Decide(state);

        return earlier.Says(command.Fact) ? Nothing : new(null, earlier.Contradicts(command.Fact), []);
    }
}
