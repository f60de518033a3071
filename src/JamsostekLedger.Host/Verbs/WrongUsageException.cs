namespace JamsostekLedger.Host.Verbs;

/// <summary>What a verb was asked cannot be asked, which shows only once the ledger is open.</summary>
/// <param name="sentence">Why not.</param>
internal sealed class WrongUsageException(string sentence) : Exception(sentence);
