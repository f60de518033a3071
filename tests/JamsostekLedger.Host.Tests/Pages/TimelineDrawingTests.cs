using System.Globalization;
using System.Net;
using System.Xml.Linq;
using JamsostekLedger.Cover;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Pages.Cover;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace JamsostekLedger.Host.Tests.Pages;

/// <summary>A worker's timeline as the server draws it: the drawing and the table beside it say the same.</summary>
public sealed class TimelineDrawingTests
{
    private static readonly LocalDate AsOf = new(2025, 9, 10);

    // Awaiting, covered, a gap, lapsed, paid too late, started again, doubly paid, in arrears, paid ahead.
    private static readonly PaidMonths[] Payments =
    [
        new(new(2023, 3), new(2024, 6), new(2023, 3, 10), "desa-2023", "APBD"),
        new(new(2024, 7), new(2024, 7), new(2024, 11, 5), "desa-2023", "APBDES"),
        new(new(2024, 12), new(2025, 4), new(2024, 12, 20), "desa-2024", "APBD"),
        new(new(2025, 2), new(2025, 3), new(2025, 2, 3), "sawit", "DBH-SAWIT"),
        new(new(2025, 5), new(2025, 6), new(2025, 7, 8), "desa-2024", "APBD"),
        new(new(2025, 8), new(2025, 12), new(2025, 8, 4), "desa-2024", "APBD"),
    ];

    [Fact] public async Task Every_span_is_a_row_of_the_table_and_as_many_bars_as_it_has_years()
    {
        var timeline = Timeline(AsOf);
        var (svg, page) = await DrawnAsync(timeline, Language.Indonesian);

        timeline.Spans.Select(span => span.Status).Distinct().Count().ShouldBe(6);
        Statuses(page.Descendants("tbody").Elements("tr"))
            .ShouldBe(timeline.Spans.Select(span => CoverWords.CodeOf(span.Status)));
        Statuses(Bars(svg)).ShouldBe(timeline.Spans.SelectMany(span =>
            Enumerable.Repeat(CoverWords.CodeOf(span.Status), span.To.Year - span.From.Year + 1)));
    }

    [Fact] public async Task Bars_follow_each_other_along_each_year_and_none_sticks_out()
    {
        var (svg, _) = await DrawnAsync(Timeline(AsOf), Language.Indonesian);
        var size = svg.Attribute("viewBox")!.Value.Split(' ').Select(Number).ToArray();
        foreach (var row in Bars(svg).Select(bar => bar.Elements().Skip(1).First()).GroupBy(rect => Of(rect, "y")))
        {
            var bars = row.ToArray();
            foreach (var (bar, next) in bars.Zip(bars.Skip(1)))
                (Of(bar, "x") + Of(bar, "width")).ShouldBe(Of(next, "x"), 0.02m);
            bars.ShouldAllBe(bar => Of(bar, "x") >= 34 && Of(bar, "width") > 0
                && Of(bar, "x") + Of(bar, "width") <= size[2] && Of(bar, "y") + Of(bar, "height") <= size[3]);
        }
    }

    [Theory]
    [InlineData(Language.Indonesian, "10 September 2025: Terlindungi.", "Masa tenggang", "tunggakan dibayar")]
    [InlineData(Language.English, "10 September 2025: Covered.", "In grace", "arrears paid")]
    public async Task It_says_in_words_what_it_shows(
        Language language, string now, string grace, string arrears)
    {
        var (svg, page) = await DrawnAsync(Timeline(AsOf), language);
        svg.Attribute("role")!.Value.ShouldBe("img");
        var title = svg.Element("title")!;
        svg.Attribute("aria-labelledby")!.Value.ShouldBe(title.Attribute("id")!.Value);
        title.Value.ShouldContain(now);
        Bars(svg).ShouldAllBe(bar => bar.Element("title") != null && bar.Element("title")!.Value.Length > 10);
        page.Value.ShouldContain(grace);
        page.Value.ShouldContain(arrears);
        page.Value.ShouldContain("Perdir 22/PERDIR.02/072022");
    }

    [Fact] public async Task Only_what_is_told_apart_without_colour_is_drawn()
    {
        var (svg, _) = await DrawnAsync(Timeline(AsOf), Language.Indonesian);
        var patterns = svg.Descendants("pattern").Select(pattern => pattern.Attribute("id")!.Value).ToArray();
        foreach (var bar in Bars(svg))
        {
            var fill = bar.Elements("rect").First().Attribute("fill")?.Value;
            if (fill is null)
                bar.Attribute("data-status")!.Value.ShouldBeOneOf("covered", "awaiting");
            else
                patterns.ShouldContain(fill[5..^1]);
        }
    }

    [Fact] public async Task The_day_looked_at_and_the_day_of_the_lapse_are_marked()
    {
        var (svg, _) = await DrawnAsync(Timeline(AsOf), Language.English);
        Mark(svg, "today").ShouldBe("Day looked at: 10 September 2025");
        Mark(svg, "lapse").ShouldBe("Lapses on 1 April 2026 if nothing more is paid");

        // Lapsed already: there is nothing to come.
        (svg, _) = await DrawnAsync(Timeline(new(2024, 11, 20)), Language.English);
        Mark(svg, "lapse").ShouldBeNull();

        static string? Mark(XElement svg, string name) => svg.Elements("g")
            .SingleOrDefault(mark => mark.Attribute("data-mark")?.Value == name)?.Element("title")!.Value;
    }

    [Fact] public async Task Nothing_known_is_said_and_not_drawn()
    {
        var text = await RenderAsync<TimelineDrawing>(new()
        {
            ["Timeline"] = CoverTimeline.Of([], [], AsOf, CoverRules.Shipped), ["Language"] = Language.English,
        });
        WebUtility.HtmlDecode(text).ShouldContain("Nothing is known of this worker's cover.");
        text.ShouldNotContain("<svg");
    }

    [Fact] public async Task Each_rule_is_told_once_with_its_source()
    {
        var timeline = Timeline(AsOf);
        var (_, page) = await DrawnAsync(timeline, Language.English);
        var rules = page.Elements("ul").Last().Elements("li")
            .ToDictionary(rule => rule.Attribute("id")!.Value, rule => rule.Value);
        rules.Keys.ShouldBe(timeline.Spans.Select(span => $"cover-{span.Rule.Id}").Distinct());
        rules["cover-grace-2022"].ShouldContain("(sources disagree) Perdir 22/PERDIR.02/072022");
        foreach (var link in page.Descendants("td").Elements("a"))
            rules.Keys.ShouldContain(link.Attribute("href")!.Value[1..]);
    }

    [Fact] public async Task Signs_say_where_a_cover_began_again_and_what_was_paid_twice()
    {
        var (svg, _) = await DrawnAsync(Timeline(AsOf), Language.Indonesian);
        var labels = svg.Descendants("text").Select(text => text.Value).ToArray();
        labels.Count(label => label.StartsWith('↻')).ShouldBe(1);
        labels.ShouldContain("✓ 2×");
        labels.ShouldContain("✓ Terlindungi");
    }

    [Fact] public async Task The_standing_names_the_lapse_and_both_clocks()
    {
        var text = await RenderAsync<StandingFacts>(new()
        {
            ["Standing"] = Timeline(new(2025, 1, 15)).Standing, ["Language"] = Language.English,
        });
        foreach (var fact in (string[])
                 [
                     "began</dt><dd>December 2024", "Covered until</dt><dd>April 2025",
                     "Lapses if nothing is paid</dt><dd>1 August 2025",
                     "until</dt><dd>28 February 2025", "paid</dt><dd>1 December 2027",
                 ])
            text.Replace("\n", "").Replace("      ", "").ShouldContain(fact);
    }

    private static CoverTimeline Timeline(LocalDate asOf) =>
        CoverTimeline.Of([new("desa-2023", new(2023, 1), null, null)], Payments, asOf, CoverRules.Shipped);

    private static async Task<(XElement Svg, XElement Page)> DrawnAsync(CoverTimeline timeline, Language language)
    {
        var text = await RenderAsync<TimelineDrawing>(new() { ["Timeline"] = timeline, ["Language"] = language });
        text.ShouldNotContain("<script");
        text.ShouldNotContain("style=");
        var page = XElement.Parse($"<main>{text}</main>");
        return (page.Descendants("svg").Single(), page);
    }

    private static async Task<string> RenderAsync<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    private static IEnumerable<XElement> Bars(XElement svg) =>
        svg.Elements("g").Where(group => group.Attribute("data-status") is not null);

    private static IEnumerable<string> Statuses(IEnumerable<XElement> elements) =>
        elements.Select(element => element.Attribute("data-status")!.Value);

    private static decimal Of(XElement element, string name) => Number(element.Attribute(name)!.Value);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
