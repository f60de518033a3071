using JamsostekLedger.Budgets;
using JamsostekLedger.Claims;
using JamsostekLedger.Coverage;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Figures;
using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Persons;
using JamsostekLedger.Premiums;
using JamsostekLedger.Programmes;
using JamsostekLedger.Rates;

namespace JamsostekLedger.Registry;

/// <summary>Every kind of file that goes in.</summary>
public static class FileKinds
{
    /// <summary>All kinds, in the order in which a new ledger wants them.</summary>
    public static IReadOnlyList<FileKind> All { get; } =
    [
        new RatesFile(), new FundRulesFile(), new ProgrammesFile(), new BudgetFile(), new ReservationsFile(),
        new ProposalsFile(), new VerificationsFile(), new RosterFile(), new MembershipsFile(), new EndingsFile(),
        new NikCorrectionsFile(), new PersonCorrectionsFile(), new PersonMergesFile(), new InvoicesFile(),
        new PaymentsFile(), new ReceiptsFile(), new CarryOversFile(), new ClaimNoticesFile(),
        new ClaimCorrectionsFile(), new ClaimDocumentsFile(), new ClaimHeirsFile(), new ClaimChildrenFile(),
        new ClaimApplicationsFile(),
        new ClaimStepsFile(), new ClaimDecisionsFile(), new ClaimsFile(), new CoverageFile(),
        new CoverageTargetsFile(), new FiguresFile(), new CorrectionsFile(), new PaymentMatchesFile(),
        new ProvisionalPaymentsFile(), new ProvisionalMatchesFile(),
    ];

    /// <summary>The kind whose rows record a document, or null.</summary>
    public static FileKind? Of(LedgerEvent document) =>
        All.FirstOrDefault(kind => kind.CellsOf(document) is not null);

    /// <summary>The kind with this name, or null.</summary>
    public static FileKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
