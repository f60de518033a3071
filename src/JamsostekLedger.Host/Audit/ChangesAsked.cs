using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Questions;

namespace JamsostekLedger.Host.Audit;

/// <summary>Between which instants changes are asked for.</summary>
/// <param name="Since">The earlier one.</param>
/// <param name="Until">The later one; null is the latest append.</param>
internal sealed record ChangesAsked(Instant Since, Instant? Until)
{
    /// <summary>How it is asked for.</summary>
    public static AskedParameters<ChangesAsked> Parameters { get; } = new(
        [
            new("since", new("Sejak keadaan tercatat saat itu", "Since the ledger as it was recorded then"),
                AskedKind.Instant, "2024-12-31T16:00:00Z"),
            new("until", new(
                    "Sampai keadaan tercatat saat itu; tanpa itu yang terbaru",
                    "Until the ledger as it was recorded then; the latest without it"),
                AskedKind.Instant, "2025-12-31T16:00:00Z", IsRequired: false),
        ], (Given given, out ChangesAsked asked) =>
        {
            asked = null!;
            var unread = given.Instant("since", out var since);
            Instant? until = null;
            if (given.TextOrNull("until") is not null)
            {
                var unreadUntil = given.Instant("until", out var last);
                (unread, until) = (unread ?? unreadUntil, last);
            }

            asked = new(since, until);
            return unread ?? (until < since
                ? AskedPeriod.Reversed($"{since}", $"{until}")
                : null);
        });
}
