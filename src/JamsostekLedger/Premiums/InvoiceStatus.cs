namespace JamsostekLedger.Premiums;

/// <summary>How far an invoice is paid.</summary>
public enum InvoiceStatus
{
    /// <summary>Nothing was paid on it.</summary>
    Unpaid,

    /// <summary>Something was, and JKK or JKM of some month is still owed.</summary>
    Part,

    /// <summary>Exactly what it asks was.</summary>
    Paid,

    /// <summary>More was, and the rest stands with it: to be carried forward or refunded.</summary>
    Overpaid,

    /// <summary>It was paid in full, and of that some came back: BPJS returned what no worker needed.</summary>
    Returned,
}
