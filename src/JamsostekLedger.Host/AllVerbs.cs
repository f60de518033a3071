using System.CommandLine;
using System.CommandLine.Help;
using JamsostekLedger.Host.Access;
using JamsostekLedger.Host.Approvals;
using JamsostekLedger.Host.Audit;
using JamsostekLedger.Host.Background;
using JamsostekLedger.Host.Checks;
using JamsostekLedger.Host.Claims;
using JamsostekLedger.Host.Database;
using JamsostekLedger.Host.Demonstration;
using JamsostekLedger.Host.Entitlements;
using JamsostekLedger.Host.Hooks;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Keys;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Periods;
using JamsostekLedger.Host.Persons;
using JamsostekLedger.Host.Plans;
using JamsostekLedger.Host.Rates;
using JamsostekLedger.Host.Reconciliation;
using JamsostekLedger.Host.Serving;
using JamsostekLedger.Host.Statements;
using JamsostekLedger.Host.Verbs;

namespace JamsostekLedger.Host;

/// <summary>Every verb of the program, and what it does without one.</summary>
internal static class AllVerbs
{
    /// <summary>The verbs, with their help in a language.</summary>
    public static RootCommand Make(Language language) => HelpText.In(language, Make);

    private static RootCommand Make()
    {
        var root = new RootCommand(HelpText.Of(
            "JamsostekLedger: buku besar iuran dan klaim BPJS Ketenagakerjaan",
            "JamsostekLedger: a ledger of premiums and claims of BPJS Ketenagakerjaan"))
        {
            ImportVerb.Make(),
            TemplateVerb.Make(),
            MapVerbs.Make(),
            RecordVerb.Make(),
            ClaimVerbs.Make(),
            Reports(),
            PlanVerbs.Make(),
            PeriodVerbs.Make(),
            StatementVerbs.Make(),
            ReconcileVerbs.Make(),
            new Command("audit", HelpText.Of("Pemeriksaan", "Checks of what is recorded"))
            {
                EventsVerb.Make(), VerifyVerb.Make(), RebuildVerb.Make(), FileVerb.Make(),
                ExportVerb.Make(), ProveVerb.Make(),
                ExplainVerb.Make(), FileHashVerb.Make(), ReplayVerb.Make(),
                ChangesVerb.Make(),
            },
            RatesVerb.Make(),
            BenefitsVerb.Make(),
            EntitlementVerb.Make(),
            ApprovalVerbs.Make(),
            AccountVerbs.Make(),
            TokenVerbs.Make(),
            PersonVerbs.Make(),
            KeysVerbs.Make(),
            HooksVerbs.Make(),
            BackgroundVerbs.Make(),
            DatabaseVerbs.Make(),
            DemonstrationVerbs.Make(),
        };
        ServeVerb.Configure(root);
        foreach (var option in root.Options)
            option.Description = option switch
            {
                HelpOption => HelpText.Of("Cara pemakaian", "How it is used"),
                VersionOption => HelpText.Of("Versi program ini", "The version of this program"),
                _ => option.Description,
            };
        return root;
    }

    private static Command Reports()
    {
        var reports = new Command("report", HelpText.Of("Laporan", "Reports"));
        foreach (var question in AllQuestions.Make())
            reports.Add(question.Verb());
        reports.Add(MonthlyChecksVerb.Make());
        return reports;
    }
}
