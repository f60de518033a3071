using System.Globalization;
using System.Net;

namespace JamsostekLedger.Host.Hooks;

/// <summary>
/// What a receiver made of a notice. Of an answer the status is known and nothing else: what a receiver writes back is
/// read by nobody.
/// </summary>
/// <param name="IsTaken">Whether it has the notice.</param>
/// <param name="IsGone">Whether it wants no more of them (410).</param>
/// <param name="Reason">Why it was not taken, in a sentence; empty where it was.</param>
public sealed record NoticeAnswer(bool IsTaken, bool IsGone, string Reason)
{
    /// <summary>It answered. A redirection is no answer: a notice goes where somebody meant it to go.</summary>
    public static NoticeAnswer Of(HttpStatusCode status) => new(
        (int)status is >= 200 and < 300, status == HttpStatusCode.Gone,
        (int)status is >= 200 and < 300
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"Penerima menjawab HTTP {(int)status}."));

    /// <summary>It did not answer in time.</summary>
    public static NoticeAnswer Late(TimeSpan patience) => new(
        IsTaken: false, IsGone: false,
        string.Create(
            CultureInfo.InvariantCulture, $"Penerima tidak menjawab dalam {patience.TotalSeconds:0.#} detik."));

    /// <summary>It could not be reached, or the connection broke.</summary>
    public static NoticeAnswer Away(HttpRequestError kind) =>
        new(IsTaken: false, IsGone: false, $"Penerima tidak dapat dihubungi ({kind}).");
}
