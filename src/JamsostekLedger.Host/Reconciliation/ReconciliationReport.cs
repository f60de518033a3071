using JamsostekLedger.Ledger;
using JamsostekLedger.Reconciliation;

namespace JamsostekLedger.Host.Reconciliation;

/// <summary>A period's reconciliation.</summary>
/// <param name="Region">Region code.</param>
/// <param name="Period"><c>2024-11</c> or <c>2024</c>.</param>
/// <param name="RecordedAsOf">The ledger as it was recorded then.</param>
/// <param name="Status">How far its latest statement is signed.</param>
/// <param name="Statements">The statements of others that stand.</param>
/// <param name="Pairings">Each pairing that has a statement.</param>
/// <param name="BroughtForward">Breaks of earlier periods that were left for this one.</param>
/// <param name="Signing">What hinders signing, and what was signed.</param>
public sealed record ReconciliationReport(
    string Region, string Period, Instant RecordedAsOf, string Status,
    IReadOnlyList<ReconciliationReport.Statement> Statements, IReadOnlyList<ReconciliationReport.PairingRow> Pairings,
    IReadOnlyList<ReconciliationReport.BroughtRow> BroughtForward, SigningReport Signing)
{
    /// <summary>The report.</summary>
    /// <param name="region">Region code.</param>
    /// <param name="recordedAsOf">As it was recorded then.</param>
    /// <param name="found">What was found.</param>
    /// <param name="recordedAt">When each statement was recorded, by its key.</param>
    /// <param name="labels">What is shown of persons.</param>
    /// <param name="signing">How far it is signed.</param>
    public static ReconciliationReport Of(
        string region, Instant recordedAsOf, Reconciled found, IReadOnlyDictionary<string, Instant> recordedAt,
        PersonKeys labels, SigningReport signing) => new(
        region, found.Period, recordedAsOf, signing.Status,
        [.. found.Statements.Select(one => new Statement(one.Source, one.Hash, one.Rows, recordedAt[one.Key]))],
        [.. found.Pairings.Select(paired => PairingRow.Of(paired, labels, found))],
        [
            .. found.BroughtForward.Select(one => new BroughtRow(
                one.From, one.Pairing, BreakRow.Of(one.Break, labels, found), ExplainedRow.Of(one.Deferral))),
        ], signing);

    /// <summary>A break of an earlier period that was left for this one.</summary>
    /// <param name="From">The period in which it stands.</param>
    /// <param name="Pairing">Its pairing.</param>
    /// <param name="Break">The break, with what was said of it in this period.</param>
    /// <param name="Deferral">What was said when it was left.</param>
    public sealed record BroughtRow(string From, string Pairing, BreakRow Break, ExplainedRow Deferral);

    /// <summary>A statement.</summary>
    /// <param name="Source">The source.</param>
    /// <param name="Sha256">Hash of its file; keyed where it names persons.</param>
    /// <param name="Rows">How many rows it has.</param>
    /// <param name="RecordedAt">When it was recorded.</param>
    public sealed record Statement(string Source, string Sha256, int Rows, Instant RecordedAt);

    /// <summary>A side.</summary>
    /// <param name="Side">Whose.</param>
    /// <param name="Rows">How many rows.</param>
    /// <param name="Amount">What they come to; of members, persons.</param>
    public sealed record SideRow(string Side, int Rows, long Amount);

    /// <summary>What agrees.</summary>
    /// <param name="Matches">How many matches.</param>
    /// <param name="LeftAmount">What the ledger's rows come to.</param>
    /// <param name="RightAmount">What the others come to.</param>
    public sealed record MatchedSum(int Matches, long LeftAmount, long RightAmount);

    /// <summary>A match.</summary>
    /// <param name="Rule">By which rule.</param>
    /// <param name="Left">Keys on the ledger's side.</param>
    /// <param name="Right">Keys on the other side.</param>
    /// <param name="Amount">What the ledger's rows come to.</param>
    /// <param name="Tolerance">The difference that is allowed for it, or null.</param>
    public sealed record MatchRowShown(
        string Rule, IReadOnlyList<string> Left, IReadOnlyList<string> Right, long Amount, long? Tolerance);

    /// <summary>A break.</summary>
    /// <param name="Id">Names it.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Left">Keys on the ledger's side.</param>
    /// <param name="Right">Keys on the other side.</param>
    /// <param name="LeftAmount">What the ledger's rows come to.</param>
    /// <param name="RightAmount">What the others come to.</param>
    /// <param name="Person">Last four digits of whom it is about, or null.</param>
    /// <param name="Rule">The rule by which it was found.</param>
    /// <param name="Shows">The values that show it.</param>
    /// <param name="Explained">What was said of it, or null.</param>
    /// <param name="AssignedTo">The office or function that looks into it, or null.</param>
    public sealed record BreakRow(
        string Id, string Reason, IReadOnlyList<string> Left, IReadOnlyList<string> Right, long LeftAmount,
        long RightAmount, string? Person, string Rule, IReadOnlyList<string> Shows,
        ExplainedRow? Explained, string? AssignedTo)
    {
        /// <summary>The row of a break.</summary>
        internal static BreakRow Of(Break one, PersonKeys labels, Reconciled found) => new(
            one.Id, one.Reason, labels.Shown(one.Left), labels.Shown(one.Right), one.LeftAmount, one.RightAmount,
            one.Person is { } person ? labels.LastFour(person) : null, one.Rule, one.Shows,
            found.Explained.TryGetValue(one.Id, out var said) ? ExplainedRow.Of(said) : null,
            (found.Assigned.GetValueOrDefault(one.Id)?.Fact as BreakAssigned)?.To);
    }

    /// <summary>What was said of a break.</summary>
    /// <param name="Reason">Code from the closed list of the break's reason; null where it is only left for
    /// later.</param>
    /// <param name="Note">In words.</param>
    /// <param name="Actor">By whom.</param>
    /// <param name="RecordedAt">When.</param>
    /// <param name="DeferredTo">The period that it is left for, or null.</param>
    public sealed record ExplainedRow(
        string? Reason, string Note, string Actor, Instant RecordedAt, string? DeferredTo)
    {
        /// <summary>The row of what was recorded.</summary>
        internal static ExplainedRow Of(Recorded recorded)
        {
            var said = (BreakExplained)recorded.Fact;
            return new(
                said.Explanation, said.Note, recorded.Headers.Actor, recorded.RecordedAt, said.DeferredTo);
        }
    }

    /// <summary>A pairing.</summary>
    /// <param name="Pairing">Its name.</param>
    /// <param name="Left">The ledger's side.</param>
    /// <param name="Right">The other side.</param>
    /// <param name="Matched">What agrees.</param>
    /// <param name="Matches">The matches.</param>
    /// <param name="Breaks">The breaks.</param>
    public sealed record PairingRow(
        string Pairing, SideRow Left, SideRow Right, MatchedSum Matched, IReadOnlyList<MatchRowShown> Matches,
        IReadOnlyList<BreakRow> Breaks)
    {
        /// <summary>The row of a pairing.</summary>
        internal static PairingRow Of(
            Paired paired, PersonKeys labels, Reconciled found) => new(
            paired.Pairing, Side(paired.Left), Side(paired.Right),
            new(paired.Matches.Count, paired.Matches.Sum(match => match.LeftAmount),
                paired.Matches.Sum(match => match.RightAmount)),
            [.. paired.Matches.Select(match => new MatchRowShown(
                match.Rule, labels.Shown(match.Left), labels.Shown(match.Right), match.LeftAmount, match.Tolerance))],
            [.. paired.Breaks.Select(one => BreakRow.Of(one, labels, found))]);

        private static SideRow Side(Side side) => new(side.Name, side.Rows, side.Amount);
    }
}
