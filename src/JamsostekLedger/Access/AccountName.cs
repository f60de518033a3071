using System.Text.RegularExpressions;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Access;

/// <summary>
/// The name by which somebody signs in. It stands in facts for ever, so it is nobody's NIK; and two names never differ
/// by capital letters alone.
/// </summary>
public static partial class AccountName
{
    /// <summary>Why a name cannot be one; null where it can.</summary>
    public static Refusal? Refuses(string name) => !Form().IsMatch(name)
        ? new("account-name", "Nama akun terdiri dari 2–60 huruf kecil a–z, angka, titik, garis, atau @.")
        : NikText.Holds(name)
            ? new("number-names-person", "Nama akun memuat NIK seseorang; pilih nama lain.")
            : null;

    /// <summary>A name as it is looked up: blanks around it and capital letters make nobody another.</summary>
    public static string Of(string typed) => typed.Trim().ToLowerInvariant();

    [GeneratedRegex("^[a-z0-9][a-z0-9._@-]{1,59}$")]
    private static partial Regex Form();
}
