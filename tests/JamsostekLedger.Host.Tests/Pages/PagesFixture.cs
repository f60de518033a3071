using System.Net;
using JamsostekLedger.Host.Demonstration;
using JamsostekLedger.Host.Serving;
using JamsostekLedger.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>
/// The web application with an excerpt of the demonstration, on a port of its own, over an embedded database.
/// </summary>
public sealed class PagesFixture : IAsyncLifetime
{
    public const string Collection = "Pages over the demonstration";

    private readonly string _data = Directory.CreateTempSubdirectory("jamsostek-pages-").FullName;
    private OpenLedger? _ledger;
    private WebApplication? _app;
    private readonly List<LoadedFile> _loaded = [];

    public DemonstrationProgress Progress { get; } = new();

    public HttpClient Client { get; private set; } = null!;

    /// <summary>What came of each file of the demonstration.</summary>
    public IReadOnlyList<LoadedFile> Loaded => _loaded;

    public string Address { get; private set; } = "";

    public OpenLedger Ledger => _ledger!;

    /// <summary>Every address of the server, as it is mapped.</summary>
    public IReadOnlyList<RouteEndpoint> Routes =>
        [.. _app!.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    /// <summary>What the server logs from now on goes to this too.</summary>
    public void Hear(ILoggerProvider logs) => _app!.Services.GetRequiredService<ILoggerFactory>().AddProvider(logs);

    /// <summary>When the budget of Gianyar was recorded: its claims were not yet.</summary>
    public Instant BeforeClaims { get; private set; }

    public async Task InitializeAsync()
    {
        _ledger = await OpenLedger.OpenAsync(new(_data)
        {
            PostgresBin = Environment.GetEnvironmentVariable("JAMSOSTEK_TEST_POSTGRES"),
        });
        await foreach (var loaded in DemonstrationLoad.RunAsync(_ledger, excerpt: true, (file, rows) =>
                       {
                           if (file is { Region: "51.04", Kind: "claims" } && rows == 0)
                               BeforeClaims = SystemClock.Instance.GetCurrentInstant();
                       }, CancellationToken.None))
        {
            loaded.IsAsMeant.ShouldBeTrue(loaded.Complaint);
            _loaded.Add(loaded);
        }

        _ledger.RolesOf = Accounts.RolesOfAsync;
        _app = WebServer.Build(new(0, _ledger, Progress) { Recognise = Accounts.RecogniseAsync });
        await _app.StartAsync();
        Address = _app.Urls.Single();
        Client = new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new(Address) };
    }

    public async Task DisposeAsync()
    {
        Client?.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        if (_ledger is not null)
            await _ledger.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    /// <summary>The text of a page, as a reader sees it: entities are characters.</summary>
    public async Task<string> TextAsync(string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await Client.GetAsync(address);
        var text = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        response.StatusCode.ShouldBe(status, text);
        return text;
    }
}

[CollectionDefinition(PagesFixture.Collection)]
public sealed class PagesUsers : ICollectionFixture<PagesFixture>;
