using System.Net;
using System.Net.Http.Headers;
using JamsostekLedger.Access;
using JamsostekLedger.Host.Access;
using JamsostekLedger.Host.Serving;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Programmes;
using JamsostekLedger.Reference;
using JamsostekLedger.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;

namespace JamsostekLedger.Host.Tests.Access;

/// <summary>
/// A server as an office has it: nobody reads without signing in. One account a role in Gianyar, and the same in
/// Badung; a programme in each, whose names nobody of the other region may see.
/// </summary>
public sealed class AccessFixture : IAsyncLifetime
{
    public const string Collection = "A server with accounts";
    public const string Region = "51.04";
    public const string Other = "51.03";
    public const string Password = "sandi-uji-coba-2026";

    /// <summary>By which the proxy in front of the server proves itself.</summary>
    public const string ProxySecret = "rahasia-proksi-yang-cukup-panjang-untuk-uji";

    /// <summary>Names of programmes, by which it is told whether anything of a region leaked.</summary>
    public const string Secret = "Nelayan rahasia Gianyar";
    public const string OtherSecret = "Petani rahasia Badung";

    private readonly string _data = Directory.CreateTempSubdirectory("jamsostek-access-").FullName;
    private readonly Dictionary<string, string> _tokens = [];
    private WebApplication? _app;

    public OpenLedger Ledger { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public NpgsqlDataSource Owner { get; private set; } = null!;

    public IReadOnlyList<RouteEndpoint> Routes =>
        [.. _app!.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    /// <summary>The account with a role in a region.</summary>
    public static string NameOf(string role, string region) => $"{role}.{region}";

    public async Task InitializeAsync()
    {
        Ledger = await OpenLedger.OpenAsync(new(_data)
        {
            PostgresBin = Environment.GetEnvironmentVariable("JAMSOSTEK_TEST_POSTGRES"),
        });
        Owner = NpgsqlDataSource.Create(Ledger.OwnerConnection);
        foreach (var (region, name) in new[] { (Region, Secret), (Other, OtherSecret) })
        {
            (await Ledger.Recorder.RecordAsync(region, new OpenProgramme(
                new("rahasia", name, "APBD", new(2024, 1, 1), null, true, null, null, null, null)),
                new("uji"))).Refusal.ShouldBeNull();
            foreach (var role in Roles.All)
                await AddAsync(NameOf(role.Code, region), region, role.Code);
        }

        var file = Path.Combine(_data, "proxy-secret");
        await File.WriteAllTextAsync(file, ProxySecret + "\n");
        _app = WebServer.Build(new(0, Ledger, new())
        {
            Recognise = new Recognition(Ledger, TrustedProxy.OfFile(file)).OfAsync,
        });
        await _app.StartAsync();
        Address = _app.Urls.Single();
        Client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = new(Address),
        };
    }

    public async Task DisposeAsync()
    {
        Client?.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        if (Owner is not null)
            await Owner.DisposeAsync();
        if (Ledger is not null)
            await Ledger.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    /// <summary>An account whose password is known and changed already, with one role in a region.</summary>
    public async Task AddAsync(string name, string region, string? role, bool mustChange = false)
    {
        (await Ledger.Accounts.AddAsync(name, Passwords.Hash(Password), mustChange, [], "uji")).ShouldBeNull();
        if (role is not null)
            await GrantAsync(name, region, role);
    }

    /// <summary>Gives a role, as the operator does.</summary>
    public async Task GrantAsync(string name, string region, string role) => (await Ledger.Recorder.RecordAsync(
        region, new GrantRole(new(name, role, Today(region), 0)), new("uji"))).Refusal.ShouldBeNull();

    /// <summary>Takes a role, as the operator does.</summary>
    public async Task EndAsync(string name, string region, string role) => (await Ledger.Recorder.RecordAsync(
        region, new EndRole(new(name, role, Today(region), 0)), new("uji"))).Refusal.ShouldBeNull();

    /// <summary>A token of an account.</summary>
    public async Task<string> TokenAsync(string account, bool isReadOnly = false)
    {
        var key = $"{account} {isReadOnly}";
        if (!_tokens.TryGetValue(key, out var token))
            _tokens[key] = token = (await Ledger.Tokens.MakeAsync(account, 1, isReadOnly, "uji")).Secret!;
        return token;
    }

    /// <summary>The answer to a request under a token, or under none.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        string method, string path, string? token, string? body = null, string type = "application/json")
    {
        using var request = new HttpRequestMessage(new(method), path);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
        {
            request.Content = new StringContent(body);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        return await Client.SendAsync(request);
    }

    /// <summary>What a page's form sends from our own page.</summary>
    public async Task<HttpResponseMessage> PostAsync(
        string path, string? cookie, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.ToDictionary(field => field.Name, field => field.Value)),
        };
        request.Headers.Add("Origin", Address);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        return await Client.SendAsync(request);
    }

    /// <summary>A page as a browser with a session asks for it.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        return await Client.SendAsync(request);
    }

    /// <summary>Signs in and gives the session's cookie.</summary>
    public async Task<string> SignInAsync(string account, string password = Password)
    {
        using var answer = await PostAsync("/sign-in", null, ("name", account), ("password", password));
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync());
        return CookieOf(answer).ShouldNotBeNull();
    }

    /// <summary>The session's cookie of an answer.</summary>
    public static string? CookieOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies)
            ? cookies.FirstOrDefault(cookie => cookie.StartsWith("jamsostek_session=", StringComparison.Ordinal))
                ?.Split(';')[0]
            : null;

    /// <summary>Runs a statement as whoever owns the tables.</summary>
    public async Task RunAsync(string sql)
    {
        await using var command = Owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<long> CountAsync(string sql)
    {
        await using var command = Owner.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private LocalDate Today(string region) => Ledger.Today(Regions.Find(region)!);
}

[CollectionDefinition(AccessFixture.Collection)]
public sealed class AccessUsers : ICollectionFixture<AccessFixture>;
