using System.Text.Json.Serialization;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store.Persons;

namespace JamsostekLedger.Host.Persons;

/// <summary>What a look at a person shows, as JSON.</summary>
/// <param name="Person">The person's number.</param>
/// <param name="Seq">Number of the fact that says that it was shown.</param>
/// <param name="Details">What the role may see, by the names of the details.</param>
public sealed record PersonAnswer(PersonId Person, long Seq, IReadOnlyDictionary<string, string> Details)
{
    /// <summary>The request that others have to approve before anything is shown; or null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Approval { get; init; }

    /// <summary>The answer to a look that was recorded, or asked of others.</summary>
    public static PersonAnswer Of(PersonId person, PersonLook look) => new(
        person, look.Outcome.Seq, look.Details.ToDictionary(detail => detail.Name, detail => detail.Text))
    {
        Approval = look.Outcome.Request,
    };

    /// <summary>Says who is not shown: a record prints its members, and these have no place in a log.</summary>
    public override string ToString() => $"PersonAnswer {Person}";
}
