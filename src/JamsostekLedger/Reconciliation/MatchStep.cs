namespace JamsostekLedger.Reconciliation;

/// <summary>One rule of a matching.</summary>
public sealed class MatchStep
{
    private readonly Action<MatchTable> _run;

    internal MatchStep(string name, Action<MatchTable> run) => (Name, _run) = (name, run);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Takes what the rule takes of the rows that are free.</summary>
    internal void Run(MatchTable table) => _run(table);
}
