using JamsostekLedger.Enrolment;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Pages.Roster;

/// <summary>Which members an address asks for.</summary>
public static class RosterAddress
{
    /// <summary>The filter; the programme with the longest list where the address names none.</summary>
    public static RosterFilter? Read(
        Asked asked, IReadOnlyList<RosterFunnel> funnels, IReadOnlyDictionary<string, string> programmes)
    {
        var programme = asked.Value("programme") ?? funnels.MaxBy(funnel => funnel.Listed)?.Programme;
        if (programme is null)
            return null;
        if (!programmes.ContainsKey(programme))
            throw UnreadableAddressException.Parameter(
                "programme", programme, string.Join(", ", programmes.Keys.Order(StringComparer.Ordinal)));

        return new(programme)
        {
            Status = Coded.Read<EnrolmentStatus>(asked, "status"),
            Reason = Coded.Read<RejectionReason>(asked, "reason"),
            Cover = Coded.Read<RosterCover>(asked, "cover"),
            District = asked.Value("district"),
            Village = asked.Value("village"),
            Answered = Coded.Read<CheckStage>(asked, "stage") is { } stage
                ? (stage, Coded.Read<Answer>(asked, "answer") != Answer.Rejected)
                : null,
            Invoice = asked.Value("invoice"),
        };
    }

    /// <summary>The address of members.</summary>
    public static string Of(Asked asked, RosterFilter filter) => asked.InRegion("roster",
        ("programme", filter.Programme), ("status", filter.Status is { } status ? Coded.Of(status) : null),
        ("reason", filter.Reason is { } reason ? Coded.Of(reason) : null),
        ("cover", filter.Cover is { } cover ? Coded.Of(cover) : null), ("district", filter.District),
        ("village", filter.Village), ("invoice", filter.Invoice),
        ("stage", filter.Answered is { } answered ? Coded.Of(answered.Stage) : null),
        ("answer", filter.Answered is { Passed: var passed }
            ? Coded.Of(passed ? Answer.Passed : Answer.Rejected)
            : null)) + "#members";

    private enum Answer
    {
        Passed,
        Rejected,
    }
}
