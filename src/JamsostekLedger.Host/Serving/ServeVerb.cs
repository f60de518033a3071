using System.CommandLine;
using JamsostekLedger.Store;
using JamsostekLedger.Host.Access;
using JamsostekLedger.Host.Demonstration;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store.Cluster;

namespace JamsostekLedger.Host.Serving;

/// <summary>No verb: serves the pages and the API until it is told to stop.</summary>
public static class ServeVerb
{
    /// <summary>Gives the root command its options and its action.</summary>
    public static void Configure(RootCommand root)
    {
        var port = new Option<int>("--port")
        {
            Description = HelpText.Of("Porta", "Port"),
            DefaultValueFactory = _ => 5080,
        };
        var empty = new Option<bool>("--empty")
        {
            Description = HelpText.Of("Jangan memuat data peragaan", "Does not load the demonstration"),
        };
        root.Options.Add(port);
        var excerpt = DemonstrationVerbs.ExcerptOption();
        root.Options.Add(empty);
        root.Options.Add(excerpt);
        root.SetAction((parsed, stop) => RunAsync(
            parsed.GetValue(port), parsed.GetValue(empty), parsed.GetValue(excerpt), stop));
    }

    private static async Task<int> RunAsync(int port, bool empty, bool excerpt, CancellationToken stop)
    {
        await using var ledger = await OpenLedger.OpenAsync(LedgerHome.FromEnvironment(), cancellation: stop);
        var progress = new DemonstrationProgress();
        await using var app = WebServer.Build(new(port, ledger, progress));
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException)
        {
            Screen.Complain($"Porta {port} sedang dipakai program lain; pilih yang lain dengan --port.");
            return Verb.Failed;
        }

        if (empty && await FirstAdministrator.MakeAsync(ledger, stop) is { } first)
            Screen.Line($"Akun pertama: {first.Name}, kata sandi: {first.Password} "
                + "(ditampilkan sekali ini saja, diganti saat pertama masuk)");
        Screen.Line($"Buku besar melayani di {app.Urls.First()} (Ctrl-C untuk berhenti)");
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stop, app.Lifetime.ApplicationStopping);
        var loading = empty
            ? Task.CompletedTask
            : DemonstrationAtStart.RunAsync(ledger, excerpt, progress, stopping.Token);

        await app.WaitForShutdownAsync(stopping.Token);
        await loading;
        return Verb.Done;
    }
}
