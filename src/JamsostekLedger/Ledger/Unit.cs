namespace JamsostekLedger.Ledger;

/// <summary>What a journal line counts. Each unit balances by itself.</summary>
public static class Unit
{
    /// <summary>Whole rupiah.</summary>
    public const string Rupiah = "IDR";

    /// <summary>Claims that have a payment that stands.</summary>
    public const string Claim = "claim";

    /// <summary>Cases: claims of which notice was given, by their stage.</summary>
    public const string Case = "case";

    /// <summary>Workers on a roster, by where they stand.</summary>
    public const string Worker = "worker";

    /// <summary>Months of cover, one for each worker and month.</summary>
    public const string WorkerMonth = "worker-month";
}
