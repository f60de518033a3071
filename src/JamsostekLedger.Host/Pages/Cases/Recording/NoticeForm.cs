using JamsostekLedger.Claims;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Web;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>The answers to the questions of a notice: a row of <c>claim-notices</c>, filled in bit by bit.</summary>
internal static class NoticeForm
{
    /// <summary>The kind of file that it is a row of.</summary>
    public static FileKind Kind { get; } = new ClaimNoticesFile();

    /// <summary>The questions in order.</summary>
    public static IReadOnlyList<NoticeQuestion> Questions { get; } = Enum.GetValues<NoticeQuestion>();

    /// <summary>The columns that a question asks for.</summary>
    public static IReadOnlyList<string> ColumnsOf(NoticeQuestion question) => question switch
    {
        NoticeQuestion.Benefit => ["benefit"],
        NoticeQuestion.Worker => ["nik"],
        NoticeQuestion.Membership => ["programme", "segment"],
        NoticeQuestion.Event => ["event_date", "event_time"],
        NoticeQuestion.Story => ["cause", "place", "district", "wage"],
        NoticeQuestion.Informer => ["informer", "informer_phone", "noticed_on", "noticed_time"],
        _ => ["claim_number"],
    };

    /// <summary>The question that asks for a column; the last one for what none asks for.</summary>
    public static NoticeQuestion QuestionOf(string? column) =>
        Questions.FirstOrDefault(question => ColumnsOf(question).Contains(column), NoticeQuestion.Check);

    /// <summary>Whether a field of the form asks for a column.</summary>
    public static bool IsAsked(string? column) =>
        column == PostedForm.Actor || Questions.Any(question => ColumnsOf(question).Contains(column));

    /// <summary>The question with a posted name; the first one for any other text.</summary>
    public static NoticeQuestion Named(string? name) =>
        Questions.FirstOrDefault(question => Coded.Of(question) == name);

    /// <summary>What a claim's number and its first payment answer already.</summary>
    public static Dictionary<string, string> Of(string claim, ClaimPayment? first)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal) { ["claim_number"] = claim };
        if (first is null)
            return known;
        known["benefit"] = $"{first.Benefit}".ToUpperInvariant();
        known["segment"] = $"{first.Segment}".ToUpperInvariant();
        known["programme"] = first.Programme ?? "";
        known["event_date"] = Iso.Day(first.EventDate);
        known["district"] = first.District ?? "";
        return known;
    }

    /// <summary>What is most likely answered to questions that are not asked yet.</summary>
    public static Dictionary<string, string> WithUsual(IReadOnlyDictionary<string, string> given, LocalDate today)
    {
        var filled = new Dictionary<string, string>(given, StringComparer.Ordinal);
        filled.TryAdd("segment", "BPU");
        filled.TryAdd("noticed_on", Iso.Day(today));
        return filled;
    }
}
