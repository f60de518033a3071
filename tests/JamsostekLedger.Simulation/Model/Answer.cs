using System.Collections.Immutable;

namespace JamsostekLedger.Simulation.Model;

/// <summary>What an officer hears, or must hear: how many rows were recorded, stood, and by which rules not.</summary>
internal sealed record Answer(long Recorded, long Already, ImmutableArray<string> Refusals)
{
    /// <summary>The sentence of a database that is away; null where there was an answer.</summary>
    public string? Lost { get; private init; }

    /// <summary>Whether the sentence says that nothing was recorded.</summary>
    public bool SaysNothingRecorded =>
        Lost?.Contains("tidak ada yang tercatat", StringComparison.OrdinalIgnoreCase) == true;

    public static Answer Away(string sentence) => new(0, 0, []) { Lost = sentence };

    public override string ToString() => Lost is null
        ? $"recorded {Recorded}, already {Already}, refused [{string.Join(' ', Refusals)}]"
        : $"lost: {Lost}";

    public bool Equals(Answer? other) => other is not null && $"{this}" == $"{other}";

    public override int GetHashCode() => $"{this}".GetHashCode(StringComparison.Ordinal);
}
