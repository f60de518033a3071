namespace JamsostekLedger.Access;

/// <summary>What an account may do in a region. Which role has which stands in <c>Reference/roles.csv</c>.</summary>
public enum Right
{
    /// <summary>Reads sums and counts, in which nobody stands with a number.</summary>
    ReadTotals,

    /// <summary>Reads documents, facts, and lists of people by their numbers, names masked.</summary>
    ReadRecords,

    /// <summary>Is shown who somebody is, as far as the role may see it; each look is a fact.</summary>
    Look,

    /// <summary>
    /// Records programmes, budget, enrolment, payments and reconciliation, and asks that books be closed.
    /// </summary>
    RecordMoney,

    /// <summary>Records what BPJS says: invoices, receipts, numbers of memberships.</summary>
    RecordBpjs,

    /// <summary>Records claims from the notice to the payment.</summary>
    RecordClaims,

    /// <summary>Records what was found out about proposed workers.</summary>
    Verify,

    /// <summary>Asks for rates and rules of funds.</summary>
    SetRates,

    /// <summary>Asks that a person be forgotten.</summary>
    Forget,

    /// <summary>Approves or refuses what others ask, where the deed names the role.</summary>
    Approve,

    /// <summary>Keeps accounts, roles, web hooks and work in the background.</summary>
    Administer,
}
