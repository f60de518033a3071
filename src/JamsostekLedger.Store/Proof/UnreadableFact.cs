using System.Text.Json;
using JamsostekLedger.Audit;
using NodaTime.Text;

namespace JamsostekLedger.Store.Proof;

/// <summary>A row of the log that is not whole or that nobody can read.</summary>
internal static class UnreadableFact
{
    /// <summary>Whether this is what the read of such a row ends in.</summary>
    public static bool Is(Exception fault) => fault is InvalidDataException or JsonException or FormatException
        or OverflowException or ArgumentException or InvalidOperationException or UnparsableValueException;

    public static void Find(Findings findings, long seq, string? stream) => findings.Fact(
        FindingKind.FactUnreadable, seq, stream, $"Fakta {seq} tidak terbaca atau tidak utuh.");
}
