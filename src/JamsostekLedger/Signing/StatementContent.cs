using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using JamsostekLedger.Audit;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reconciliation;

namespace JamsostekLedger.Signing;

/// <summary>
/// What a statement of reconciliation says: everything that is signed, and nothing that can change afterwards. Persons
/// stand in it by the number that the vault gave them, so it stays the same when one of them is forgotten.
/// </summary>
/// <param name="Format">Version of this form.</param>
/// <param name="Rules">Version of the rules by which the rows were matched.</param>
/// <param name="Draft">True of what nobody has signed.</param>
/// <param name="Region">Region code.</param>
/// <param name="RegionName">Its name.</param>
/// <param name="Period"><c>2024-11</c> or <c>2024</c>.</param>
/// <param name="Number">Counts what was signed of the period, from 1.</param>
/// <param name="Supersedes">Hash of the sealed statement whose place it takes, or null.</param>
/// <param name="Ledger">Where the ledger stood.</param>
/// <param name="Statements">What other offices said, by source.</param>
/// <param name="Pairings">What came of it, pairing by pairing.</param>
/// <param name="BroughtForward">Breaks of earlier periods that were left for this one.</param>
public sealed record StatementContent(
    int Format, int Rules, bool Draft, string Region, string RegionName, string Period, int Number,
    string? Supersedes, ContentLedger Ledger, ImmutableArray<ContentSource> Statements,
    ImmutableArray<ContentPairing> Pairings, ImmutableArray<ContentBrought> BroughtForward)
{
    /// <summary>The form that is written now.</summary>
    public const int CurrentFormat = 1;

    /// <summary>
    /// The rules by which rows are matched now. Who changes what the matching answers raises it: what was signed is
    /// held against the rules that it was made by (<c>CurrentRulesSpecs</c> notices who forgets to).
    /// </summary>
    public const int CurrentRules = 1;

    /// <summary>Refuses sums that no JSON number says exactly: nothing doubtful is signed or printed.</summary>
    public static Refusal NotExact { get; } = new("reconciliation-not-exact",
        "Ada jumlah yang melampaui bilangan yang dapat ditulis dengan tepat; periksa nilai catatan pihak lain.");

    private const long Exact = 1L << 53;

    /// <summary>The draft of what was found; whoever signs it gives it its number.</summary>
    /// <param name="region">The region.</param>
    /// <param name="found">What was found.</param>
    /// <param name="recordedAt">When each statement was recorded, by its key.</param>
    /// <param name="ledger">Where the ledger stood.</param>
    public static StatementContent Of(
        Region region, Reconciled found, IReadOnlyDictionary<string, Instant> recordedAt, ContentLedger ledger) => new(
        CurrentFormat, CurrentRules, true, region.Code, $"{region.Rank} {region.Name}", found.Period, 0, null, ledger,
        [
            .. found.Statements.Select(one => new ContentSource(
                    one.Source, one.Number, one.Hash, one.Rows, one.Amount.Amount, recordedAt[one.Key]))
                .OrderBy(one => one.Source, StringComparer.Ordinal),
        ],
        [.. found.Pairings.Select(paired => Of(paired, found.Explained))],
        [
            .. found.BroughtForward.Select(one => new ContentBrought(
                one.From, one.Pairing, Of(one.Break, found.Explained), Of(one.Deferral)!)),
        ]);

    /// <summary>What a stored or handed over text says.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static StatementContent Parse(string json) =>
        JsonSerializer.Deserialize(json, StatementContentJson.Default.StatementContent)
        ?? throw new JsonException("A statement is an object.");

    /// <summary>Hash of a text: what <c>sha256sum</c> says of it as a file.</summary>
    public static string HashOf(string json) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    /// <summary>The canonical JSON (RFC 8785) of it, which signatures are over.</summary>
    public string Json() => Canonical(this, StatementContentJson.Default.StatementContent);

    /// <summary>Whether every sum has an exact spelling as a JSON number.</summary>
    public bool IsExact() => Pairings.All(one => IsExact(one.Left.Amount) && IsExact(one.Right.Amount)
            && IsExact(one.Matched.LeftAmount) && IsExact(one.Matched.RightAmount)
            && one.Matched.Rules.All(rule => IsExact(rule.LeftAmount) && IsExact(rule.RightAmount))
            && one.Breaks.All(IsExact))
        && Statements.All(one => IsExact(one.Amount)) && BroughtForward.All(one => IsExact(one.Break));

    /// <summary>What a pairing counts in.</summary>
    public static string UnitOf(string pairing) =>
        pairing == Pairing.Members.Name ? ContentParts.Person : ContentParts.Rupiah;

    /// <summary>What it says of the books of both sides, whatever its number and wherever the ledger stood.</summary>
    public StatementContent Body() => this with
    {
        Draft = false, RegionName = "", Number = 0, Supersedes = null, Ledger = new(0, null, default, null),
    };

    /// <summary>Hash of <see cref="Body"/>: whoever has looked at a draft says by it what was seen.</summary>
    public string BodyHash() => HashOf(Body().Json());

    /// <summary>Whether it says the same of the books of both sides.</summary>
    public bool Says(StatementContent other) => Body().Json() == other.Body().Json();

    /// <summary>As it is signed under a number.</summary>
    public StatementContent Numbered(int number, string? supersedes) => this with
    {
        Draft = false, Number = number, Supersedes = supersedes,
    };

    private static ContentPairing Of(Paired paired, IReadOnlyDictionary<string, Recorded> explained) => new(
        paired.Pairing, UnitOf(paired.Pairing),
        Of(paired.Left), Of(paired.Right),
        new(paired.Matches.Count, paired.Matches.Sum(match => match.LeftAmount),
            paired.Matches.Sum(match => match.RightAmount),
            [
                .. paired.Matches.GroupBy(match => match.Rule).OrderBy(of => of.Key, StringComparer.Ordinal)
                    .Select(of => new ContentRule(
                        of.Key, of.Count(), of.Sum(match => match.LeftAmount), of.Sum(match => match.RightAmount))),
            ],
            HashOf(Canonical(
                paired.Matches.Select(match => new MatchedRows(
                        match.Rule, Sorted(match.Left), Sorted(match.Right), $"{match.LeftAmount}",
                        $"{match.RightAmount}"))
                    .OrderBy(match => match.Sort, StringComparer.Ordinal),
                StatementContentJson.Default.IEnumerableMatchedRows))),
        [.. paired.Breaks.Select(one => Of(one, explained))]);

    private static ContentSide Of(Side side) => new(side.Name, side.Rows, side.Amount);

    private static ContentBreak Of(Break one, IReadOnlyDictionary<string, Recorded> explained) => new(
        one.Id, one.Reason, one.Rule, [.. one.Left], [.. one.Right], one.LeftAmount, one.RightAmount, one.Person,
        [.. one.Shows], explained.TryGetValue(one.Id, out var said) ? Of(said) : null);

    private static ContentSaid Of(Recorded recorded)
    {
        var said = (BreakExplained)recorded.Fact;
        return new(said.Explanation, said.Note, recorded.Headers.Actor, recorded.RecordedAt, said.DeferredTo);
    }

    private static bool IsExact(ContentBreak one) => IsExact(one.LeftAmount) && IsExact(one.RightAmount);

    private static bool IsExact(long amount) => amount is <= Exact and >= -Exact;

    private static ImmutableArray<string> Sorted(IEnumerable<string> keys) =>
        [.. keys.Order(StringComparer.Ordinal)];

    private static string Canonical<T>(T value, JsonTypeInfo<T> type)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(value, type);
        var canonical = new ArrayBufferWriter<byte>(json.Length);
        CanonicalJson.Write(json, canonical);
        return Encoding.UTF8.GetString(canonical.WrittenSpan);
    }

    // Amounts as text: of a match nothing is shown as a number, and text has no largest one.
    internal sealed record MatchedRows(
        string Rule, ImmutableArray<string> Left, ImmutableArray<string> Right, string LeftAmount, string RightAmount)
    {
        public string Sort => string.Join('\n', [Rule, .. Left, "|", .. Right, LeftAmount, RightAmount]);
    }
}
