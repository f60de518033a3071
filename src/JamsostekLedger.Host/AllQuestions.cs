using JamsostekLedger.Host.Actions;
using JamsostekLedger.Host.Approvals;
using JamsostekLedger.Host.Budgets;
using JamsostekLedger.Host.Claims;
using JamsostekLedger.Host.Cover;
using JamsostekLedger.Host.Coverage;
using JamsostekLedger.Host.Figures;
using JamsostekLedger.Host.Periods;
using JamsostekLedger.Host.Premiums;
using JamsostekLedger.Host.Questions;
using JamsostekLedger.Host.Reconciliation;

namespace JamsostekLedger.Host;

/// <summary>The questions about a region that verbs and addresses ask under the same name.</summary>
internal static class AllQuestions
{
    /// <summary>All of them, with the help of their verbs in the language that verbs are made in.</summary>
    public static IReadOnlyList<Question> Make() =>
    [
        BudgetUseQuestion.Make(), PremiumsQuestion.Make(), UnmatchedQuestion.Make(), RiskQuestion.Make(),
        ProtectedQuestion.Make(), ClaimsQuestion.Make(),
        ClaimsDueQuestion.Make(), ClaimsBreakdownQuestion.Make(), ClaimsRatioQuestion.Make(),
        ClaimChecksQuestion.Make(), ClaimantsQuestion.Make(), FiguresQuestion.Make(), CoverageQuestion.Make(),
        PeriodsQuestion.Make(), TrialBalanceQuestion.Make(), ActionsQuestion.Make(),
        ProvisionalPaymentsQuestion.Make(),
        ReconciliationQuestion.Make(), ApprovalsQuestion.Make(),
    ];

    /// <summary>What the question of a name is asked with; nothing where there is none.</summary>
    public static IEnumerable<string> ParametersOf(string name) =>
        Make().FirstOrDefault(question => question.Name == name)?.Parameters.Select(parameter => parameter.Name) ?? [];
}
