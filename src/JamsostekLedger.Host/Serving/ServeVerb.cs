using System.CommandLine;
using JamsostekLedger.Host.Verbs;

namespace JamsostekLedger.Host.Serving;

/// <summary>No verb: serves the pages and the API until it is told to stop.</summary>
public static class ServeVerb
{
    /// <summary>Gives the root command its options and its action.</summary>
    public static void Configure(RootCommand root)
    {
        var port = new Option<int>("--port") { Description = "Porta", DefaultValueFactory = _ => 5080 };
        var empty = new Option<bool>("--empty") { Description = "Jangan memuat data peragaan" };
        root.Options.Add(port);
        root.Options.Add(empty);
        root.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(
            ledger => Task.FromResult(Verb.Done), cancellation));
    }
}
