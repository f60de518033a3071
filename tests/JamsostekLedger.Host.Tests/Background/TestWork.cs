using JamsostekLedger.Host.Work;
using Wolverine.Attributes;

namespace JamsostekLedger.Host.Tests.Background;

/// <summary>A message of a test.</summary>
[MessageIdentity("test")]
public sealed record TestMessage(string Region, string Key) : WorkMessage(Region, Key);

/// <summary>Does what a test says.</summary>
internal sealed class TestWork(Attempts attempts, TestWorker worker, int atOnce) : WorkOn<TestMessage>(attempts)
{
    public override int AtOnce => atOnce;

    public override bool IsShared => true;

    public override Task RunAsync(TestMessage message, CancellationToken cancellation) =>
        worker.RunAsync(PieceOf(message), cancellation);
}
