using System.CommandLine;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Verbs;

namespace JamsostekLedger.Host.Tests.Verbs;

/// <summary>The help of verbs is in the language that the terminal asks for.</summary>
public class HelpTests
{
    [Theory]
    [InlineData("en_US.UTF-8", "Benefits paid", "First day")]
    [InlineData("id_ID.UTF-8", "Manfaat yang dibayar", "Hari pertama")]
    public async Task Help_speaks_the_language_of_the_terminal(string locale, string verb, string option)
    {
        var program = new Program(Path.GetTempPath(), new Dictionary<string, string> { ["LC_ALL"] = locale });

        var help = await program.RunAsync("report", "claims", "--help");

        help.Exit.ShouldBe(0, help.ToString());
        help.Output.ShouldContain(verb);
        help.Output.ShouldContain(option);
    }

    [Theory]
    //          LC_ALL         LC_MESSAGES    LANG            language
    [InlineData(null,          null,          null,           Language.Indonesian)]
    [InlineData(null,          null,          "C.UTF-8",      Language.Indonesian)]
    [InlineData(null,          null,          "en_GB.UTF-8",  Language.English)]
    [InlineData("",            "",            "en",           Language.English)]
    [InlineData(null,          "id_ID.UTF-8", "en_US.UTF-8",  Language.Indonesian)]
    [InlineData("en_US@euro",  "id_ID.UTF-8", "id_ID.UTF-8",  Language.English)]
    [InlineData(null,          null,          "enm_XX.UTF-8", Language.Indonesian)]
    public void The_first_variable_that_is_set_decides(
        string? all, string? messages, string? lang, Language language) =>
        HelpText.Asked(name => name switch { "LC_ALL" => all, "LC_MESSAGES" => messages, _ => lang })
            .ShouldBe(language);

    [Fact]
    public void Every_verb_argument_and_option_says_what_it_is_in_both_languages()
    {
        var indonesian = Told(AllVerbs.Make(Language.Indonesian), "").ToList();
        var english = Told(AllVerbs.Make(Language.English), "").ToList();

        indonesian.Count.ShouldBeGreaterThan(200);
        english.Select(symbol => symbol.Path).ShouldBe(indonesian.Select(symbol => symbol.Path));
        indonesian.Concat(english).Where(symbol => string.IsNullOrWhiteSpace(symbol.Text))
            .Select(symbol => symbol.Path).ShouldBeEmpty();
        indonesian.Zip(english).Where(pair => pair.First.Text == pair.Second.Text)
            .Select(pair => pair.First.Path).ShouldBeEmpty();
    }

    private static IEnumerable<(string Path, string? Text)> Told(Command verb, string above)
    {
        var path = $"{above} {verb.Name}";
        return verb.Options.Cast<Symbol>().Concat(verb.Arguments)
            .Select(symbol => ($"{path} {symbol.Name}", symbol.Description))
            .Prepend((path, verb.Description))
            .Concat(verb.Subcommands.SelectMany(below => Told(below, path)));
    }
}
