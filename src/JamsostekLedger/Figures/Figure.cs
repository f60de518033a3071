using JamsostekLedger.Ledger;

namespace JamsostekLedger.Figures;

/// <summary>A published figure: the state of its stream, and the document that the page lists.</summary>
/// <param name="Published">The figure as said, or null before.</param>
public sealed record Figure(FigurePublished? Published) : IState<Figure>, IView<Figure>
{
    /// <inheritdoc/>
    public static Figure Empty { get; } = new(Published: null);

    /// <summary>The stream of a figure.</summary>
    public static string StreamOf(string id) => $"figure/{id}";

    /// <inheritdoc/>
    public static string? KeyOf(LedgerEvent fact) => (fact as FigurePublished)?.Id;

    /// <inheritdoc/>
    public Figure Evolve(LedgerEvent fact) => fact is FigurePublished published ? new(published) : this;

    /// <inheritdoc/>
    public IEnumerable<JournalLine> Post(LedgerEvent fact, Figure after) => [];
}
