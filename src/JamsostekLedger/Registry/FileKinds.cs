using JamsostekLedger.Budgets;
using JamsostekLedger.Claims;
using JamsostekLedger.Coverage;
using JamsostekLedger.Figures;
using JamsostekLedger.Files;
using JamsostekLedger.Programmes;

namespace JamsostekLedger.Registry;

/// <summary>Every kind of file that goes in.</summary>
public static class FileKinds
{
    /// <summary>All kinds, in the order in which a new ledger wants them.</summary>
    public static IReadOnlyList<FileKind> All { get; } =
    [
        new ProgrammesFile(), new BudgetFile(), new ReservationsFile(), new PaymentsFile(), new CarryOversFile(),
        new ClaimsFile(), new FiguresFile(), new CoverageFile(), new CoverageTargetsFile(),
    ];

    /// <summary>The kind with this name, or null.</summary>
    public static FileKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
