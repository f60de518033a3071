using JamsostekLedger.Claims;
using JamsostekLedger.Files;
using JamsostekLedger.Store;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>A form that records rows of one kind of file about a claim.</summary>
internal abstract class RecordForm
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<RecordForm> All { get; } =
    [
        new CorrectionForm(), new DocumentForm(), new HeirForm(), new ChildForm(), new ApplicationForm(),
        new StepForm(), new DecisionForm(), new PaymentForm(),
    ];

    /// <summary>The kind of file.</summary>
    public abstract FileKind Kind { get; }

    /// <summary>What the form is called.</summary>
    /// <param name="desk">The claim.</param>
    /// <param name="given">What the form holds.</param>
    /// <param name="language">Language of the page.</param>
    public abstract string Title(CaseDesk desk, IReadOnlyDictionary<string, string> given, Language language);

    /// <summary>Whether it can be filled in only once notice of the claim was given.</summary>
    public virtual bool NeedsCase => true;

    /// <summary>The step of the claim that it records; null where it records none.</summary>
    public virtual ClaimStep? StepOf(IReadOnlyDictionary<string, string> given) => null;

    /// <summary>Whether what it would come to stands beside it.</summary>
    public virtual bool Reckons(CaseDesk desk) => false;

    /// <summary>What it holds before anybody fills it in, some of it as the address asks.</summary>
    public virtual Dictionary<string, string> Usual(CaseDesk desk, Asked asked) => [];

    /// <summary>What it may be about, where the address does not say which; it has no fields then.</summary>
    public virtual IEnumerable<RecordOffer> Offers(CaseDesk desk, Asked asked) => [];

    /// <summary>Its fields.</summary>
    public abstract IEnumerable<FormField> Fields(CaseDesk desk, FieldMaker make);

    /// <summary>Columns that it carries along without asking.</summary>
    public virtual IReadOnlyList<string> Carried => [];

    /// <summary>What makes no row of it, though each of its columns could stand; null where nothing does.</summary>
    public virtual FileRefusal? Refuse(IReadOnlyDictionary<string, string> given) => null;

    /// <summary>The rows that it holds, by column.</summary>
    public virtual Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> RowsAsync(
        OpenLedger ledger, CaseDesk desk, Dictionary<string, string> given, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<IReadOnlyDictionary<string, string>>>(
            [new Dictionary<string, string>(given) { ["claim_number"] = desk.Claim }]);

    /// <summary>What it would come to.</summary>
    public virtual Task<Outlook> OutlookAsync(
        OpenLedger ledger, CaseDesk desk, Dictionary<string, string> given, CancellationToken cancellation) =>
        Task.FromResult(Outlook.Unknown);

    /// <summary>The form of a kind, or null.</summary>
    public static RecordForm? Find(string kind) => All.FirstOrDefault(form => form.Kind.Name == kind);
}
