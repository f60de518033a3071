using JamsostekLedger.Access;
using JamsostekLedger.Budgets;
using JamsostekLedger.Claims;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using JamsostekLedger.Persons;
using JamsostekLedger.Rates;
using JamsostekLedger.Reconciliation;

namespace JamsostekLedger.Registry;

/// <summary>The commands that record what a request asks; only what needs a second person is asked so.</summary>
public static class AskedCommands
{
    /// <summary>
    /// The command that records a fact; null where it cannot be recorded any more, because a document that it revises
    /// stands no longer. What a command must see of other streams it sees when it is decided.
    /// </summary>
    /// <param name="fact">The fact.</param>
    /// <param name="documents">Documents by the key of their fact.</param>
    /// <exception cref="InvalidDataException">Facts of this type are asked by no request.</exception>
    public static ICommand? Of(LedgerEvent fact, Func<string, StandingDocument?> documents) => fact switch
    {
        PaguSet set => new SetPagu(set),
        WorkerChecked check => new CheckWorker(check),
        ClaimStepTaken step => new TakeClaimStep(step),
        BenefitPaid paid => new PayBenefit(paid.Payment) { BeyondReason = paid.BeyondReason },
        BenefitReversed reversed => new ReverseBenefit(reversed.Payment, reversed.Reverses)
        {
            Reason = reversed.Reason,
        },
        BreakExplained explained => new ExplainBreak(explained, Stands: false),
        RowsRuled ruled => new RuleRows(ruled, Holds: false),
        PeriodClosed closed => new ClosePeriod(FiscalPeriod.Parse(closed.Period), closed.On, closed.Reason),
        PeriodReopened opened => new ReopenPeriod(FiscalPeriod.Parse(opened.Period), opened.On, opened.Reason),
        PremiumRateRecorded rate => new RecordPremiumRate(rate),
        FundRuleSet rule => new SetFundRule(rule),
        PersonForgotten forgotten => new ForgetPerson(forgotten),
        PersonLookedAt look => new LookAtPerson(look),
        RoleGranted granted => new GrantRole(granted),
        RoleEnded ended => new EndRole(ended),
        DocumentRevised revised => Revised(revised, documents),
        _ => throw new InvalidDataException($"No request asks for a {fact.GetType().Name}."),
    };

    // Its number says on which state of the document it was asked: another revision since has taken that number.
    private static ReviseDocument? Revised(DocumentRevised revised, Func<string, StandingDocument?> documents) =>
        documents(revised.Document) is { Now: { } before } document
            ? new(
                document.Stream, before, revised.After is { } after ? Of(after, documents) : null, revised.Number,
                revised.What, revised.Changes, revised.Reason, revised.Evidence, revised.ReplacedBy,
                before.Key == revised.Document ? null : revised.Document)
            : null;
}
