namespace JamsostekLedger.Demonstration;

/// <summary>The ways in which a file may write whole rupiah.</summary>
internal enum AmountSpelling
{
    /// <summary>40420000000.</summary>
    Digits,

    /// <summary>40.420.000.000.</summary>
    Dotted,

    /// <summary>Rp40.420.000.000,00.</summary>
    Rupiah,
}
