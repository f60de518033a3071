using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Pages.Events;
using JamsostekLedger.Registry;

namespace JamsostekLedger.Host.Tests.Pages;

public sealed class FactWordsTests
{
    [Theory, InlineData(Language.Indonesian), InlineData(Language.English)]
    public void Every_type_of_fact_has_words_of_its_own(Language language)
    {
        var words = FactTypes.All.ToDictionary(type => type.Name, type => FactWords.Name(type.Name, language));
        words.Where(pair => pair.Key == pair.Value || pair.Value.Contains('_')).ShouldBeEmpty();
        words.Values.ShouldBeUnique();
    }
}
