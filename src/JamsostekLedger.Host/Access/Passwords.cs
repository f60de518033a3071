using System.Security.Cryptography;
using JamsostekLedger.Ledger;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace JamsostekLedger.Host.Access;

/// <summary>Passwords: hashed by the framework's own hasher of identities, never kept.</summary>
internal static class Passwords
{
    /// <summary>The shortest that is taken. Length guards more than signs do (NIST SP 800-63B 3.1.1.2).</summary>
    public const int Shortest = 12;

    private const int Longest = 128;
    private const int GivenGroups = 4;
    private const int GroupLength = 5;

    // Letters and digits that nobody takes for one another when he reads them aloud.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    private static readonly PasswordHasher<string> Hasher = new(Options.Create(new PasswordHasherOptions()));

    private static readonly string OfNobody = Hasher.HashPassword("", "nobody");

    /// <summary>Hash of a password.</summary>
    public static string Hash(string password) => Hasher.HashPassword("", password);

    /// <summary>
    /// Whether a password goes with a hash. Where there is no hash it takes as long and is none.
    /// </summary>
    public static bool Verifies(string? hash, string password) =>
        Hasher.VerifyHashedPassword("", hash ?? OfNobody, password) != PasswordVerificationResult.Failed
        && hash is not null;

    /// <summary>One that is given to somebody, to be changed at first use.</summary>
    public static string Make() => string.Join('-', Enumerable.Range(0, GivenGroups)
        .Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength)));

    /// <summary>Why a password is not taken; null where it is.</summary>
    public static Refusal? Refuses(string password, string account) =>
        password.Length is < Shortest or > Longest
            ? new("password-length", $"Kata sandi terdiri dari {Shortest} sampai {Longest} huruf.")
            : password.Contains(account, StringComparison.OrdinalIgnoreCase)
                || password.Distinct().Count() < Shortest / 3
                ? new("password-weak", "Kata sandi ini mudah ditebak; jangan pakai nama akun atau huruf yang berulang.")
                : null;
}
