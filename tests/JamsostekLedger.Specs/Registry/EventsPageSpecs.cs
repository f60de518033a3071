using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml.Linq;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using NodaTime;

namespace JamsostekLedger.Specs.Registry;

/// <summary>
/// docs/events.md is written from the types themselves. Where it is out of date, run this spec with
/// <c>JAMSOSTEK_WRITE_DOCS=1</c> and read the difference before it is committed.
/// </summary>
public class EventsPageSpecs
{
    private const string Page = "docs/events.md";

    private static readonly JsonSerializerOptions Legible = new()
    {
        WriteIndented = true, Encoder = LedgerJson.Stored.Options.Encoder,
    };

    private static readonly Dictionary<string, XElement> Docs =
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, "JamsostekLedger.xml"))
            .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    [Fact] public void The_page_of_events_says_what_the_types_say()
    {
        var page = Write();
        if (Environment.GetEnvironmentVariable("JAMSOSTEK_WRITE_DOCS") == "1")
            File.WriteAllText(Path.Combine(Repository.Root, Page), page);
        Repository.Read(Page).ShouldBe(page);
    }

    private static string Write()
    {
        var page = new StringBuilder("""
            # Events

            Every type of fact, as it is stored in `mt_events.data`. Written from the code by `EventsPageSpecs`; do not
            edit it by hand. A stored name or member is never renamed: ledgers hold it. A member that may be missing
            is left out where there is nothing to say. Beside each fact stand its headers: who recorded it, from which
            row of which file.


            """);
        var parts = new List<Type>();
        foreach (var type in FactTypes.All)
            Section(page, type.Name, type.ClrType, parts, StoredSamplesSpecs.Sample(type.Name));
        for (var i = 0; i < parts.Count; i++)
            Section(page, JsonNamingPolicy.CamelCase.ConvertName(parts[i].Name), parts[i], parts, null);
        Section(page, "headers", typeof(Headers), parts, null);
        return page.ToString().TrimEnd() + "\n";
    }

    private static void Section(StringBuilder page, string name, Type type, List<Type> parts, string? sample)
    {
        page.Append($"## {name}\n\n{Prose(Docs[$"T:{type.FullName}"].Element("summary")!)}\n\n");
        page.Append("| member | holds | meaning |\n|---|---|---|\n");
        foreach (var member in StoredSamplesSpecs.Members(type))
        {
            var missing = member.IsGetNullable || Nullable.GetUnderlyingType(member.PropertyType) is not null;
            var meaning = Docs[$"T:{type.FullName}"].Elements("param")
                .Single(param => param.Attribute("name")!.Value == member.AssociatedParameter!.Name);
            page.Append(
                $"| `{member.Name}` | {Holds(member.PropertyType, parts)}{(missing ? ", may be missing" : "")} "
                + $"| {Prose(meaning)} |\n");
        }

        page.Append('\n');
        if (sample is not null)
            page.Append($"```json\n{Indented(sample)}\n```\n\n");
    }

    private static string Holds(Type type, List<Type> parts)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
            return "one of " + string.Join(", ", type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(value => $"`{value.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name}`"));
        if (type == typeof(string))
            return "text";
        if (type == typeof(Rupiah))
            return "whole rupiah";
        if (type == typeof(int) || type == typeof(long))
            return "whole number";
        if (type == typeof(LocalDate))
            return "date";
        if (type == typeof(YearMonth))
            return "month";
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return "list of " + Holds(type.GetGenericArguments()[0], parts);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return $"list of {Holds(type.GetGenericArguments()[0], parts)}";
        if (type == typeof(Instant))
            return "instant, `2025-03-04T06:05:00Z`";
        if (type == typeof(PersonId))
            return "UUID";
        if (type == typeof(LedgerEvent))
            return "a fact: its `type` and the `fact` as the log would hold it";
        if (type == typeof(bool))
            return "`true` or `false`";

        type.Namespace.ShouldStartWith("JamsostekLedger", customMessage: $"say here what a {type.Name} is in JSON");
        if (!parts.Contains(type))
            parts.Add(type);
        var name = JsonNamingPolicy.CamelCase.ConvertName(type.Name);
        return $"[{name}](#{name.ToLowerInvariant()})";
    }

    private static string Prose(XElement element)
    {
        var text = string.Concat(element.Nodes().Select(node => node switch
        {
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement { Name.LocalName: "see" } see =>
                $"`{string.Join('.', see.Attribute("cref")!.Value.Split('.')[^2..])}`",
            XElement other => other.Value,
            _ => node.ToString(),
        }));
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("|", "\\|");
    }

    private static string Indented(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(document.RootElement, Legible);
    }
}
