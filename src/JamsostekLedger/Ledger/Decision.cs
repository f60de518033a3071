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
    public IReadOnlyList<Refusal> Warnings { get; private init; }

    /// <summary>Facts of other streams, or further ones, that go in with it.</summary>
    public IReadOnlyList<(string Stream, LedgerEvent Fact)> Also { get; private init; } = [];

    /// <summary>Documents as they stood and stand, where the fact revises some.</summary>
    public IReadOnlyList<LedgerEvent> Revised { get; private init; } = [];

    /// <summary>Records the fact.</summary>
    public static Decision Record(LedgerEvent fact, params IReadOnlyList<Refusal> warnings) =>
        new(fact, null, warnings);

    /// <summary>Records what is done to documents.</summary>
    /// <param name="facts">The facts; the first is the command's own.</param>
    /// <param name="revised">The documents as they stood and stand.</param>
    /// <param name="warnings">What must be seen.</param>
    public static Decision Revise(
        IReadOnlyList<(string Stream, LedgerEvent Fact)> facts, IReadOnlyList<LedgerEvent> revised,
        params IReadOnlyList<Refusal> warnings) =>
        new(facts[0].Fact, null, warnings) { Also = [.. facts.Skip(1)], Revised = revised };

    /// <summary>The same with a fact of another stream that goes in with it.</summary>
    public Decision With(string stream, LedgerEvent fact) => this with { Also = [.. Also, (stream, fact)] };

    /// <summary>The same with more to be seen.</summary>
    public Decision Warned(params IReadOnlyList<Refusal> warnings) =>
        warnings.Count == 0 ? this : this with { Warnings = [.. Warnings, .. warnings] };

    /// <summary>Refuses by name.</summary>
    public static Decision Refuse(string rule, string message) => new(null, new(rule, message), []);

    /// <summary>
    /// Decides a command. The rule of keys stands here and nowhere else: the same key with the same content adds
    /// nothing, with other content it is refused.
    /// </summary>
    /// <param name="command">What is asked.</param>
    /// <param name="earlier">The fact recorded under the same key in the region, or null.</param>
    /// <param name="stream">The command's stream.</param>
    /// <param name="other">The other stream that it decides on, or null.</param>
    public static Decision Of(ICommand command, LedgerEvent? earlier, Folded stream, Folded? other = null)
    {
        if (earlier is null)
            return command.Decide(stream, other);

        if (!earlier.Says(command.Fact))
            return new(null, earlier.Contradicts(command.Fact), []);
        return earlier.SaidOtherwise(command.Fact) is { Count: > 0 } warnings ? new(null, null, warnings) : Nothing;
    }
}
