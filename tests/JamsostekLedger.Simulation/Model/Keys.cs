namespace JamsostekLedger.Simulation.Model;

/// <summary>What two rows share that are about the same; where the rest of them differs, one is refused.</summary>
internal static class Keys
{
    public static string Of(Entry entry) => entry.Kind switch
    {
        "programmes" => Join(entry, "code"),
        "budget" or "payments" => Join(entry, "document_number", "account_code", "programme", "fund", "fund_year"),
        "reservations" => Join(entry, "document_number"),
        "roster" => Join(entry, "nik", "programme", "start_month"),
        "endings" => Join(entry, "nik", "programme", "ended_on"),
        "person-corrections" => Join(entry, "nik", "evidence", "corrected_on"),
        "invoices" => Join(entry, "invoice_number"),
        "receipts" => Join(entry, "receipt_number"),
        "claims" => Join(entry, "payment_reference"),
        "claim-notices" => entry["nik"].Length == 0
            ? Join(entry, "claim_number")
            : Join(entry, "nik", "programme", "benefit", "event_date"),
        "claim-applications" => Join(entry, "claim_number", "on"),
        "claim-steps" => Join(entry, "claim_number", "step", "on"),
        "claim-decisions" => Join(entry, "claim_number", "decision_number"),
        _ => Join(entry, "observed_on", "definition", "publisher"),
    };

    private static string Join(Entry entry, params string[] columns) =>
        string.Join('|', columns.Select(column => entry[column]).Prepend(entry.Kind));
}
