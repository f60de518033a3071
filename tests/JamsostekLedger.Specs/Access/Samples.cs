using JamsostekLedger.Access;
using NodaTime;

namespace JamsostekLedger.Specs.Access;

/// <summary>One account and what is done to its roles, to be varied with <c>with</c>.</summary>
internal static class Samples
{
    public const string Account = "keuangan.gianyar";

    public static readonly LocalDate Day = new(2026, 5, 4);

    public static readonly RoleGranted Granted = new(Account, "finance", Day, 1);

    public static readonly RoleEnded Ended = new(Account, "finance", Day, 2);

    public static readonly RowsDownloaded Downloaded = new(
        Account, "6f1c2a340b1d4a539a770d5f3e2b8c10", 3, Day, "9a0364b9e99bb480dd25e1f0284c8555");

    public static readonly SignInFailed Failed = new(Account, "locked", Day, "0f8fad5bd9cb469fa16570867728950e");
}
