using JamsostekLedger.Host.Pages.Claims;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>The fields of a question of a notice.</summary>
internal static class NoticeFields
{
    /// <summary>The fields.</summary>
    public static IReadOnlyList<FormField> Of(NoticePage page)
    {
        var make = new FieldMaker(NoticeForm.Kind, page.Given, page.Faults, page.Asked.Language);
        return page.Question switch
        {
            NoticeQuestion.Benefit =>
                [make.Of("benefit", FieldInput.Radio, null, [.. Benefits(make.Language)])],
            NoticeQuestion.Membership =>
            [
                make.Of("programme", FieldInput.Radio, page.Places.Keys.FirstOrDefault(), [.. Programmes(page)]),
                make.Of("segment", FieldInput.Radio, null, [.. Segments(make.Language)]),
            ],
            NoticeQuestion.Story =>
            [
                make.Of("cause"), make.Of("place"), make.Of("district", DistrictOf(page)), make.Of("wage"),
            ],
            NoticeQuestion.Check => [NumberOf(page, make), .. RecordFields.Actor(page.Asked, page.Given, page.Faults)],
            _ => [.. NoticeForm.ColumnsOf(page.Question).Select(column => make.Of(column))],
        };
    }

    private static IEnumerable<FieldChoice> Benefits(Language language) =>
        ((Benefit[])[Benefit.Jkm, Benefit.Jkk]).Select(benefit => new FieldChoice(
            $"{benefit}".ToUpperInvariant(), $"{benefit}".ToUpperInvariant(), ClaimsWords.Name(benefit, language)));

    private static IEnumerable<FieldChoice> Segments(Language language) =>
        Enum.GetValues<Segment>().Select(segment => new FieldChoice(
            $"{segment}".ToUpperInvariant(), $"{segment}".ToUpperInvariant(), ClaimsWords.Name(segment, language)));

    // Those that the worker is in; where nobody knows of one, any.
    private static IEnumerable<FieldChoice> Programmes(NoticePage page)
    {
        var (language, spelled) = (page.Asked.Language, new Spelled(page.Asked.Language));
        foreach (var card in page.Programmes.Where(card =>
                     page.Places.Count == 0 || page.Places.ContainsKey(card.Code)))
            yield return new(card.Code, card.Name, !page.Places.TryGetValue(card.Code, out var place) ? card.Code
                : place.CoveredUntil is { } until ? RecordingWords.PaidUntil.With(language, spelled.Month(until))
                : RecordingWords.NothingPaid[language]);
        yield return new("", RecordingWords.OutsideProgrammes[language]);
    }

    private static string? DistrictOf(NoticePage page) =>
        page.Places.GetValueOrDefault(page.Given.GetValueOrDefault("programme", ""))?.Listing.District;

    private static FormField NumberOf(NoticePage page, FieldMaker make)
    {
        var given = make.Given("claim_number");
        return make.Of("claim_number") with
        {
            Value = given.Length > 0 ? given : page.Proposed ?? "", Hint = RecordingWords.NumberHint[make.Language],
        };
    }
}
