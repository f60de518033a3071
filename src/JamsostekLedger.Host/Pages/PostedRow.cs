using JamsostekLedger.Files;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Host.Work;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages;

/// <summary>A form whose fields are the columns of a kind of file, recorded as a row of it.</summary>
internal static class PostedRow
{
    /// <summary>Records it, or says why not.</summary>
    /// <param name="context">The request.</param>
    /// <param name="asked">Where it was sent to.</param>
    /// <param name="kind">The kind of file.</param>
    /// <param name="given">The form.</param>
    /// <param name="required">Columns that a file may leave empty and this form may not.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public static async Task<Refusal?> RecordAsync(
        HttpContext context, Asked asked, FileKind kind, IReadOnlyDictionary<string, string> given,
        IEnumerable<string> required, CancellationToken cancellation)
    {
        var row = GivenRow.Of(given);
        var actor = row.Key(PostedForm.Actor);
        foreach (var column in required)
            row.Key(column);
        var read = kind.Read(row);
        return row.Refusals is [var fault, ..]
            ? new(fault.Rule, fault.Message)
            : (await context.RecordAsync(
                new(asked.Region!, new(actor, "page")) { Row = read }, cancellation))[0].Refusal;
    }
}
