namespace JamsostekLedger.Store.Reading;

/// <summary>A figure that pages show and whose lines the journal page lists.</summary>
public enum JournalMeasure
{
    /// <summary>No figure: every line, without a sum.</summary>
    All,

    /// <summary>Ceilings in force.</summary>
    Pagu,

    /// <summary>Held by reservations.</summary>
    Reserved,

    /// <summary>SP2D less the returns of the same year.</summary>
    Realised,

    /// <summary>Those returns.</summary>
    Returned,

    /// <summary>What may still be reserved or paid.</summary>
    Available,

    /// <summary>Rupiah of benefits, net of reversals.</summary>
    ClaimsPaid,

    /// <summary>Payments less reversals.</summary>
    Payments,

    /// <summary>Claims that stand with a payment of the window.</summary>
    Claims,

    /// <summary>Workers whom a list ever named.</summary>
    RosterListed,

    /// <summary>Workers who are proposed and not checked.</summary>
    RosterProposed,

    /// <summary>Workers who passed a check and are not enrolled.</summary>
    RosterVerified,

    /// <summary>Workers whom a check rejected.</summary>
    RosterRejected,

    /// <summary>Workers who are enrolled.</summary>
    RosterEnrolled,

    /// <summary>Workers whose enrolment ended.</summary>
    RosterEnded,

    /// <summary>Workers who are enrolled on the last day of the window; who ends on it still is.</summary>
    RosterOnDay,

    /// <summary>Workers by the last month that is paid for them.</summary>
    CoveredUntil,

    /// <summary>Workers' months that a premium was computed for.</summary>
    PremiumWorkers,

    /// <summary>Workers' months that invoices name.</summary>
    InvoicedWorkers,

    /// <summary>Premiums that the roster costs, as kept with invoices.</summary>
    PremiumComputed,

    /// <summary>Premiums that BPJS asks for.</summary>
    PremiumInvoiced,

    /// <summary>Premiums that SP2D paid, less what came back.</summary>
    PremiumPaid,

    /// <summary>Premiums that BPJS confirms.</summary>
    PremiumReceipted,

    /// <summary>Given to months that have not begun.</summary>
    PremiumPrepaid,

    /// <summary>Paid on an invoice and given to nobody's month.</summary>
    PremiumUnallocated,

    /// <summary>Paid without an invoice that is known.</summary>
    PremiumUnmatched,

    /// <summary>Cases that stand in a stage, or all of them.</summary>
    Cases,
}

/// <summary>What a figure counts.</summary>
public static class JournalMeasures
{
    /// <summary>Whether it is an amount of money and no count.</summary>
    public static bool IsMoney(this JournalMeasure measure) => measure
        is not (JournalMeasure.Claims or JournalMeasure.Payments or JournalMeasure.CoveredUntil
            or JournalMeasure.PremiumWorkers or JournalMeasure.InvoicedWorkers or JournalMeasure.Cases
            or (>= JournalMeasure.RosterListed and <= JournalMeasure.RosterOnDay));
}
