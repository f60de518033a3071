using System.Net;
using System.Security.Claims;
using JamsostekLedger.Ledger;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>Accounts of the tests: a request is of the account that its header names, and two may approve.</summary>
internal static class Accounts
{
    public const string Header = "X-Test-Account";
    public const string Finance = "keuangan";
    public const string Approver = "penyetuju";
    public const string Second = "penyetuju-dua";

    private static readonly HashSet<string> Approvers = [Approver, Second];

    public static Task SignInAsync(HttpContext context, Func<Task> next)
    {
        if (context.Request.Headers[Header].ToString() is { Length: > 0 } account)
            context.User = new(new ClaimsIdentity([new(ClaimTypes.Name, account)], "test"));
        return next();
    }

    /// <summary>
    /// The second step: another account approves what was asked for, where an answer says that it must. The answer that
    /// records it, or the one given.
    /// </summary>
    public static async Task<HttpResponseMessage> ApprovedAsync(HttpClient client, HttpResponseMessage asked)
    {
        if (asked.StatusCode != HttpStatusCode.Accepted || asked.Headers.Location is not { } at)
            return asked;
        using var approval = new HttpRequestMessage(HttpMethod.Post, $"/api/v1{at}/approve");
        approval.Headers.Add(Header, Approver);
        return await client.SendAsync(approval);
    }

    public static Task<IReadOnlyCollection<string>> MayApproveAsync(
        NpgsqlConnection connection, Region region, string deed, IReadOnlyCollection<string> accounts,
        CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyCollection<string>>([.. accounts.Where(Approvers.Contains)]);
}
