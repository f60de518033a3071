using JamsostekLedger.Budgets;
using JamsostekLedger.Claims;
using JamsostekLedger.Enrolment;
using JamsostekLedger.Host.Pages.Cases;
using JamsostekLedger.Host.Pages.Shared;
using JamsostekLedger.Ledger;
using JamsostekLedger.Periods;
using JamsostekLedger.Persons;
using JamsostekLedger.Reconciliation;
using JamsostekLedger.Reference;
using JamsostekLedger.Registry;

namespace JamsostekLedger.Host.Pages.Approvals;

/// <summary>What a request would record, in words and rupiah, beside what stands now.</summary>
internal sealed class RequestLines(Asked asked, IReadOnlyDictionary<string, BudgetLineCard> budget)
{
    private readonly Spelled _n = new(asked.Language);

    /// <summary>The lines of a fact.</summary>
    public IEnumerable<RequestLine> Of(LedgerEvent fact) => fact switch
    {
        PaguSet set => Of(set),
        WorkerChecked check =>
        [
            Person(check.Worker), new(Label.Programme, check.Programme),
            new(Label.Answer, (check.Rejected is null ? Label.Passed : Label.NotPassed)[asked.Language]),
            .. Maybe(Label.Evidence, check.Evidence), Day(check.On),
        ],
        ClaimStepTaken step =>
        [
            Claim(step.Claim),
            .. Maybe(Label.Reason, step.Reason is { } code ? NameOf(ClaimReasons.Find(code), code) : null),
            .. Maybe(Label.Evidence, step.Evidence), Day(step.On),
        ],
        BenefitReversed reversed =>
        [
            Claim(reversed.Payment.Claim), new(Label.Reversed, reversed.Reverses),
            new(Label.Number, reversed.Payment.Reference), new(Label.Amount, _n.Full(reversed.Payment.Amount)),
            .. Maybe(Label.Reason, reversed.Reason), Day(reversed.ValueDate),
        ],
        BreakExplained said =>
        [
            new(Label.Period, said.Period), new(Label.Break, $"{said.Break} ({said.Reason})"),
            new(Label.Explanation, NameOf(said)), new(Label.Note, said.Note),
        ],
        RowsRuled ruled =>
        [
            new(Label.Period, ruled.Period), new(Label.Ledger, string.Join("; ", ruled.Left)),
            new(Label.OtherSide, string.Join("; ", ruled.Right)),
            .. Maybe(Label.Tolerance, ruled.Tolerance is { } within ? _n.Full(within) : null),
            new(Label.Note, ruled.Note),
        ],
        PeriodClosed closed => OfPeriod(closed.Period, closed.Reason, closed.On),
        PeriodReopened opened => OfPeriod(opened.Period, opened.Reason, opened.On),
        PersonForgotten forgotten => [Person(forgotten.Person), new(Label.Reason, forgotten.Reason)],
        PersonLookedAt look =>
        [
            Person(look.Person), new(Label.Role, look.Role), new(Label.Shown, look.Shown),
            new(Label.Reason, look.Reason),
        ],
        DocumentRevised revised => Of(revised),
        _ => Cells(fact),
    };

    private IEnumerable<RequestLine> Of(PaguSet set)
    {
        var now = budget.GetValueOrDefault(set.Line.Place);
        var before = now?.Line is null ? (Rupiah?)null : now.Pagu;
        return
        [
            new(Label.Document, set.DocumentNumber, now?.DocumentNumber), Day(set.DocumentDate),
            new(Label.Programme, set.Line.Programme), new(Label.Fund, FundNames.Of(set.Line.Fund, asked.Language)),
            new(Label.Account, set.Line.AccountCode),
            new(Label.Pagu, _n.Full(set.Pagu), before is { } pagu ? _n.Full(pagu) : null),
            .. Maybe(Label.Difference, before is { } was ? _n.Change(set.Pagu - was) : null),
        ];
    }

    private IEnumerable<RequestLine> Of(DocumentRevised revised) =>
    [
        new(Label.Document, revised.After is { } after ? DocumentRows.NameOf(after) : revised.Document),
        new(Label.Change, (revised.After is null ? Label.Voided : Label.Corrected)[asked.Language]),
        .. revised.Changes.Select(change => new RequestLine(
            new(change.Field, change.Field), change.New ?? "–", change.Old ?? "–")),
        .. Maybe(Label.Reason, revised.Reason), .. Maybe(Label.Evidence, revised.Evidence),
    ];

    private IEnumerable<RequestLine> OfPeriod(string period, string reason, LocalDate on) =>
    [
        new(Label.Period, period) { Href = asked.InRegion("periods", ("period", period)) },
        new(Label.Reason, reason), Day(on),
    ];

    // The columns of its file say what it says.
    private static IEnumerable<RequestLine> Cells(LedgerEvent fact) => FileKinds.Of(fact) is { } kind
        && kind.CellsOf(fact) is { } cells
        ? kind.Columns.Where(column => cells[column.Name] is { Length: > 0 })
            .Select(column => new RequestLine(new(column.Name, column.Name), cells[column.Name]!))
        : [new(Label.Document, fact.Called())];

    private RequestLine Claim(string claim) => new(Label.Claim, claim) { Href = CaseAddress.Of(asked, claim) };

    private RequestLine Person(PersonId person) => new(Label.Person, $"{person}")
    {
        Href = asked.InRegion($"workers/{person}"),
    };

    private RequestLine Day(LocalDate day) => new(Label.Day, _n.Day(day));

    private static IEnumerable<RequestLine> Maybe(Text label, string? value) =>
        value is null ? [] : [new(label, value)];

    private string NameOf(ClaimReason? reason, string code) => reason is null ? code
        : asked.Language == Language.English ? reason.English : reason.Name;

    private string NameOf(BreakExplained said) => BreakExplanations.Of(said.Reason)
        .FirstOrDefault(one => one.Code == said.Explanation) is not { } known ? said.Explanation ?? "–"
        : asked.Language == Language.English ? known.English : known.Name;

    private static class Label
    {
        public static readonly Text Document = new("Dokumen", "Document");
        public static readonly Text Number = new("Nomor pembatalan", "Number of the reversal");
        public static readonly Text Reversed = new("Pembayaran yang dibatalkan", "Payment that is reversed");
        public static readonly Text Day = new("Tanggal", "Day");
        public static readonly Text Programme = new("Program", "Programme");
        public static readonly Text Fund = new("Dana", "Fund");
        public static readonly Text Account = new("Kode rekening", "Account code");
        public static readonly Text Pagu = new("Pagu", "Ceiling");
        public static readonly Text Difference = new("Selisih", "Difference");
        public static readonly Text Amount = new("Nilai", "Amount");
        public static readonly Text Claim = new("Klaim", "Claim");
        public static readonly Text Reason = new("Alasan", "Reason");
        public static readonly Text Evidence = new("Bukti", "Evidence");
        public static readonly Text Period = new("Periode", "Period");
        public static readonly Text Break = new("Selisih rekonsiliasi", "Break");
        public static readonly Text Explanation = new("Penjelasan", "Explanation");
        public static readonly Text Note = new("Catatan", "Note");
        public static readonly Text Ledger = new("Buku besar", "Ledger");
        public static readonly Text OtherSide = new("Pihak lain", "Other side");
        public static readonly Text Tolerance = new("Toleransi", "Tolerance");
        public static readonly Text Person = new("Orang (nomor di brankas)", "Person (number in the vault)");
        public static readonly Text Role = new("Peran pembaca", "Reader's role");
        public static readonly Text Shown = new("Yang diperlihatkan", "What is shown");
        public static readonly Text Answer = new("Hasil", "Answer");
        public static readonly Text Passed = new("ditetapkan", "named by the decree");
        public static readonly Text NotPassed = new("tidak ditetapkan", "not named by the decree");
        public static readonly Text Change = new("Perubahan", "Change");
        public static readonly Text Voided = new("dokumen dibatalkan", "the document is voided");
        public static readonly Text Corrected = new("dokumen dibetulkan", "the document is put right");
    }
}
