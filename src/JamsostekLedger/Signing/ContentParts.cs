using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Signing;

/// <summary>What the pairings of a statement count in; the records below are what it is made of.</summary>
public static class ContentParts
{
    /// <summary>Whole rupiah.</summary>
    public const string Rupiah = "IDR";

    /// <summary>Persons.</summary>
    public const string Person = "person";
}

/// <summary>Where the region's ledger stood when the content was made.</summary>
/// <param name="Height">Height of its last block.</param>
/// <param name="Block">Hash of that block; null where nothing was recorded.</param>
/// <param name="RecordedAt">When that block was recorded.</param>
/// <param name="Checkpoint">The latest checkpoint that was signed by then, or null.</param>
public sealed record ContentLedger(long Height, string? Block, Instant RecordedAt, ContentCheckpoint? Checkpoint);

/// <summary>A signed checkpoint, as far as a paper names it.</summary>
/// <param name="Height">Height of its block.</param>
/// <param name="Block">Hash of that block.</param>
/// <param name="KeyId">Which key signed it.</param>
public sealed record ContentCheckpoint(long Height, string Block, string KeyId);

/// <summary>What another office said, as it was held against the ledger.</summary>
/// <param name="Source">The source.</param>
/// <param name="Number">The how-manieth of its source and period.</param>
/// <param name="Sha256">Hash of its file; keyed where it names persons.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Amount">What they come to.</param>
/// <param name="RecordedAt">When it was recorded.</param>
public sealed record ContentSource(
    string Source, int Number, string Sha256, int Rows, long Amount, Instant RecordedAt);

/// <summary>A pairing.</summary>
/// <param name="Pairing">Its name.</param>
/// <param name="Unit"><c>IDR</c> or <c>person</c>.</param>
/// <param name="Left">The ledger's side.</param>
/// <param name="Right">The other side.</param>
/// <param name="Matched">What agrees.</param>
/// <param name="Breaks">What does not.</param>
public sealed record ContentPairing(
    string Pairing, string Unit, ContentSide Left, ContentSide Right, ContentMatched Matched,
    ImmutableArray<ContentBreak> Breaks)
{
    /// <summary>What the breaks come to on both sides, those that are left for later or the others.</summary>
    public (int Count, long Left, long Right) Sum(bool deferred)
    {
        var of = Breaks.Where(one => one.Said?.DeferredTo is not null == deferred).ToList();
        return (of.Count, of.Sum(one => one.LeftAmount), of.Sum(one => one.RightAmount));
    }
}

/// <summary>All rows of a side.</summary>
/// <param name="Side">Whose.</param>
/// <param name="Rows">How many.</param>
/// <param name="Amount">What they come to.</param>
public sealed record ContentSide(string Side, int Rows, long Amount);

/// <summary>What agrees in a pairing.</summary>
/// <param name="Matches">How many matches.</param>
/// <param name="LeftAmount">What the ledger's rows come to.</param>
/// <param name="RightAmount">What the others come to.</param>
/// <param name="Rules">The same by rule.</param>
/// <param name="Sha256">
/// Hash of the matches themselves: two statements of the same sums that matched other rows are not the same.
/// </param>
public sealed record ContentMatched(
    int Matches, long LeftAmount, long RightAmount, ImmutableArray<ContentRule> Rules, string Sha256);

/// <summary>What agrees by one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Matches">How many matches.</param>
/// <param name="LeftAmount">What the ledger's rows come to.</param>
/// <param name="RightAmount">What the others come to.</param>
public sealed record ContentRule(string Rule, int Matches, long LeftAmount, long RightAmount);

/// <summary>A break, with what was said of it in the period.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Rule">The rule by which it was found.</param>
/// <param name="Left">Keys on the ledger's side.</param>
/// <param name="Right">Keys on the other side.</param>
/// <param name="LeftAmount">What the ledger's rows come to.</param>
/// <param name="RightAmount">What the others come to.</param>
/// <param name="Person">Whom it is about, by the number in the vault, or null.</param>
/// <param name="Shows">The values that show it.</param>
/// <param name="Said">What was said of it; null of a draft where nobody said anything yet.</param>
public sealed record ContentBreak(
    string Id, string Reason, string Rule, ImmutableArray<string> Left, ImmutableArray<string> Right, long LeftAmount,
    long RightAmount, PersonId? Person, ImmutableArray<string> Shows, ContentSaid? Said);

/// <summary>What was said of a break.</summary>
/// <param name="Explanation">Code from the closed list of its reason; null where it is only left for later.</param>
/// <param name="Note">In words.</param>
/// <param name="Actor">By whom.</param>
/// <param name="RecordedAt">When.</param>
/// <param name="DeferredTo">The period that it is left for, or null.</param>
public sealed record ContentSaid(
    string? Explanation, string Note, string Actor, Instant RecordedAt, string? DeferredTo);

/// <summary>A break of an earlier period that was left for this one.</summary>
/// <param name="From">The period in which it stands.</param>
/// <param name="Pairing">Its pairing.</param>
/// <param name="Break">The break, with what was said of it in this period.</param>
/// <param name="Deferral">What was said when it was left.</param>
public sealed record ContentBrought(string From, string Pairing, ContentBreak Break, ContentSaid Deferral);
