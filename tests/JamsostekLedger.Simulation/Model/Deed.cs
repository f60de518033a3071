using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Simulation.Model;

/// <summary>By which way rows go in.</summary>
internal enum Way
{
    Row,
    File,
    Partial,
    DryRun,
    Commands,
}

/// <summary>Rows of one kind that an officer sends together.</summary>
internal sealed record Deed(Region Region, string Actor, Way Way, ImmutableArray<Entry> Entries)
{
    public string Kind => Entries[0].Kind;

    /// <summary>A file is decided in two passes, so that it may hold a row and what that points at.</summary>
    public IEnumerable<(int At, Entry Entry)> InOrderOfDecision() =>
        Entries.Index().OrderBy(entry => Way is not (Way.Row or Way.Commands) && entry.Item.PointsAtAnother);

    public override string ToString() => $"{Region.Code} {Actor} {Kind} {Way}×{Entries.Length}";
}
