using JamsostekLedger.Access;
using JamsostekLedger.Ledger;
using JamsostekLedger.Persons;
using JamsostekLedger.Registry;

namespace JamsostekLedger.Store.Append;

/// <summary>
/// The one place where an account is kept from recording what its roles in the region do not let it: every way into the
/// ledger leads past it, whether a form, the API or a file. The operator of the machine needs no role.
/// </summary>
internal static class AccountRights
{
    /// <summary>Refuses a command that could be recorded otherwise; null where the account may.</summary>
    public static Decision? Refuses(ICommand command, Headers headers) =>
        headers.IsAccount && CommandRights.Of(command) is { } rights
        && !rights.Any(right => Roles.May(headers.Roles, right))
        || command is LookAtPerson { Look.Role: var role } && headers.IsAccount && !headers.Roles.Contains(role)
            ? Decision.Refuse("no-right", "Peran akun Anda di wilayah ini tidak mengizinkan pencatatan ini.")
            : null;
}
