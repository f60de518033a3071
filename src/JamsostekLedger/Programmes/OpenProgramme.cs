using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Programmes;

/// <summary>Opens a programme with its fund, wadah and legal basis.</summary>
/// <param name="Opened">The programme as it is to stand.</param>
public sealed record OpenProgramme(ProgrammeOpened Opened) : ICommand<Programme>
{
    /// <inheritdoc/>
    public string Stream => Programme.StreamOf(Opened.Code);

    /// <inheritdoc/>
    public LedgerEvent Fact => Opened;

    /// <inheritdoc/>
    public Decision Decide(Programme state)
    {
        if (Funds.Find(Opened.Fund) is null)
            return Decision.Refuse("fund-unknown", $"Sumber dana {Opened.Fund} tidak dikenal.");

        if (Opened.EndsOn < Opened.StartsOn)
            return Decision.Refuse("programme-ends-before-start",
                $"Program {Opened.Code} berakhir sebelum dimulai.");

        return Decision.Record(Opened);
    }
}
