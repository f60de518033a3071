using JamsostekLedger.Ledger;

namespace JamsostekLedger.Access;

/// <summary>Somebody tried to sign in as an account with a role in the region, and was not let in.</summary>
/// <param name="Account">The account.</param>
/// <param name="Why"><c>password</c>, <c>locked</c> or <c>disabled</c>.</param>
/// <param name="On">Day of it.</param>
/// <param name="Attempt">Number of the attempt, so that each is a fact of its own.</param>
public sealed record SignInFailed(string Account, string Why, LocalDate On, string Attempt) : LedgerEvent
{
    /// <inheritdoc/>
    public override LocalDate ValueDate => On;

    /// <inheritdoc/>
    public override string Key => $"sign-in {Account} {Attempt}";
}
