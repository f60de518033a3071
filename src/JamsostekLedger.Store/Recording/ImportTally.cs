using JamsostekLedger.Files;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Store.Recording;

/// <summary>Counts what becomes of a file's rows while it is being recorded.</summary>
internal sealed class ImportTally(IProgress<long>? progress)
{
    private readonly List<FileRefusal> _refusals = [];
    private readonly List<FileRefusal> _warnings = [];
    private readonly List<PassedRows> _passed = [];
    private long _rows;
    private long _recorded;
    private long _already;
    private long _held;

    public long Refused { get; private set; }

    /// <summary>Whether the file as a whole cannot be read, or not to its end.</summary>
    public bool FileRefused { get; private set; }

    public bool SawDependents { get; private set; }

    public void Read(ReadRow row)
    {
        if (row.OfFile)
        {
            if (row.Warning is { } warning)
                Note(_warnings, warning);
            _passed.AddRange(row.Passed);
            FileRefused |= row.Refusals.Count > 0;
            NoteAll(row.Refusals);
            return;
        }

        _rows++;
        if (row.Row is null)
            Refuse(row.Refusals);
        else if (row.Row.RefersTo is not null)
            SawDependents = true;

        if (_rows % 1000 == 0)
            progress?.Report(_rows);
    }

    /// <summary>Another person has to agree to a row first.</summary>
    public void Held() => _held++;

    public void Decided(ReadRow row, DecidedRow decided)
    {
        if (decided.Asked.Refusal is { } refusal)
            Refuse([refusal with { Line = row.Line }]);
        else if (decided.Asked.PassedOver is { } passedOver)
            Note(_warnings, new(row.Line, null, passedOver.Rule, passedOver.Message));
        else
            Decided(row, decided.Decided!.Decision);
    }

    private void Decided(ReadRow row, Decision decision)
    {
        if (decision.Refusal is { } refusal)
            Refuse([new(row.Line, null, refusal.Rule, refusal.Message)]);
        else if (decision.Fact is null)
            _already++;
        else
            _recorded++;

        foreach (var warning in decision.Warnings)
            Note(_warnings, new(row.Line, null, warning.Rule, warning.Message));
    }

    public ImportReport Report(ImportRequest request, bool nothingRecorded)
    {
        progress?.Report(_rows);
        return new(
            request.Kind, request.File, Convert.ToHexStringLower(request.Sha256), _rows,
            nothingRecorded ? 0 : _recorded, _already, Refused,
            [.. _refusals.OrderBy(refusal => refusal.Line)], [.. _warnings.OrderBy(warning => warning.Line)])
        {
            Passed = _passed, Requested = nothingRecorded ? 0 : _held,
        };
    }

    private void Refuse(IReadOnlyList<FileRefusal> refusals)
    {
        Refused++;
        NoteAll(refusals);
    }

    private void NoteAll(IReadOnlyList<FileRefusal> refusals)
    {
        foreach (var refusal in refusals)
            Note(_refusals, refusal);
    }

    // A NIK in the wrong column comes back in a sentence, and reports are kept.
    private static void Note(List<FileRefusal> list, FileRefusal refusal)
    {
        if (list.Count < ImportReport.ListLimit)
            list.Add(refusal with
            {
                Message = NikText.Masked(refusal.Message),
                Column = refusal.Column is { } column ? NikText.Masked(column) : null,
            });
    }
}
