using System.Security.Cryptography;
using System.Text;

namespace JamsostekLedger.Demonstration;

/// <summary>
/// The papers of a region's claims between notice and payment, as its BPJS branch would list them: one file of each
/// kind, in the order in which they build on each other.
/// </summary>
internal sealed class CaseBook
{
    private static readonly string[] DeathPapers =
    [
        "membership-card", "worker-id", "family-card", "death-deed", "heir-id", "heir-statement", "bank-book",
        "form-four",
    ];

    private readonly List<NoticeRow> _notices = [];
    private readonly List<StepRow> _reports = [];
    private readonly List<ClaimDocumentRow> _documents = [];
    private readonly List<HeirRow> _heirs = [];
    private readonly List<ChildRow> _children = [];
    private readonly List<ApplicationRow> _applications = [];
    private readonly List<StepRow> _steps = [];
    private readonly List<DecisionRow> _decisions = [];

    /// <summary>The files.</summary>
    public IReadOnlyList<PeopleFile> Files =>
        new[]
        {
            PeopleFile.Of("claim-notices", "", _notices), PeopleFile.Of("claim-steps", "tahap-1", _reports),
            PeopleFile.Of("claim-documents", "", _documents), PeopleFile.Of("claim-heirs", "", _heirs),
            PeopleFile.Of("claim-children", "", _children), PeopleFile.Of("claim-applications", "", _applications),
            PeopleFile.Of("claim-steps", "", _steps), PeopleFile.Of("claim-decisions", "", _decisions),
        }.Where(file => file.Rows > 0).ToList();

    /// <summary>Somebody tells of an accident or death.</summary>
    public void Tell(NoticeRow notice) => _notices.Add(notice);

    /// <summary>An accident is reported or treated, before it is claimed.</summary>
    public void Report(StepRow step) => _reports.Add(step);

    /// <summary>The benefit is applied for.</summary>
    public void Apply(ApplicationRow application) => _applications.Add(application);

    /// <summary>A step after that.</summary>
    public void Step(StepRow step) => _steps.Add(step);

    /// <summary>An heir is named.</summary>
    public void Name(HeirRow heir) => _heirs.Add(heir);

    /// <summary>A child is named.</summary>
    public void Name(ChildRow child) => _children.Add(child);

    /// <summary>BPJS decides.</summary>
    public void Decide(DecisionRow decision) => _decisions.Add(decision);

    /// <summary>The papers of a death come in, but for some.</summary>
    public void FilePapers(string claim, DateOnly on, params string[] without)
    {
        foreach (var paper in DeathPapers.Except(without))
            _documents.Add(new(
                claim, paper, on, $"{claim}/{paper}", Convert.ToHexStringLower(SHA256.HashData(
                    Encoding.UTF8.GetBytes($"{claim} {paper}"))), $"Arsip klaim {on.Year}, map {claim}"));
    }

    /// <summary>A death that the register has paid: everything that led to its payments.</summary>
    /// <param name="paid">Its payments.</param>
    /// <param name="reason">Why another amount was decided than the tables give, where so.</param>
    public void Precede(IReadOnlyList<ClaimRow> paid, string? reason = null)
    {
        var (first, paidOn) = (paid[0], paid.Min(row => row.PaidOn));
        var (claim, days) = (first.ClaimNumber, paidOn.DayNumber - first.EventDate.DayNumber);
        DateOnly At(int percent) => first.EventDate.AddDays(days * percent / 100);
        Tell(new(
            claim, first.Benefit, first.Cover.Programme!, first.Worker, first.EventDate, null, At(15), null,
            first.Payee, $"Kecamatan {first.Worker.District}", null));
        FilePapers(claim, At(50));
        Name(new HeirRow(claim, first.Payee, ClassOf(first.Relation), 1, At(40), $"SKAW/{claim}"));
        Apply(new(claim, At(50), $"Formulir 4 {claim}"));
        Step(new(claim, "documents-complete", paidOn.AddDays(-2) > At(50) ? paidOn.AddDays(-2) : At(50)));
        Step(new(claim, "verification", paidOn.AddDays(-1) > At(50) ? paidOn.AddDays(-1) : At(50)));
        Decide(new(
            claim, $"PEN/{claim}", paidOn, Sum(paid, "santunan sekaligus"), Sum(paid, "santunan berkala"),
            Sum(paid, "biaya pemakaman"), reason));
    }

    private static int? Sum(IEnumerable<ClaimRow> paid, string component) =>
        paid.Where(row => row.Component == component).Sum(row => row.Net) is > 0 and var sum ? (int)sum : null;

    private static string ClassOf(string? relation) => relation switch
    {
        "Anak" => "child",
        "Orang tua" => "blood-relative",
        _ => "spouse",
    };
}
