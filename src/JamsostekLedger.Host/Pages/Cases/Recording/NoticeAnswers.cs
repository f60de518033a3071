using JamsostekLedger.Files;
using JamsostekLedger.Host.Importing;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>The answers to a notice in words, for whoever checks them. Of a NIK the last four digits.</summary>
internal static class NoticeAnswers
{
    /// <summary>The answer to a question; null where it has none in words.</summary>
    public static string Of(NoticePage page, NoticeQuestion question)
    {
        var (language, spelled) = (page.Asked.Language, new Spelled(page.Asked.Language));
        var answer = question switch
        {
            NoticeQuestion.Worker => Worker(page, language),
            NoticeQuestion.Membership => Joined(
                Programme(page) ?? RecordingWords.OutsideProgrammes[language], Given("segment").ToUpperInvariant()),
            NoticeQuestion.Event => Joined(Day("event_date"), Given("event_time")),
            NoticeQuestion.Story => Joined(Given("cause"), Given("place"), Given("district"), Given("wage")),
            NoticeQuestion.Informer => Joined(
                Given("informer"), Given("informer_phone"), Day("noticed_on"), Given("noticed_time")),
            _ => Given("benefit").ToUpperInvariant(),
        };
        return answer.Length > 0 ? answer : RecordingWords.NotSaid[language];

        string Given(string column) => page.Given.GetValueOrDefault(column, "").Trim();

        string Day(string column) =>
            DateCell.Read(column, new(Given(column))) is { Refusal: null, Value: var day }
                ? spelled.Day(day)
                : Given(column);
    }

    private static string Worker(NoticePage page, Language language)
    {
        var row = GivenRow.Of(page.Given);
        return row.OptionalNik("nik") is not { Length: > 4 } nik ? ""
            : page.Worker is { } known ? $"{known.Name}, NIK …{known.Nik ?? nik[^4..]}"
            : RecordingWords.UnknownWorker.With(language, nik[^4..]);
    }

    private static string? Programme(NoticePage page)
    {
        var code = page.Given.GetValueOrDefault("programme", "").Trim();
        return code.Length == 0 ? null : page.Programmes.FirstOrDefault(card => card.Code == code)?.Name ?? code;
    }

    private static string Joined(params string[] parts) => string.Join(", ", parts.Where(part => part.Length > 0));
}
