using System.Collections.Immutable;

namespace JamsostekLedger.Simulation.Model;

/// <summary>One claim as its rows tell it: where it stands, what was paid of it, what was decided.</summary>
internal sealed record Case
{
    private ImmutableList<Entry> Payments { get; init; } = [];

    private ImmutableList<Entry> Reversals { get; init; } = [];

    private ImmutableList<Entry> Decisions { get; init; } = [];

    private Entry? Notice { get; init; }

    // Of a claim that has a case.
    private string Moved { get; init; } = "";

    private LocalDate? MovedOn { get; init; }

    public string Stage => Notice is not null ? Moved
        : Payments.IsEmpty ? "unopened"
        : Standing.Any() ? "paid"
        : "reversed";

    /// <summary>Payments that were not taken back.</summary>
    public IEnumerable<Entry> Standing => Payments.Where(payment => ReversalOf(payment) is null);

    /// <summary>Whether notice of it was given, and of which benefit.</summary>
    public string? NoticeOf => Notice?["benefit"];

    private long Paid => Standing.Sum(payment => payment.Amount());

    public static Case Of(Book book, string claim) => book.Entries
        .Where(entry => entry["claim_number"] == claim).Aggregate(new Case(), (told, entry) => told.With(entry));

    public string? Refuse(Entry entry) => entry.Kind switch
    {
        "claims" when entry["reverses"].Length == 0 => Differs(entry) ?? Forbid("payment") ?? RefuseBeyond(entry),
        "claims" => Differs(entry) ?? RefuseReversal(entry) ?? Forbid("reversal"),
        "claim-notices" => RefuseNotice(entry),
        "claim-applications" => RefuseStep("application", entry.Day("on")) ?? RefuseApplication(entry),
        "claim-steps" => RefuseStep(entry["step"], entry.Day("on")) ?? RefuseStepsWords(entry),
        _ => RefuseStep("approval", entry.Day("decided_on")) ?? RefuseDecision(entry),
    };

    private Entry? ReversalOf(Entry payment) =>
        Reversals.Find(reversal => reversal["reverses"] == payment["payment_reference"]);

    private string? Forbid(string step) => ClaimTable.Next(Stage, step) is null ? "claim-step-illegal" : null;

    // One claim, one benefit, segment and programme: the first row about it says which.
    private string? Differs(Entry entry) =>
        (Payments.FirstOrDefault() ?? Notice) is { } first
        && (first["benefit"], first["segment"], first["programme"])
        != (entry["benefit"], entry["segment"], entry["programme"])
            ? "claim-differs"
            : null;

    private string? RefuseBeyond(Entry entry) =>
        Notice is not null && Decisions.Count > 0 && entry.Amount() > Outstanding
            ? "beyond-decision-needs-reason"
            : null;

    private string? RefuseReversal(Entry entry)
    {
        var payment = Payments.Find(payment => payment["payment_reference"] == entry["reverses"]);
        return payment is null ? "reversal-unknown"
            : ReversalOf(payment) is not null ? "already-reversed"
            : payment.Amount() != entry.Amount() ? "reversal-differs"
            : entry.Day("paid_on") < payment.Day("paid_on") ? "reversal-before-payment"
            : null;
    }

    private string? RefuseNotice(Entry entry) =>
        Notice is not null ? "claim-step-illegal"
        : Forbid("notice") ?? (Payments.IsEmpty ? null : Differs(entry))
        ?? (entry["benefit"] is not ("JKK" or "JKM") ? "benefit-has-no-case"
            : entry.Day("event_date") > entry.Day("noticed_on") ? "event-after-notice"
            : null);

    private string? RefuseStep(string step, LocalDate on) =>
        Notice is null ? "case-unknown"
        : Forbid(step)
        ?? (on < Notice.Day("event_date") ? "step-before-event"
            : on < MovedOn ? "step-before-earlier-step"
            : null);

    private string? RefuseApplication(Entry entry) =>
        NoticeOf == "JKK" && entry["outcome"].Length == 0 ? "outcome-missing"
        : NoticeOf != "JKK" && entry["outcome"].Length > 0 ? "outcome-without-accident"
        : entry.DayOrNull("stated_on") > entry.Day("on") ? "doctor-after-application"
        : null;

    private string? RefuseStepsWords(Entry entry)
    {
        var step = entry["step"];
        var needsReason = step is "rejection" or "reopening" or "closing";
        return step is "stage-one" or "treatment" && NoticeOf != "JKK" ? "step-not-of-benefit"
            : step == "documents-missing" && entry["missing"].Length == 0 ? "missing-documents-unnamed"
            : needsReason && entry["reason"] != $"other-{step}" ? "claim-reason-unknown"
            : !needsReason && entry["reason"].Length > 0 ? "reason-without-need"
            : null;
    }

    private string? RefuseDecision(Entry entry) =>
        entry["lump_sum"].Length + entry["funeral"].Length == 0 ? "decision-empty"
        : entry["replaces"].Length > 0 && !InForce.Any(other => other["decision_number"] == entry["replaces"])
            ? "replaced-decision-unknown"
            : null;

    private IEnumerable<Entry> InForce => Decisions.Where(decision =>
        !Decisions.Exists(later => later["replaces"] == decision["decision_number"]));

    private Case With(Entry entry)
    {
        var after = entry.Kind switch
        {
            "claims" when entry["reverses"].Length == 0 => this with { Payments = Payments.Add(entry) },
            "claims" => this with { Reversals = Reversals.Add(entry) },
            "claim-notices" => this with { Notice = entry },
            "claim-decisions" => this with { Decisions = Decisions.Add(entry) },
            _ => this,
        };
        return after.Notice is null ? after : entry.Kind switch
        {
            "claims" when entry["reverses"].Length == 0 =>
                after.To(ClaimTable.Next(Stage, "payment")!, entry, "paid_on"),
            "claims" => after.To(Stage == "paid" && after.Paid == 0 ? "reversed" : Stage, entry, "paid_on"),
            "claim-notices" => after.To(ClaimTable.Next(Stage, "notice")!, entry, "noticed_on"),
            "claim-applications" => after.To("submitted", entry, "on"),
            "claim-steps" => after.To(ClaimTable.Next(Stage, entry["step"])!, entry, "on"),
            _ => after.To(after.Outstanding > 0 || after.Paid == 0 ? "approved" : "paid", entry, "decided_on"),
        };
    }

    private long Outstanding => InForce.Sum(
        decision => Sum(decision, "lump_sum") + Sum(decision, "funeral")) - Paid;

    private static long Sum(Entry decision, string part) => decision[part].Length == 0 ? 0 : decision.Amount(part);

    private Case To(string stage, Entry entry, string day) => stage == Moved
        ? this
        : this with { Moved = stage, MovedOn = MovedOn > entry.Day(day) ? MovedOn : entry.Day(day) };
}
