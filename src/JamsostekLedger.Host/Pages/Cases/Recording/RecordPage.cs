using JamsostekLedger.Files;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>A form that records something of a claim.</summary>
/// <param name="Asked">The address.</param>
/// <param name="Desk">The claim.</param>
/// <param name="Kind">Name of the kind of file.</param>
/// <param name="Title">What the form is called.</param>
/// <param name="Given">What it holds.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Offers">What it may be about; it is asked for where there are no fields.</param>
/// <param name="Carried">What it carries along without asking.</param>
/// <param name="Refusal">Why nothing was recorded, or nothing can be; null where all is well.</param>
/// <param name="Outlook">What it would come to; null where that does not stand beside it.</param>
public sealed record RecordPage(
    Asked Asked,
    CaseDesk Desk,
    string Kind,
    string Title,
    IReadOnlyDictionary<string, string> Given,
    IReadOnlyList<FormField> Fields,
    IReadOnlyList<RecordOffer> Offers,
    IReadOnlyList<(string Name, string Value)> Carried,
    Refusal? Refusal,
    Outlook? Outlook) : IPage
{
    private const string Reason = "difference_reason";

    /// <summary>The fields that are asked for.</summary>
    public IReadOnlyList<FormField> Shown =>
        [.. Fields.Where(one => !one.IsSeldom && one.Name is not (Reason or PostedForm.Actor))];

    /// <summary>The fields that are seldom needed.</summary>
    public IReadOnlyList<FormField> Seldom => [.. Fields.Where(one => one.IsSeldom)];

    /// <summary>The field that is asked for once a decision differs, or none.</summary>
    public IReadOnlyList<FormField> WhenDiffering => [.. Fields.Where(one => one.Name == Reason)];

    /// <summary>The field that says who records.</summary>
    public IReadOnlyList<FormField> Who => [.. Fields.Where(one => one.Name == PostedForm.Actor)];

    /// <summary>The form as it is before anybody fills it in; null where there is no such claim or kind.</summary>
    public static async Task<RecordPage?> LoadAsync(
        WebServerOptions served, Asked asked, string claim, string kind, CancellationToken cancellation)
    {
        if (RecordForm.Find(kind) is not { } form
            || await CaseDesk.LoadAsync(served, asked, claim, cancellation) is not { } desk)
            return null;
        return form.NeedsCase && desk.Notice is null
            ? Bare(asked, desk, form)
            : await OfAsync(
                served, asked, desk, form, form.Usual(desk, asked), [], NotNow(desk, form, asked), cancellation);
    }

    // Whoever comes by an old link learns it before filling the form in.
    private static Refusal? NotNow(CaseDesk desk, RecordForm form, Asked asked) =>
        form.StepOf(form.Usual(desk, asked)) is { } step
            ? desk.File.State.Forbids(desk.Claim, step, on: null)?.Refusal
            : null;

    /// <summary>The form with what it holds.</summary>
    internal static async Task<RecordPage> OfAsync(
        WebServerOptions served, Asked asked, CaseDesk desk, RecordForm form, Dictionary<string, string> given,
        IReadOnlyList<FileRefusal> faults, Refusal? refusal, CancellationToken cancellation)
    {
        var make = new FieldMaker(form.Kind, given, faults, asked.Language);
        FormField[] asks = [.. form.Fields(desk, make)];
        FormField[] fields =
            asks.Length == 0 ? [] : [.. asks, .. RecordFields.Actor(asked, given, faults)];
        // What is wrong with something that no field asks for is said above them.
        var hidden = faults.FirstOrDefault(fault => fields.All(one => one.Name != fault.Column));
        return new(
            asked, desk, form.Kind.Name, form.Title(desk, given, asked.Language), given, fields,
            fields.Length > 0 ? [] : [.. form.Offers(desk, asked)],
            [.. form.Carried.Select(name => (name, make.Given(name)))],
            refusal ?? (hidden is null ? null : new(hidden.Rule, hidden.Message)),
            form.Reckons(desk) ? await form.OutlookAsync(served.Ledger, desk, given, cancellation) : null);
    }

    /// <summary>The form of a claim of which no notice was given: it says so, and has no fields.</summary>
    internal static RecordPage Bare(Asked asked, CaseDesk desk, RecordForm form) => new(
        asked, desk, form.Kind.Name, form.Title(desk, new Dictionary<string, string>(), asked.Language),
        new Dictionary<string, string>(), [], [], [],
        new("case-unknown", RecordingWords.NothingOffered[asked.Language]), null);
}
