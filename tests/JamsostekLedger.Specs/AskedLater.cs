using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Specs;

/// <summary>
/// What a row comes to when its turn comes: it points at a document that rows before it may have changed.
/// </summary>
/// <param name="Asks">What it asks for, of the ledger as it stands then.</param>
internal sealed record AskedLater(Func<MemoryLedger, RowCommand> Asks) : ICommand
{
    public string Stream => throw new NotSupportedException();

    public LedgerEvent Fact => throw new NotSupportedException();

    public override string ToString() => "a row that points at a document";

    public Decision Decide(object state) => throw new NotSupportedException();
}
