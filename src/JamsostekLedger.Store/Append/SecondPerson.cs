using JamsostekLedger.Approvals;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Append;

/// <summary>
/// The one place where an account is kept from recording alone what another person must agree to: every way into the
/// ledger leads past it, whether a form, the API or a file, and nothing is exempt but what was approved.
/// </summary>
internal static class SecondPerson
{
    /// <summary>Refuses a command that could be recorded otherwise; null where one person may.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="stream">Its stream before it.</param>
    /// <param name="headers">Who asks.</param>
    public static Decision? Refuses(ICommand command, StreamState stream, Headers headers) =>
        headers.IsAccount && (headers.IsHeld || Deeds.Of(command, stream.State) is not null)
            ? Decision.Refuse(Deeds.NeedsSecondPerson.Rule, Deeds.NeedsSecondPerson.Message)
            : null;
}
