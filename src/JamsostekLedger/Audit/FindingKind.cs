namespace JamsostekLedger.Audit;

/// <summary>What a verification can find. The names are stable: scripts go by them.</summary>
public static class FindingKind
{
    /// <summary>A number of the region's count has no fact.</summary>
    public const string FactMissing = "fact-missing";

    /// <summary>The log holds an event that no fact of the region's count stands for.</summary>
    public const string FactExtra = "fact-extra";

    /// <summary>A fact is not what its key, its block or the rest of its row says.</summary>
    public const string FactChanged = "fact-changed";

    /// <summary>A fact cannot be read.</summary>
    public const string FactUnreadable = "fact-unreadable";

    /// <summary>A fact stands in no block.</summary>
    public const string FactUnsealed = "fact-unsealed";

    /// <summary>A stream's versions are not 1, 2, 3 … up to the one that is kept for it.</summary>
    public const string StreamDiffers = "stream-differs";

    /// <summary>The facts of a block do not give its Merkle root.</summary>
    public const string BlockRoot = "block-root-differs";

    /// <summary>The fields of a block do not give its hash.</summary>
    public const string BlockHash = "block-hash-differs";

    /// <summary>A block does not follow the one before it.</summary>
    public const string ChainBroken = "chain-broken";

    /// <summary>The region's head is not its last block.</summary>
    public const string HeadDiffers = "head-differs";

    /// <summary>A fact after a closing moves something on a day that it closed.</summary>
    public const string ClosedPeriodMoved = "closed-period-moved";

    /// <summary>A checkpoint cannot be read, or its signature is not ours.</summary>
    public const string CheckpointInvalid = "checkpoint-invalid";

    /// <summary>The block of a checkpoint's height is not the one that was signed.</summary>
    public const string CheckpointDiffers = "checkpoint-differs";

    /// <summary>A checkpoint names one before it that is not there.</summary>
    public const string CheckpointMissing = "checkpoint-missing";

    /// <summary>
    /// A checkpoint attests a block that is no longer there: the newest part of the ledger was cut off.
    /// </summary>
    public const string TailMissing = "tail-missing";

    /// <summary>A journal line that the facts post is not kept.</summary>
    public const string JournalMissing = "journal-missing";

    /// <summary>A journal line is kept that no fact posts.</summary>
    public const string JournalExtra = "journal-extra";

    /// <summary>A journal line is kept otherwise than its fact posts it.</summary>
    public const string JournalChanged = "journal-changed";

    /// <summary>A sum that the journal gives is not kept.</summary>
    public const string TotalMissing = "total-missing";

    /// <summary>A sum is kept that the journal does not give.</summary>
    public const string TotalExtra = "total-extra";

    /// <summary>A sum is kept otherwise than the journal gives it.</summary>
    public const string TotalChanged = "total-changed";

    /// <summary>A view that the facts give is not kept.</summary>
    public const string ViewMissing = "view-missing";

    /// <summary>A view is kept that the facts do not give.</summary>
    public const string ViewExtra = "view-extra";

    /// <summary>A view is kept otherwise than the facts give it.</summary>
    public const string ViewChanged = "view-changed";

    /// <summary>A fact names a person whom the vault does not know.</summary>
    public const string PersonMissing = "person-missing";

    /// <summary>The vault keeps a person whom no fact names.</summary>
    public const string PersonExtra = "person-extra";

    /// <summary>A person's key is gone, and no fact says that the person was forgotten.</summary>
    public const string PersonKeyMissing = "person-key-missing";

    /// <summary>A fact says that a person was forgotten, and the vault keeps what it should not.</summary>
    public const string PersonNotForgotten = "person-not-forgotten";

    /// <summary>What the vault keeps of a person does not open.</summary>
    public const string PersonUnreadable = "person-unreadable";

    /// <summary>What finds a person is not what the person's details give.</summary>
    public const string PersonExchanged = "person-exchanged";

    /// <summary>The facts put a person's details right more often, or less, than the details say.</summary>
    public const string PersonOutdated = "person-outdated";

    /// <summary>A NIK that was corrected leads to somebody else, or nowhere.</summary>
    public const string CorrectionRedirected = "correction-redirected";

    /// <summary>The vault's own key is gone or cannot be opened, so that its people cannot be verified.</summary>
    public const string VaultClosed = "vault-closed";

    /// <summary>A kept monthly check is not what the facts gave when it was made.</summary>
    public const string CheckChanged = "check-changed";

    /// <summary>What was signed of a reconciliation is not what its hash, or the facts of then, say.</summary>
    public const string SignatureDiffers = "signature-differs";

    /// <summary>A trigger that keeps the log append-only is gone, off, or another one.</summary>
    public const string GuardMissing = "guard-missing";

    /// <summary>A trigger, rule or policy that no migration made stands on a table.</summary>
    public const string GuardExtra = "guard-extra";

    /// <summary>A role may do what no migration allows.</summary>
    public const string RightGranted = "right-granted";

    /// <summary>The next number of the log is one that it holds already.</summary>
    public const string SequenceBehind = "sequence-behind";

    /// <summary>Rows stand under a region that does not exist.</summary>
    public const string RegionUnknown = "region-unknown";
}
