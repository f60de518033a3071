using System.Diagnostics;
using JamsostekLedger.Store;

namespace JamsostekLedger.Host.Verbs;

/// <summary>What a verb says when something broke: one sentence, and never a stack, which may quote a row.</summary>
internal static class VerbFault
{
    /// <summary>The sentence.</summary>
    public static string SentenceOf(Exception exception) => Fault.Of(exception) switch
    {
        { Kind: not FaultKind.Unexpected } fault => $"{fault.Rule}: {fault.Sentence}",
        // Names a file or folder of the person who asks, and nothing of the ledger.
        _ when exception is IOException or UnauthorizedAccessException =>
            $"Berkas atau folder tidak dapat dipakai. {exception.Message}",
        var fault => $"{fault.Rule}: {fault.Sentence} ({exception.GetType().Name} di {PlaceOf(exception)})",
    };

    // Enough for whoever looks after the program to find it.
    private static string PlaceOf(Exception exception) =>
        new StackTrace(exception).GetFrames().Select(frame => frame.GetMethod()?.DeclaringType?.FullName)
            .FirstOrDefault(type => type?.StartsWith(nameof(JamsostekLedger), StringComparison.Ordinal) == true) ?? "-";
}
