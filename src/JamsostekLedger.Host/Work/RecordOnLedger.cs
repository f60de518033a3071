using JamsostekLedger.Files;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Append;
using JamsostekLedger.Store.Recording;
using Npgsql;
using Wolverine;

namespace JamsostekLedger.Host.Work;

/// <summary>
/// Asks to record a row or commands, all of them or none. It is decided in the process that asks and is never kept: a
/// message that waits in a table would be content about people outside the vault, and its refusal would come when
/// nobody listens.
/// </summary>
/// <param name="Region">The region.</param>
/// <param name="Headers">Who asks, and from where.</param>
public sealed record RecordOnLedger(Region Region, Headers Headers)
{
    /// <summary>The row; null where commands are asked.</summary>
    public FileRow? Row { get; init; }

    /// <summary>The commands; none where a row is asked.</summary>
    public IReadOnlyList<ICommand> Commands { get; init; } = [];

    /// <summary>Version that the first stream must have, or null where any will do.</summary>
    public ExpectedVersion? ExpectedVersion { get; init; }

    /// <summary>Statements that must go in with what is recorded.</summary>
    public Func<IReadOnlyList<Outcome>, IEnumerable<NpgsqlBatchCommand>> Also { get; init; } = _ => [];

    /// <summary>Names no content: Wolverine writes the message of a failed call into its log.</summary>
    public override string ToString() => $"{nameof(RecordOnLedger)} {Region.Code}";
}

/// <summary>What became of it: an outcome for each, or the one that refused them all.</summary>
internal sealed record RecordedOnLedger(IReadOnlyList<Outcome> Outcomes);

/// <summary>The way to the bus.</summary>
internal static class LedgerBus
{
    /// <summary>Records on the bus where a request asks, and without it where a verb does.</summary>
    public static Task<IReadOnlyList<Outcome>> RecordAsync(
        this OpenLedger ledger, RecordOnLedger asked, HttpContext? context, CancellationToken cancellation) =>
        context?.RecordAsync(asked, cancellation) ?? CommandRecording.RecordAsync(ledger, asked, cancellation);

    /// <summary>Records on the bus of the request's server.</summary>
    /// <exception cref="LedgerUnavailableException">The database is away or busy; sending again is safe.</exception>
    public static async Task<IReadOnlyList<Outcome>> RecordAsync(
        this HttpContext context, RecordOnLedger asked, CancellationToken cancellation) =>
        await context.RequestServices.GetRequiredService<IMessageBus>().RecordAsync(
            asked with { Headers = SignedIn.Of(context, asked.Headers) }, cancellation);

    /// <summary>Records on a bus.</summary>
    public static async Task<IReadOnlyList<Outcome>> RecordAsync(
        this IMessageBus bus, RecordOnLedger asked, CancellationToken cancellation) =>
        (await bus.InvokeAsync<RecordedOnLedger>(asked, cancellation)).Outcomes;
}
