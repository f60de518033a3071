using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>
/// What the columns of the files about claims are called on a page: in Indonesian as the template of the file says, in
/// English as here.
/// </summary>
public static class ColumnWords
{
    private static readonly Dictionary<string, string> English = new(StringComparer.Ordinal)
    {
        ["aid"] = "Amount of denture, hearing aid or glasses",
        ["amount"] = "Amount in whole rupiah",
        ["beyond_decision"] = "On purpose more than was decided: yes or no",
        ["birth_date"] = "Date of birth",
        ["cause"] = "What happened, without names of people",
        ["child"] = "Name of the child",
        ["claim-applications.medical"] = "Cost of treatment paid by the worker",
        ["claim-applications.home_care"] = "Cost of care at home",
        ["claim-applications.rehabilitation"] = "Price of aids set by the hospital",
        ["claim-applications.evidence"] = "Number of the form",
        ["claim-applications.on"] = "Day of the application or stage II report",
        ["claim-children.on"] = "Day of the statement",
        ["claim-corrections.event_date"] = "Right day of the event",
        ["claim-corrections.event_time"] = "Right hour of the event",
        ["claim-corrections.nik"] = "Right NIK of the worker",
        ["claim-corrections.district"] = "Right district of the worker",
        ["claim-corrections.wage"] = "Right monthly wage",
        ["claim-corrections.on"] = "Day of the correction",
        ["claim-corrections.reason"] = "Reason of the correction",
        ["claim-corrections.evidence"] = "Number of the letter",
        ["claim-documents.number"] = "Number of the document",
        ["claim-heirs.on"] = "Day of the statement of heirs",
        ["claim-heirs.evidence"] = "Number of the statement or decree",
        ["claim_number"] = "Claim number",
        ["class"] = "Class of heirs",
        ["component"] = "Part of the benefit",
        ["death"] = "Amount for death by a work accident",
        ["decided_on"] = "Day of the decision",
        ["decision_number"] = "Number of the decision",
        ["difference_reason"] = "Reason where it differs from what is reckoned",
        ["disability_percent"] = "Per cent of the table of disabilities",
        ["district"] = "District of the worker",
        ["event_date"] = "Day of the event",
        ["event_time"] = "Hour of the event",
        ["evidence"] = "Number of the form, letter or decree",
        ["funeral"] = "Amount of the funeral cost",
        ["heir"] = "Name of the heir",
        ["home_care"] = "Amount of care at home",
        ["informer"] = "Name of whoever gave notice",
        ["informer_phone"] = "Telephone of whoever gave notice",
        ["kept_at"] = "Where it is kept: folder, archive box",
        ["level"] = "School level; empty before school",
        ["loss_percent"] = "Per cent of the function lost",
        ["loss_of_function"] = "Amount for partial loss of function",
        ["lump_sum"] = "Amount of the lump sum",
        ["medical"] = "Amount of medical care",
        ["nik"] = "NIK of the worker",
        ["noticed_on"] = "Day of the notice",
        ["noticed_time"] = "Hour of the notice",
        ["on"] = "Day",
        ["outcome"] = "What the accident left, by the doctor's letter",
        ["paid_on"] = "Day of the payment",
        ["partial_disability"] = "Amount for partial disability",
        ["parts"] = "How many parts of the whole; 0 withdraws",
        ["payee"] = "Payee",
        ["payment_reference"] = "Payment reference",
        ["periodic"] = "Amount of the periodic benefit",
        ["place"] = "Where it happened, without names of people",
        ["reason"] = "Reason",
        ["received_on"] = "Day of receipt",
        ["rehabilitation"] = "Amount of prosthesis or orthosis",
        ["relation"] = "Payee's relation to the worker",
        ["replaces"] = "Number of the decision that it replaces",
        ["reverses"] = "Payment that is taken back",
        ["scholarship"] = "Amount of scholarships",
        ["sha256"] = "SHA-256 of its file, 64 hexadecimal digits",
        ["stated_on"] = "Day of the doctor's letter",
        ["stated_time"] = "Hour of the doctor's letter",
        ["step"] = "Step",
        ["temporary_disability"] = "Amount while unable to work",
        ["time"] = "Hour, such as 14:05",
        ["total_disability"] = "Amount for total permanent disability",
        ["transport"] = "Amount of transport",
        ["transport_air"] = "Cost of transport by air",
        ["transport_land"] = "Cost of transport by land, river or lake",
        ["transport_sea"] = "Cost of transport by sea",
        ["unable_months"] = "Months unable to work",
        ["wage"] = "Monthly wage, of wage earners",
    };

    // A file spells codes, a page shows their names.
    private static readonly Dictionary<string, Text> Chosen = new(StringComparer.Ordinal)
    {
        ["benefit"] = new("Manfaat", "Benefit"),
        ["document"] = new("Dokumen", "Documents"),
        ["ended"] = new("Sudah bekerja atau menikah", "At work or married"),
        ["missing"] = new("Dokumen yang diminta", "Documents that are asked for"),
        ["programme"] = new("Program", "Programme"),
        ["segment"] = new("Segmen kepesertaan", "Segment of membership"),
    };

    private static readonly Text AmountHint = new(
        "Rupiah utuh; titik boleh memisahkan tiga angka: 1.500.000.",
        "Whole rupiah; a dot may stand before three digits: 1.500.000.");

    private static readonly Text NikHint = new(
        "16 angka. Boleh dikosongkan bila belum diketahui.", "16 digits. May be left empty where not yet known.");

    private static readonly Text PercentHint = new("Misalnya 17,5.", "Such as 17,5.");

    /// <summary>The name of a column.</summary>
    public static Text Of(string kind, Column column) => Chosen.GetValueOrDefault(column.Name) ?? new(
        column.Meaning,
        English.GetValueOrDefault($"{kind}.{column.Name}") ?? English.GetValueOrDefault(column.Name) ?? column.Name);

    /// <summary>What helps to fill a field in, or null.</summary>
    public static Text? HintOf(FieldInput input, string column) => (input, column) switch
    {
        (FieldInput.Amount, _) => AmountHint,
        (FieldInput.Percent, _) => PercentHint,
        (_, "nik") => NikHint,
        _ => null,
    };
}
