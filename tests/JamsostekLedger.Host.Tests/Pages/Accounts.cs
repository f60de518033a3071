using System.Net;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Access;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>
/// Accounts of tests that are not about signing in: a request is of the account that its header names, and of the
/// operator where it names none.
/// </summary>
internal static class Accounts
{
    public const string Header = "X-Test-Account";
    public const string Finance = "keuangan";
    public const string Approver = "penyetuju";
    public const string Second = "penyetuju-dua";

    private static readonly string[] Recorders = ["finance", "bpjs", "verifier"];

    public static Task<Visitor> RecogniseAsync(HttpContext context, CancellationToken cancellation) =>
        Task.FromResult(context.Request.Headers[Header].ToString() is { Length: > 0 } account
            ? new Visitor(account, [.. RolesOf(account).Select(role => new Place("all", role))])
            : Visitor.Operator);

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

    public static Task<ILookup<string, string>> RolesOfAsync(
        NpgsqlConnection connection, Region region, IReadOnlyCollection<string> accounts,
        CancellationToken cancellation) => Task.FromResult(accounts
            .SelectMany(account => RolesOf(account), (account, role) => (account, role))
            .ToLookup(one => one.account, one => one.role));

    private static IReadOnlyList<string> RolesOf(string account) =>
        account is Approver or Second ? ["approver"] : [.. Recorders, "administrator"];
}
