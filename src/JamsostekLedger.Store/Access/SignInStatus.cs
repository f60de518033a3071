namespace JamsostekLedger.Store.Access;

/// <summary>What became of an attempt to sign in.</summary>
public enum SignInStatus
{
    /// <summary>Name and password are right.</summary>
    Right,

    /// <summary>There is no such account, or the password is another.</summary>
    Wrong,

    /// <summary>There were too many failures; nobody is let in for a while.</summary>
    Locked,

    /// <summary>The account is out of use.</summary>
    Disabled,
}
