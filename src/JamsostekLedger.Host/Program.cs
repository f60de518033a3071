using System.CommandLine;
using JamsostekLedger.Host.Audit;
using JamsostekLedger.Host.Background;
using JamsostekLedger.Host.Budgets;
using JamsostekLedger.Host.Checks;
using JamsostekLedger.Host.Claims;
using JamsostekLedger.Host.Cover;
using JamsostekLedger.Host.Coverage;
using JamsostekLedger.Host.Database;
using JamsostekLedger.Host.Demonstration;
using JamsostekLedger.Host.Entitlements;
using JamsostekLedger.Host.Figures;
using JamsostekLedger.Host.Hooks;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Plans;
using JamsostekLedger.Host.Premiums;
using JamsostekLedger.Host.Rates;
using JamsostekLedger.Host.Keys;
using JamsostekLedger.Host.Persons;
using JamsostekLedger.Host.Serving;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store;

var root = new RootCommand("JamsostekLedger: buku besar iuran dan klaim BPJS Ketenagakerjaan")
{
    ImportVerb.Make(),
    RecordVerb.Make(),
    ClaimVerbs.Make(),
    new Command("report", "Laporan")
    {
        BudgetUseVerb.Make(), PremiumsVerb.Make(), RiskVerb.Make(), ClaimsVerb.Make(), ClaimsDueVerb.Make(),
        ClaimsBreakdownVerb.Make(), ClaimsRatioVerb.Make(), ClaimChecksVerb.Make(), ClaimantsVerb.Make(),
        FiguresVerb.Make(), CoverageVerb.Make(), MonthlyChecksVerb.Make(),
    },
    PlanVerbs.Make(),
    new Command("audit", "Pemeriksaan") { EventsVerb.Make(), VerifyVerb.Make(), RebuildVerb.Make(), FileVerb.Make() },
    RatesVerb.Make(),
    BenefitsVerb.Make(),
    EntitlementVerb.Make(),
    PersonVerbs.Make(),
    KeysVerbs.Make(),
    HooksVerbs.Make(),
    BackgroundVerbs.Make(),
    DatabaseVerbs.Make(),
    DemonstrationVerbs.Make(),
};
ServeVerb.Configure(root);

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
        Screen.Complain(error.Message);
    return Verb.Usage;
}

try
{
    // The web host stops by itself on SIGTERM; a verb gets a moment to let go of the database.
    return await parsed.InvokeAsync(new()
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = TimeSpan.FromSeconds(20),
    });
}
catch (WrongUsageException wrong)
{
    Screen.Complain(wrong.Message);
    return Verb.Usage;
}
catch (OperationCanceledException)
{
    return Verb.Failed;
}
catch (Exception exception)
{
    Screen.Complain(VerbFault.SentenceOf(exception));
    return Fault.Of(exception).Kind == FaultKind.Hindered ? Verb.Refused : Verb.Failed;
}
