namespace JamsostekLedger.Reconciliation;

/// <summary>Two sides that are held against each other, and how much of them must agree.</summary>
/// <param name="Name">Name of the pairing.</param>
/// <param name="Left">The ledger's side.</param>
/// <param name="Source">The source of statements on the other side.</param>
/// <param name="ByNumber">The rule by which rows of one number belong together.</param>
/// <param name="DaysOfNumber">By how many days two dates of one document may differ and still agree.</param>
/// <param name="DaysOfAmount">Within how many days rows of one amount may be meant by each other.</param>
/// <param name="DaysOfTransit">So many days before the end of the period a row may be on its way.</param>
public sealed record Pairing(
    string Name, string Left, string Source, string ByNumber, int DaysOfNumber, int DaysOfAmount, int DaysOfTransit)
{
    /// <summary>Whether the party is a document that both sides number: rows of another are not meant, and rows of the
    /// same may bear another number.</summary>
    public bool PartyIsNumbered { get; init; }

    /// <summary>Ledger and SIPD.</summary>
    public static Pairing Payments { get; } = new("payments", "ledger", "sipd", MatchRule.DocumentNumber, 0, 7, 0);

    /// <summary>Ledger and the invoices that BPJS says it sent.</summary>
    public static Pairing Invoices { get; } =
        new("invoices", "ledger", "bpjs-invoices", MatchRule.DocumentNumber, 0, 0, 0);

    /// <summary>SP2D of premiums and the money that BPJS says it received.</summary>
    public static Pairing Receipts { get; } =
        new("receipts", "ledger", "bpjs-receipts", MatchRule.AmountAndParty, 14, 7, 7);

    /// <summary>Roster and BPJS's list, in persons.</summary>
    public static Pairing Members { get; } = new("members", "roster", "bpjs-members", MatchRule.Person, 0, 0, 0);

    /// <summary>Ledger and the benefits that BPJS says it paid.</summary>
    public static Pairing Claims { get; } =
        new("claims", "ledger", "bpjs-claims", MatchRule.DocumentNumber, 0, 7, 0) { PartyIsNumbered = true };

    /// <summary>SP2D and the lines of the bank.</summary>
    public static Pairing Transfers { get; } =
        new("transfers", "ledger", "bank", MatchRule.DocumentNumber, 3, 3, 5);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Pairing> All { get; } = [Payments, Invoices, Receipts, Members, Claims, Transfers];
}
