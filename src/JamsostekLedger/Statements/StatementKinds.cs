namespace JamsostekLedger.Statements;

/// <summary>Every source of statements.</summary>
public static class StatementKinds
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<StatementKind> All { get; } =
    [
        new SipdStatement(), new InvoiceStatement(), new ReceiptStatement(), new MemberStatement(),
        new ClaimStatement(), new BankStatement(),
    ];

    /// <summary>The one with this name, or null.</summary>
    public static StatementKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
