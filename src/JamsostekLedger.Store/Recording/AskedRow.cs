using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Append;

namespace JamsostekLedger.Store.Recording;

/// <summary>A row that asks to be recorded.</summary>
/// <param name="Row">The row.</param>
/// <param name="Headers">Who asks, and from where.</param>
/// <param name="ExpectedVersion">Version that its stream must have, or null where any will do.</param>
/// <param name="IsStrict">Whether a key that looks like another is refused and not only warned of.</param>
internal sealed record AskedRow(
    FileRow Row, Headers Headers, ExpectedVersion? ExpectedVersion = null, bool IsStrict = false);
