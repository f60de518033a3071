using JamsostekLedger.Hooks;
using JamsostekLedger.Host.Hooks;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Hooks;
using Wolverine.Attributes;

namespace JamsostekLedger.Host.Work;

/// <summary>Asks to deliver the facts, or the monthly check, that the key names to the hook that it names.</summary>
[MessageIdentity(Notices.Kind)]
public sealed record DeliverFacts(string Region, string Key) : WorkMessage(Region, Key);

/// <summary>
/// Delivers notices. A receiver has one when it answers with 2xx; with 410 it wants no more of them; anything else is
/// tried again, and given up after the last attempt. One that was given up does not hold up those after it.
/// </summary>
public sealed class FactsDelivery(Attempts attempts, OpenLedger ledger, NoticeSender sender)
    : WorkOn<DeliverFacts>(attempts)
{
    private readonly Notices _notices = new(ledger.Database);

    /// <inheritdoc/>
    public override int AtOnce => 8;

    /// <inheritdoc/>
    public override async Task RunAsync(DeliverFacts message, CancellationToken cancellation)
    {
        var (region, hooks) = (message.Region, ledger.Hooks);
        if (Notices.HookOf(message.Key) is not { } id
            || await hooks.FindAsync(region, id, cancellation) is not { } hook)
            throw new HopelessWorkException("Penerima pemberitahuan ini tidak dikenal.");
        if (await hooks.SecretAsync(region, id, cancellation) is not { } secret)
            return;
        if (await _notices.BodyAsync(hook, message.Key, cancellation) is not { } body)
            throw new FailedWorkException("Pemeriksaan bulan itu belum tersimpan.");

        var answer = await sender.PostAsync(
            hook.Terms.Url, message.Key, secret, body, ledger.Clock.GetCurrentInstant(), cancellation);
        if (answer.IsTaken)
        {
            await hooks.DeliveredAsync(hook, NoticePiece.Parse(message.Key)?.Last, cancellation);
            return;
        }

        await hooks.FailedAsync(hook, answer.Reason, cancellation);
        if (!answer.IsGone)
            throw new FailedWorkException(answer.Reason);

        await hooks.StopAsync(region, id, "HTTP 410", cancellation);
        throw new HopelessWorkException($"{answer.Reason} Penerima tidak diberi tahu lagi.");
    }
}
