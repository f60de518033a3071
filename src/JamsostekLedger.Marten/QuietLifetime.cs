using Microsoft.Extensions.Hosting;

namespace JamsostekLedger.Marten;

/// <summary>Lives inside another program: signals and standard output are that program's.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
