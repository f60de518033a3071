using JamsostekLedger.Hooks;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Hooks;
using NodaTime;

namespace JamsostekLedger.Host.Hooks;

/// <summary>
/// Delivers notices. A receiver has one when it answers with 2xx; with 410 it wants no more of them; anything else is
/// tried again, and given up after the last attempt. One that was given up does not hold up those after it.
/// </summary>
/// <param name="hooks">The hooks.</param>
/// <param name="notices">What notices say.</param>
/// <param name="sender">Posts them.</param>
/// <param name="clock">Says when an attempt is made.</param>
public sealed class NoticeWorker(WebHooks hooks, Notices notices, NoticeSender sender, IClock clock) : IWorker
{
    /// <inheritdoc/>
    public string Kind => Notices.Kind;

    /// <inheritdoc/>
    public async Task RunAsync(Work work, CancellationToken cancellation)
    {
        if (work.Region is not { } region || Notices.HookOf(work.Key) is not { } id
            || await hooks.FindAsync(region, id, cancellation) is not { } hook)
            throw new HopelessWorkException("Penerima pemberitahuan ini tidak dikenal.");
        if (await hooks.SecretAsync(region, id, cancellation) is not { } secret)
            return;
        if (await notices.BodyAsync(hook, work.Key, cancellation) is not { } body)
            throw new FailedWorkException("Pemeriksaan bulan itu belum tersimpan.");

        var answer = await sender.PostAsync(
            hook.Terms.Url, work.Key, secret, body, clock.GetCurrentInstant(), cancellation);
        if (answer.IsTaken)
        {
            await hooks.DeliveredAsync(hook, NoticePiece.Parse(work.Key)?.Last, cancellation);
            return;
        }

        await hooks.FailedAsync(hook, answer.Reason, cancellation);
        if (!answer.IsGone)
            throw new FailedWorkException(answer.Reason);

        await hooks.StopAsync(region, id, "HTTP 410", cancellation);
        throw new HopelessWorkException($"{answer.Reason} Penerima tidak diberi tahu lagi.");
    }
}
