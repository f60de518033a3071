using System.Net;
using JamsostekLedger.Host.Api;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Host.Work;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http.Timeouts;

namespace JamsostekLedger.Host.Serving;

/// <summary>Builds the web application: pages, static files, health. It listens on the loopback address only.</summary>
public static class WebServer
{
    /// <summary>The application, not started yet.</summary>
    public static WebApplication Build(WebServerOptions options)
    {
        // The content root is where the program stands: settings and files of the folder that it was called from are
        // none of ours.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(WebServer).Assembly.GetName().Name,
        });
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        Log(builder.Logging);
        // It warns that keys are not encrypted where they stand; they stand in memory.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        KeysInMemory.Configure(builder.Services);

        builder.Services.AddRazorComponents();
        builder.Services.AddApiV1();
        builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = TimeSpan.FromSeconds(30), TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
        });
        builder.Services.AddAdmission();
        // Without it, any site that a browser visits could have its name resolved to this machine and read along.
        builder.Services.Configure<HostFilteringOptions>(hosts =>
            hosts.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);

        builder.Services.AddSingleton(_ => options.Ledger);
        builder.AddWork(options.Ledger);
        builder.Services.AddHostedService(provider => new Upkeep(
            options.Ledger, provider.GetRequiredService<ILogger<Upkeep>>()));

        var app = builder.Build();
        app.UseMiddleware<HostFilteringMiddleware>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<Faults>();
        app.UseRouting();
        app.UseRequestTimeouts();
        app.UseAdmission();
        app.UseEntry(options);

        app.MapStaticFiles();
        app.MapHealth(options.Ledger);
        app.MapApiV1(options);
        app.MapPages(options);
        app.RefuseUnguarded();
        return app;
    }

    /// <summary>Logs as a server does. Standard output is for whoever called the program.</summary>
    public static void Log(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.SetMinimumLevel(LogLevel.Warning);
    }
}
