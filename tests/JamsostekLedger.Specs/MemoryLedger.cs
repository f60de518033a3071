using JamsostekLedger.Access;
using JamsostekLedger.Approvals;
using JamsostekLedger.Audit;
using JamsostekLedger.Budgets;
using JamsostekLedger.Claims;
using JamsostekLedger.Coverage;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Figures;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using JamsostekLedger.Persons;
using JamsostekLedger.Plans;
using JamsostekLedger.Premiums;
using JamsostekLedger.Programmes;
using JamsostekLedger.Rates;
using JamsostekLedger.Reconciliation;
using JamsostekLedger.Signing;
using JamsostekLedger.Registry;
using JamsostekLedger.Statements;
using NodaTime;

namespace JamsostekLedger.Specs;

/// <summary>
/// One region's ledger in memory. It does what every store must do: find the earlier fact by key, fold the stream,
/// decide, post. So a spec speaks of the same decision that an import makes.
/// </summary>
internal sealed class MemoryLedger
{
    private readonly Dictionary<string, LedgerEvent> _byKey = [];
    private readonly Dictionary<string, Folded> _streams = [];
    private readonly Dictionary<string, string> _streamOfKey = [];

    /// <summary>All facts in the order of recording.</summary>
    public List<LedgerEvent> Facts { get; } = [];

    /// <summary>All journal lines, each with the count of facts recorded by then.</summary>
    public List<(int Seq, JournalLine Line)> Journal { get; } = [];

    public Decision Decide(ICommand command) =>
        Decision.Of(command, _byKey.GetValueOrDefault(command.Fact.Key), FoldOf(command.Stream),
            command.Other is { } other ? FoldOf(other) : null);

    /// <summary>Records a row as the recorder does: one whose document stands may fill or correct it.</summary>
    public Decision TellRow(ICommand command, Seen seen)
    {
        var asked = command is AskedLater later ? later.Asks(this) : RowCommand.Ask(command);
        if (asked.Command is { } first and not (ReviseDocument or RepeatDocument)
            && Document(FactsOf(first.Stream).BearerOf(first.Fact.Key) ?? first.Fact.Key) is { } known
            && (!known.Versions[0].Says(first.Fact) || known.Revisions.Count > 0))
            asked = DocumentRows.Grow(known, first, seen);
        return asked.Command is { } ask
            ? Tell(ask).Warned(asked.Warnings)
            : Decision.Refuse(asked.Refusal!.Rule, asked.Refusal.Message);
    }

    public Decision Tell(ICommand command)
    {
        var decision = Decide(command);
        if (decision.Fact is { } fact)
        {
            if (fact is not DocumentRevised)
                StreamOf(fact).ShouldBe(command.Stream, "a fact goes into the stream that its command decided on");
            Add(fact, command.Stream);
            foreach (var (stream, also) in decision.Also)
                Add(also, stream);
        }

        return decision;
    }

    public void Add(LedgerEvent fact) => Add(fact, StreamOf(fact));

    /// <summary>The fact that was recorded first with a key, or null.</summary>
    public LedgerEvent? Earlier(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>A document as it stands, as a row looks it up; null where none was recorded with the key.</summary>
    public StandingDocument? Document(string key)
    {
        if (!_byKey.TryGetValue(key, out var first))
            return null;
        DocumentRevised[] revisions = [.. _streams.Values.SelectMany(fold => fold.Facts.RevisionsOf(key))
            .OrderBy(revision => revision.Number).ThenBy(revision => revision.Entered is true)];
        var stream = _streams.Keys.FirstOrDefault(at => FoldOf(at).Facts.Find(key) is not null) ?? _streamOfKey[key];
        return new(key, stream, FoldOf(stream).Facts.Find(key),
            [first, .. revisions.Select(revision => revision.After).OfType<LedgerEvent>()], revisions);
    }

    /// <summary>All facts as they stand.</summary>
    public IEnumerable<LedgerEvent> Standing =>
        _streams.Values.SelectMany(fold => fold.Facts.InOrder).Where(fact => fact is not Withdrawn);

    public StandingFacts FactsOf(string stream) => FoldOf(stream).Facts;

    public object StateOf(string stream) => FoldOf(stream).State;

    private Folded FoldOf(string stream) =>
        _streams.TryGetValue(stream, out var fold) ? fold : Folded.None(StreamTypes.OfStream(stream));

    private void Add(LedgerEvent fact, string stream)
    {
        var before = FoldOf(stream);
        var after = before.With(fact);
        _byKey.Add(fact.Key, fact);
        _streamOfKey.Add(fact.Key, stream);
        _streams[stream] = after;
        Facts.Add(fact);
        Journal.AddRange(before.Post(fact, after).Select(line => (Facts.Count, line)));
    }

    /// <summary>
    /// An account's balance: all lines up to a value date, as known when so many facts were recorded.
    /// </summary>
    public long Balance(
        string account, LocalDate? on = null, int? recordedSeq = null, Func<JournalLine, bool>? where = null) => Journal
        .Where(entry => entry.Seq <= (recordedSeq ?? int.MaxValue)
            && (on is not { } day || entry.Line.ValueDate <= day)
            && (where?.Invoke(entry.Line) ?? true))
        .Sum(entry => (entry.Line.Debit == account ? entry.Line.Amount : 0)
            - (entry.Line.Credit == account ? entry.Line.Amount : 0));

    private static string StreamOf(LedgerEvent fact) => fact switch
    {
        ProgrammeOpened opened => Programme.StreamOf(opened.Code),
        PaguSet set => set.Line.Stream,
        BudgetReserved reserved => reserved.Line.Stream,
        ReservationReleased released => released.Line.Stream,
        ProvisionalPaymentMade made => made.Line.Stream,
        PremiumPaid paid => paid.Line.Stream,
        PremiumReturned returned => returned.Line.Stream,
        EarmarkCarriedOver carried => carried.Line.Stream,
        WorkerProposed proposed => Worker.StreamOf(proposed.Worker),
        WorkerChecked check => Worker.StreamOf(check.Worker),
        WorkerEnrolled enrolled => Worker.StreamOf(enrolled.Worker),
        MembershipNumbered numbered => Worker.StreamOf(numbered.Worker),
        WorkerEnded ended => Worker.StreamOf(ended.Worker),
        CoverPaid paid => Worker.StreamOf(paid.Worker),
        CoverReleased released => Worker.StreamOf(released.Worker),
        CoverSettled settled => Worker.StreamOf(settled.Worker),
        PremiumRecomputed computed => ComputedPremiums.StreamOf(computed.Programme),
        PremiumComputed computed => ComputedPremiums.StreamOf(computed.Programme),
        _ when Invoice.KeyOf(fact) is { } invoice => Invoice.StreamOf(invoice),
        ClaimNoticed noticed => Claim.StreamOf(noticed.Notice.Claim),
        ClaimCorrected corrected => Claim.StreamOf(corrected.Claim),
        ClaimStepTaken step => Claim.StreamOf(step.Claim),
        ClaimSubmitted submitted => Claim.StreamOf(submitted.Claim),
        ClaimDocumentRecorded document => Claim.StreamOf(document.Claim),
        HeirNamed heir => Claim.StreamOf(heir.Claim),
        ChildNamed child => Claim.StreamOf(child.Claim),
        ClaimDecided decided => Claim.StreamOf(decided.Claim),
        BenefitPaid paid => Claim.StreamOf(paid.Payment.Claim),
        BenefitReversed reversed => Claim.StreamOf(reversed.Payment.Claim),
        PremiumRateRecorded or FundRuleSet => RegionalRates.Stream,
        CoverageObserved or CoverageTargetSet => CoverageDay.StreamOf(fact.ValueDate),
        PlanKept kept => Plan.StreamOf(kept.Code),
        PlanReserved reserved => Plan.StreamOf(reserved.Code),
        FigurePublished published => Figure.StreamOf(published.Id),
        NikCorrected corrected => PersonRecord.StreamOf(corrected.Person),
        PersonCorrected corrected => PersonRecord.StreamOf(corrected.Person),
        PersonsMerged merged => PersonRecord.StreamOf(merged.Person),
        PersonForgotten forgotten => PersonRecord.StreamOf(forgotten.Person),
        PersonLookedAt look => PersonRecord.StreamOf(look.Person),
        RowsRuled ruled => ReconciliationBook.StreamOf(ruled.Period),
        BreakExplained explained => ReconciliationBook.StreamOf(explained.Period),
        BreakAssigned assigned => ReconciliationBook.StreamOf(assigned.Period),
        ReconciliationSigned signed => SignatureBook.StreamOf(signed.Period),
        StatementRecorded => $"statement/{StatementBook.KeyOf(fact)}",
        StatementRowsRecorded rows => StatementRowsRecorded.StreamOf(rows.Source, rows.Period, rows.Number),
        PeriodClosed or PeriodReopened or OpeningBalancesKept => $"period/{PeriodBooks.KeyOf(fact)}",
        _ when ApprovalRequest.KeyOf(fact) is { } request => ApprovalRequest.StreamOf(request),
        RoleGranted or RoleEnded => AccountRoles.StreamOf(AccountRoles.KeyOf(fact)!),
        RowsDownloaded taken => AccountRoles.StreamOf(taken.Account),
        SignInFailed failed => AccountRoles.StreamOf(failed.Account),
        DatabaseRestored restored => Restore.StreamOf(restored.SignedHash),
        _ => throw new NotSupportedException($"Say here which stream holds a {fact.GetType().Name}."),
    };
}
