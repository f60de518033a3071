using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Hooks;

/// <summary>What came of adding a hook.</summary>
/// <param name="Hook">The hook, or null where it was refused.</param>
/// <param name="Secret">Its secret, which is shown only now; null where it was refused or stopped since.</param>
/// <param name="Refusal">Why not.</param>
/// <param name="IsNew">Whether it was added by this very call.</param>
public sealed record AddedHook(WebHook? Hook, string? Secret, Refusal? Refusal, bool IsNew);
