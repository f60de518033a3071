using JamsostekLedger.Access;
using JamsostekLedger.Host.Access;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Pages.Approvals;
using JamsostekLedger.Host.Pages.Faults;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Host.Work;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Access;

namespace JamsostekLedger.Host.Pages.Accounts;

/// <summary>The accounts that have a role in a region, with forms for another role and another account.</summary>
/// <param name="Head">Head of the page.</param>
/// <param name="Accounts">The accounts.</param>
/// <param name="Refusal">Why a form was refused, or null.</param>
/// <param name="Made">The account that was just made with its password, or null.</param>
public sealed record AccountsPage(
    RegionHead Head, IReadOnlyList<UserAccount> Accounts, Refusal? Refusal, (string Name, string Password)? Made)
    : IPage
{
    private const string Path = "accounts";

    /// <inheritdoc/>
    public Asked Asked => Head.Asked;

    /// <summary>Whether whoever looks keeps the accounts.</summary>
    public bool MayKeep { get; init; }

    /// <summary>Maps the page and its forms.</summary>
    internal static void Map(IEndpointRouteBuilder app, WebServerOptions served)
    {
        app.For(Right.Administer, Right.ReadRecords).MapGet($"/regions/{{code}}/{Path}",
            (string code, HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
                context, code, async (asked, end) => PageRoutes.Page<AccountsView>(
                    await LoadAsync(served, asked, context, null, null, end)), cancellation));
        Post("", AddAsync);
        Post("/roles", ChangeAsync);

        void Post(string form, Func<WebServerOptions, Asked, IReadOnlyDictionary<string, string>, HttpContext,
            CancellationToken, Task<IResult?>> act) => app.For(Right.Administer).MapPost(
            $"/regions/{{code}}/{Path}{form}",
            (string code, HttpContext context, CancellationToken cancellation) => PageRoutes.AnswerAsync(
                context, code, async (asked, end) => await PostedForm.ReadAsync(context, end) is { } given
                    ? await act(
                        served, asked with { Path = $"/regions/{code}/{Path}" }, given, context, end)
                    : FaultPages.OtherSite(asked), cancellation));
    }

    // An account without a role may do nothing, so making one needs nobody else.
    private static async Task<IResult?> AddAsync(
        WebServerOptions served, Asked asked, IReadOnlyDictionary<string, string> given, HttpContext context,
        CancellationToken cancellation)
    {
        var (name, password) = (AccountName.Of(given.GetValueOrDefault("name", "")), Passwords.Make());
        var refusal = await served.Ledger.Accounts.AddAsync(
            name, Passwords.Hash(password), mustChange: true, [],
            context.Account() ?? given.GetValueOrDefault(PostedForm.Actor, "page"), cancellation: cancellation);
        return PageRoutes.Page<AccountsView>(
            await LoadAsync(
                served, asked, context, refusal, refusal is null ? (name, password) : null, cancellation),
            refusal is null ? StatusCodes.Status201Created : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult?> ChangeAsync(
        WebServerOptions served, Asked asked, IReadOnlyDictionary<string, string> given, HttpContext context,
        CancellationToken cancellation)
    {
        var region = asked.Region!;
        var row = GivenRow.Of(given);
        var (account, role) = (AccountName.Of(row.Key("account")), row.Key("role"));
        var actor = row.Key(PostedForm.Actor);
        var refusal = row.Refusals is [var first, ..] ? new Refusal(first.Rule, first.Message) : null;
        if (refusal is null && await served.Ledger.Accounts.FindAsync(account, cancellation) is null)
            refusal = new("account-unknown", "Tidak ada akun dengan nama itu.");
        var today = served.Ledger.Today(region);
        var outcome = refusal is not null ? null : (await context.RecordAsync(
            new(region, new(actor, "page"))
            {
                Commands =
                [
                    given.ContainsKey("end")
                        ? new EndRole(new(account, role, today, 0))
                        : new GrantRole(new(account, role, today, 0)),
                ],
            }, cancellation))[0];
        refusal ??= outcome!.Refusal;
        return refusal is null
            ? ApprovalPosts.After(context, asked, outcome!, asked.InRegion(Path))
            : PageRoutes.Page<AccountsView>(
                await LoadAsync(served, asked, context, refusal, null, cancellation),
                StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<AccountsPage> LoadAsync(
        WebServerOptions served, Asked asked, HttpContext context, Refusal? refusal,
        (string, string)? made, CancellationToken cancellation)
    {
        var region = asked.Region!.Code;
        return new(
            await RegionHead.LoadAsync(served, asked, cancellation),
            [
                .. (await served.Ledger.Accounts.ListAsync(cancellation)).Select(account => account with
                {
                    Places =
                    [
                        .. account.Places.Where(place =>
                            place.Region == region || place.Region == Store.Access.Accounts.Everywhere),
                    ],
                }).Where(account => account.Places.Count > 0),
            ], refusal, made)
        {
            MayKeep = context.Visitor().May(Right.Administer, region),
        };
    }
}
