namespace JamsostekLedger.Store.Reading;

/// <summary>Whose claims a book holds, and all of them.</summary>
internal enum ClaimBookOf
{
    /// <summary>Claims that name no worker; their payees may have others elsewhere.</summary>
    Nobody,

    /// <summary>All that there is of each of its workers.</summary>
    Workers,
}
