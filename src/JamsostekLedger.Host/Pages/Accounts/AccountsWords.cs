using JamsostekLedger.Access;
using JamsostekLedger.Store.Access;

namespace JamsostekLedger.Host.Pages.Accounts;

/// <summary>What the pages of accounts say.</summary>
internal static class AccountsWords
{
    public static readonly Text SignIn = new("Masuk", "Sign in");
    public static readonly Text SignOut = new("Keluar", "Sign out");
    public static readonly Text Name = new("Nama akun", "Name of the account");
    public static readonly Text Password = new("Kata sandi", "Password");
    public static readonly Text Lead = new(
        "Buku besar ini dibaca dan diisi dengan akun sendiri. Akun dibuat oleh administrator kantor Anda.",
        "This ledger is read and filled in under an account of one's own. The administrator of your office makes it.");
    public static readonly Text Demonstration = new("Data peragaan", "Demonstration");
    public static readonly Text DemonstrationLead = new(
        "Data di sini rekaan. Pilih peran untuk mencobanya; tanpa masuk pun jumlah-jumlahnya dapat dibaca.",
        "The data here are invented. Choose a role to try it; sums can be read without signing in.");
    public static readonly Text ReadTotals = new("Baca jumlah tanpa masuk", "Read sums without signing in");
    public static readonly Text Wrong = new(
        "Nama akun atau kata sandi salah.", "The name of the account or the password is wrong.");
    public static readonly Text Locked = new(
        "Terlalu banyak percobaan. Coba lagi dalam 15 menit, atau minta kata sandi baru kepada administrator.",
        "Too many attempts. Try again in 15 minutes, or ask the administrator for a new password.");

    public static readonly Text Account = new("Akun saya", "My account");
    public static readonly Text MustChange = new(
        "Kata sandi Anda diberikan oleh orang lain. Ganti dahulu sebelum melanjutkan.",
        "Somebody gave you this password. Change it before you go on.");
    public static readonly Text ChangePassword = new("Ganti kata sandi", "Change the password");
    public static readonly Text OldPassword = new("Kata sandi sekarang", "Present password");
    public static readonly Text NewPassword = new(
        "Kata sandi baru (sedikitnya {0} huruf)", "New password (at least {0} characters)");
    public static readonly Text Changed = new("Kata sandi diganti.", "The password was changed.");
    public static readonly Text ByOthers = new(
        "Anda masuk lewat sarana lain; kata sandinya tidak di sini.",
        "You sign in by other means; the password is not kept here.");
    public static readonly Text MyRoles = new("Peran saya", "My roles");
    public static readonly Text Everywhere = new("semua wilayah", "all regions");
    public static readonly Text NoRoles = new(
        "Belum ada peran. Mintalah kepada administrator wilayah Anda.",
        "No role yet. Ask the administrator of your region.");
    public static readonly Text Tokens = new("Token untuk program lain", "Tokens for other programs");
    public static readonly Text NoTokens = new("Tidak ada token.", "No tokens.");
    public static readonly Text TokenOnce = new(
        "Token ini hanya ditampilkan sekali; simpan sekarang:", "This token is shown this once; keep it now:");
    public static readonly Text Days = new("Berlaku (hari)", "Lasts (days)");
    public static readonly Text ReadOnly = new("Hanya untuk membaca", "For reading only");
    public static readonly Text MakeToken = new("Buat token", "Make a token");
    public static readonly Text Revoke = new("Cabut", "Revoke");
    public static readonly Text Until = new("Berlaku sampai", "Lasts until");
    public static readonly Text Used = new("Terakhir dipakai", "Used last");
    public static readonly Text Never = new("belum pernah", "never");

    public static readonly Text Accounts = new("Akun dan peran", "Accounts and roles");
    public static readonly Text AccountsLead = new(
        "Siapa yang boleh apa di wilayah ini. Perubahan peran adalah permintaan yang disetujui orang lain.",
        "Who may do what in this region. A change of a role is a request that somebody else approves.");
    public static readonly Text Roles = new("Peran", "Role");
    public static readonly Text Give = new("Ajukan peran", "Ask for the role");
    public static readonly Text Take = new("Ajukan pencabutan", "Ask to take it away");
    public static readonly Text AddAccount = new("Akun baru", "New account");
    public static readonly Text Add = new("Buat akun", "Make the account");
    public static readonly Text Made = new(
        "Akun {0} dibuat. Kata sandi ini hanya ditampilkan sekali dan harus diganti saat pertama masuk:",
        "Account {0} was made. This password is shown this once and must be changed at the first sign-in:");
    public static readonly Text Disabled = new("tidak dipakai lagi", "out of use");
    public static readonly Text LastFailed = new("Gagal masuk terakhir", "Last failed sign-in");
    public static readonly Text Nobody = new(
        "Belum ada akun dengan peran di wilayah ini.", "No account has a role in this region yet.");

    /// <summary>Name of a role.</summary>
    public static string Of(Role role, Language language) => language == Language.English ? role.English : role.Name;

    /// <summary>Name of a role, or its code where nobody knows it any more.</summary>
    public static string Of(string role, Language language) =>
        Access(role) is { } known ? Of(known, language) : role;

    /// <summary>Why nobody is let in.</summary>
    public static Text Of(SignInStatus status) => status == SignInStatus.Locked ? Locked : Wrong;

    private static Role? Access(string role) => JamsostekLedger.Access.Roles.Find(role);
}
