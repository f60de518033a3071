namespace JamsostekLedger.Reference;

/// <summary>Which way a part of a rupiah goes.</summary>
public enum RoundingMode
{
    /// <summary>To the nearest rupiah, half a rupiah up.</summary>
    HalfUp,

    /// <summary>To the next rupiah.</summary>
    Up,

    /// <summary>Away.</summary>
    Down,
}
