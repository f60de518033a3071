using JamsostekLedger.Ledger;

namespace JamsostekLedger.Figures;

/// <summary>Keeps a published figure.</summary>
/// <param name="Published">The figure as said.</param>
public sealed record PublishFigure(FigurePublished Published) : ICommand<Figure>
{
    /// <inheritdoc/>
    public string Stream => Figure.StreamOf(Published.Id);

    /// <inheritdoc/>
    public LedgerEvent Fact => Published;

    /// <inheritdoc/>
    public Decision Decide(Figure state)
    {
        if (!FigureQuestion.All.Contains(Published.Figure))
            return Decision.Refuse("figure-unknown",
                $"{Published.Figure} tidak dikenal; pilih {string.Join(", ", FigureQuestion.All)}.");

        if (!FigureSelector.TryParse(Published.Selector, out _))
            return Decision.Refuse("selector-unknown",
                "Kolom selector hanya mengenal vulnerable, programme, fund, dan benefit, dipisah titik koma.");

        if (Published.PeriodTo < Published.PeriodFrom)
            return Decision.Refuse("period-reversed", $"Periode {Published.Id} berakhir sebelum dimulai.");

        return Decision.Record(Published);
    }
}
