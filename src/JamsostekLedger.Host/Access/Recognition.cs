using JamsostekLedger.Host.Web;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Access;

namespace JamsostekLedger.Host.Access;

/// <summary>Recognises whoever asks by the session of a browser or the token of a program.</summary>
/// <param name="ledger">Where accounts stand.</param>
/// <param name="proxy">The proxy that signs people in, or null.</param>
internal sealed class Recognition(OpenLedger ledger, TrustedProxy? proxy)
{
    private const string Bearer = "Bearer ";

    /// <summary>Whom a request comes from; nobody where it shows nothing, or nothing that stands.</summary>
    public async Task<Visitor> OfAsync(HttpContext context, CancellationToken cancellation)
    {
        if (context.Request.Headers.Authorization.ToString() is { Length: > 0 } authorization)
            return authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
                && await ledger.Tokens.RecogniseAsync(
                    authorization[Bearer.Length..].Trim(), cancellation) is { } program
                // A program knows no password that it could change.
                ? Of(program) with { MustChange = false }
                : Visitor.Nobody;
        if (SessionCookie.Of(context.Request) is { } secret
            && await ledger.Sessions.RecogniseAsync(secret, cancellation) is { } person)
            return Of(person) with { IsByCookie = true };
        if (proxy?.AccountOf(context.Request) is { } named
            && await ledger.Accounts.FindAsync(named, cancellation) is { DisabledAt: null } account)
            return new(account.Name, account.Places) { IsByCookie = true };

        // In the demonstration, and nowhere else, sums are read without an account.
        return await DemonstrationAccounts.FindAsync(ledger, DemonstrationAccounts.Reader, cancellation) is { } reader
            ? Visitor.Nobody with { Places = reader.Places }
            : Visitor.Nobody;
    }

    private static Visitor Of(Recognised known) => new(known.Account, known.Places)
    {
        MustChange = known.MustChange, IsReadOnly = known.IsReadOnly, IsDemonstration = known.IsDemonstration,
    };
}
