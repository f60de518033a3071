using System.Buffers;
using JamsostekLedger.Audit;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Store.Proof;

/// <summary>
/// One pass over a region's facts stream by stream: what each posts beside the journal, what a stream folds into beside
/// the views, whom they name beside the vault, what the kept monthly checks should say. It holds one stream at a time.
/// </summary>
internal sealed class StreamPass
{
    private readonly string _region;
    private readonly Findings _findings;
    private readonly StreamCursor _facts;
    private readonly JournalCheck _journal;
    private readonly ViewCheck _views;
    private readonly PersonCheck _persons;
    private readonly MonthCheck _checks;
    private readonly ViewFold _documents = new();
    private string? _stream;
    private Folded? _state;
    private bool _isBroken;
    private bool _isUnread;

    private StreamPass(
        Snapshot snapshot, string region, MonthCheck checks, Findings findings, CopyCursor facts, CopyCursor journal)
    {
        _checks = checks;
        (_region, _findings, _facts, _journal) = (region, findings, new(facts), new(journal, findings));
        _views = new(snapshot.Connection, region, findings);
        _persons = new(snapshot.Connection, region, findings);
    }

    /// <summary>Whom the facts name; null where some facts could not be read.</summary>
    public NamedPersons? Named => _isUnread ? null : _persons.Named;

    /// <summary>The facts whose lines are not, or may not be, what they post.</summary>
    public DoubtfulFacts Doubtful => _journal.Doubtful;

    public static async Task<StreamPass> StartAsync(
        Snapshot snapshot, string region, MonthCheck checks, Findings findings, CancellationToken cancellation) =>
        new(snapshot, region, checks, findings,
            await snapshot.CursorAsync(StreamCursor.Query(region), cancellation),
            await snapshot.CursorAsync(JournalCheck.Query(region), cancellation));

    public async Task RunAsync(VerifierProgress progress, CancellationToken cancellation)
    {
        await _journal.StartAsync();
        while (await _facts.NextAsync())
        {
            await FactAsync(cancellation);
            progress.Step();
        }

        await _views.AddAsync(_documents, cancellation);
        await _journal.EndAsync();
        await _persons.AskAsync(cancellation);
        await _views.EndAsync(cancellation);
    }

    private async ValueTask FactAsync(CancellationToken cancellation)
    {
        if (_facts.Stream is var stream && stream != _stream)
        {
            await _views.AddAsync(_documents, cancellation);
            _documents.Clear();
            (_stream, _state, _isBroken) = (stream, null, false);
        }

        var seq = _facts.Seq;
        if (_stream is null || Read(seq) is not { } fact)
        {
            _isUnread = true;
            await _journal.PassOverAsync(seq);
            return;
        }

        if (Evolve(seq, fact) is { } lines)
        {
            await _journal.CompareAsync(seq, _stream, _facts.RecordedAt, lines);
        }
        else
        {
            await _journal.PassOverAsync(seq);
            _documents.PassOver(_stream, fact);
        }

        await _persons.AddAsync(seq, _stream, fact, cancellation);
        _checks.Add(seq, _stream, fact);
    }

    private LedgerEvent? Read(long seq)
    {
        if (!_facts.IsWhole)
            return null;

        try
        {
            var fact = FactTypes.Named(_facts.Type).Read(_facts.Body.Span);
            _ = _facts.RecordedAt;
            if (_facts.FactId == _facts.EventId && _facts.FactId != FactId.Of(_region, fact.Key))
                _findings.Fact(FindingKind.FactChanged, seq, _stream,
                    $"Fakta {seq} tidak sesuai dengan isinya pada kolom id.");
            return fact;
        }
        catch (Exception fault) when (UnreadableFact.Is(fault))
        {
            if (IsSealable())
                UnreadableFact.Find(_findings, seq, _stream);
            return null;
        }
    }

    // A row that could not be held against its leaf was found by the pass over the blocks.
    private bool IsSealable()
    {
        try
        {
            _ = FactTypes.Named(_facts.Type);
            _ = _facts.RecordedAt;
            CanonicalJson.Write(_facts.Body, new ArrayBufferWriter<byte>());
            return true;
        }
        catch (Exception fault) when (UnreadableFact.Is(fault))
        {
            return false;
        }
    }

    // The lines that the fact posts; null where its stream cannot be folded, which is noted once.
    private JournalLine[]? Evolve(long seq, LedgerEvent fact)
    {
        if (_isBroken)
            return null;

        try
        {
            var before = _state ?? Folded.None(StreamTypes.OfStream(_stream!));
            var after = before.With(fact);
            JournalLine[] lines = [.. before.Post(fact, after)];
            _documents.Add(_stream!, fact);
            _state = after;
            return lines;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Facts that were tampered with can stand in any order: what a fold makes of them is anybody's guess.
            _isBroken = true;
            _findings.Fact(FindingKind.StreamDiffers, seq, _stream,
                $"Fakta {seq} tidak dapat dilanjutkan dari fakta sebelumnya pada aliran ini.");
            return null;
        }
    }
}
