using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using JamsostekLedger.Audit;

namespace JamsostekLedger.Specs.Audit;

public class CanonicalJsonSpecs
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(500);

    // Letters that sort or escape oddly; the last two are outside the basic plane and above it in code units.
    private static readonly string[] Letters =
    [
        "a", "b", "B", "10", "9", " ", "\"", "\\", "/", "\n", "\t", "\u0001", "\u001f", "\u007f", "\u0080", "é",
        "\u2028", "€", "\ufb33", "😀",
    ];

    [Fact] public void The_sorting_sample_of_RFC_8785()
    {
        const string sample = """
            {
              "\u20ac": "Euro Sign",
              "\r": "Carriage Return",
              "\ufb33": "Hebrew Letter Dalet With Dagesh",
              "1": "One",
              "\ud83d\ude00": "Emoji: Grinning Face",
              "\u0080": "Control",
              "\u00f6": "Latin Small Letter O With Diaeresis"
            }
            """;
        Canonical(sample).ShouldBe(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
            + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
            + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    [Fact] public void The_string_and_literal_sample_of_RFC_8785() =>
        Canonical("""{ "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false] }""")
            .ShouldBe("""{"literals":[null,true,false],"string":"€$\u000f\nA'B\"\\\\\"/"}""");

    [Theory]
    [InlineData("""{"b":[],"a":{}}""", """{"a":{},"b":[]}""")]
    [InlineData(""" [ 1 , "2" , { } ] """, """[1,"2",{}]""")]
    [InlineData("""{"a":{"d":1,"c":2},"B":3}""", """{"B":3,"a":{"c":2,"d":1}}""")]
    [InlineData("""["\b\t\n\f\r\u0000\u001F\u007f"]""", "[\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\"]")]
    [InlineData("[0,-0,-1,9007199254740992,-9007199254740992]", "[0,0,-1,9007199254740992,-9007199254740992]")]
    public void Members_in_order_no_blanks_shortest_escapes(string json, string canonical) =>
        Canonical(json).ShouldBe(canonical);

    [Theory]
    [InlineData("1.5"), InlineData("1.0"), InlineData("1e3"), InlineData("9007199254740993")]
    [InlineData("-9007199254740993"), InlineData("99999999999999999999")]
    public void A_number_without_an_exact_spelling_is_refused(string number) =>
        Should.Throw<InvalidDataException>(() => Canonical($$"""{"amount":{{number}}}"""));

    [Theory]
    [InlineData("""{"a":1,"a":1}"""), InlineData("""{"a":1,"b":2,"a":3}"""), InlineData("""[{"a":1,"\u0061":2}]""")]
    public void A_member_named_twice_is_refused(string json) =>
        Should.Throw<JsonException>(() => Canonical(json));

    [Theory, InlineData(""), InlineData("{"), InlineData("{} {}"), InlineData("{\"a\":1,}"), InlineData("/* */{}")]
    public void What_is_not_JSON_is_refused(string json) => Should.Throw<JsonException>(() => Canonical(json));

    [Fact] public void A_canonical_form_is_its_own_canonical_form() =>
        Prop.ForAll(Documents, document =>
        {
            var canonical = Canonical(document.ToJsonString());
            Canonical(canonical).ShouldBe(canonical);
            JsonNode.DeepEquals(JsonNode.Parse(canonical), document).ShouldBeTrue();
        }).Check(Often);

    [Fact] public void Reordered_and_respaced_as_jsonb_does_it_reads_the_same() =>
        Prop.ForAll(Documents, document =>
        {
            var kept = AsJsonb(document).ToJsonString(new() { WriteIndented = true });
            Canonical(kept).ShouldBe(Canonical(document.ToJsonString()));
        }).Check(Often);

    [Fact] public void Two_documents_that_differ_read_differently() =>
        Prop.ForAll(Documents, Documents, (left, right) =>
            (Canonical(left.ToJsonString()) == Canonical(right.ToJsonString()))
                .ShouldBe(JsonNode.DeepEquals(left, right))).Check(Often);

    private static Arbitrary<JsonNode> Documents { get; } = Gen.Choose(0, int.MaxValue)
        .Select(seed => (JsonNode)Object(new Random(seed), 3)).ToArbitrary();

    private static string Canonical(string json)
    {
        var output = new ArrayBufferWriter<byte>();
        CanonicalJson.Write(Encoding.UTF8.GetBytes(json), output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static JsonObject Object(Random random, int depth)
    {
        var made = new JsonObject();
        for (var members = random.Next(5); members > 0; members--)
            made[Text(random)] = Value(random, depth - 1);
        return made;
    }

    private static JsonNode? Value(Random random, int depth) => random.Next(depth > 0 ? 6 : 4) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => random.NextInt64(-(1L << 53), (1L << 53) + 1),
        3 => Text(random),
        4 => Object(random, depth),
        _ => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth - 1))]),
    };

    private static string Text(Random random) => string.Concat(
        Enumerable.Range(0, random.Next(4)).Select(_ => Letters[random.Next(Letters.Length)]));

    // PostgreSQL orders members by the length of their names in bytes, then by bytes.
    private static JsonNode AsJsonb(JsonNode node) => node switch
    {
        JsonObject members => new JsonObject(members
            .OrderBy(member => Encoding.UTF8.GetByteCount(member.Key))
            .ThenBy(member => Convert.ToHexString(Encoding.UTF8.GetBytes(member.Key)), StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, member.Value is { } value ? AsJsonb(value) : null))),
        JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : AsJsonb(item))]),
        _ => node.DeepClone(),
    };
}
