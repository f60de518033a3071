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
}
