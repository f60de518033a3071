using JamsostekLedger.Enrolment;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Premiums;

/// <summary>Months of a programme's workers while money is given to them: who pays each, and since when.</summary>
internal sealed class CoverGrid
{
    private readonly (int From, int Last, LocalDate? EndedOn)[][] _terms;
    private readonly TillFund?[] _payers;
    private readonly LocalDate[] _paidOn;
    private readonly int[] _next;
    private readonly YearMonth _first;
    private readonly int _width;
    private readonly Dictionary<int, List<(int Month, TillFund Payer, LocalDate PaidOn, LocalDate Until)>> _gone = [];

    /// <summary>An empty grid.</summary>
    /// <param name="members">The roster.</param>
    /// <param name="order">
    /// The order of workers who were enrolled from the same month, by what documents say of them; null where it is not
    /// known, which <see cref="OrderMatters"/> then says of.
    /// </param>
    /// <param name="first">First month.</param>
    /// <param name="last">Last month.</param>
    public CoverGrid(
        IEnumerable<RosterMember> members, IReadOnlyDictionary<PersonId, int>? order, YearMonth first, YearMonth last)
    {
        // Whoever is on no list any more has months that were paid and are due no longer; they come last.
        Members = [.. members.Where(member => !member.Terms.IsEmpty || member.Recorded.Any())
            .OrderBy(member => member.Terms is [var term, ..] ? term.Start : new(9999, 12))
            .ThenBy(member => order?.GetValueOrDefault(member.Worker, int.MaxValue))
            .ThenBy(member => member.Worker.Value)];
        (_first, _width) = (first, MonthSpan.Length(first, last));
        _terms = [.. Members.Select(member => member.Terms.Select(term => (
            IndexOf(term.Start), term.LastMonth is { } end ? IndexOf(end) : int.MaxValue, term.EndedOn)).ToArray())];
        _payers = new TillFund?[Members.Count * _width];
        _paidOn = new LocalDate[Members.Count * _width];
        _next = new int[_width];
    }

    /// <summary>The workers, those first who were enrolled first.</summary>
    public IReadOnlyList<RosterMember> Members { get; }

    /// <summary>Whether money paid for some who were enrolled from one month and not for others.</summary>
    public bool OrderMatters { get; private set; }

    /// <summary>The next worker from one on whose month is due by what is known on a day and paid by nobody.</summary>
    public int? NextOpen(YearMonth month, LocalDate on, int from = 0)
    {
        var at = IndexOf(month);
        // Whoever is paid or not due stays so unless the month is freed, which moves the mark back.
        var isAtMark = from <= _next[at];
        for (var worker = Math.Max(from, _next[at]); worker < Members.Count; worker++)
        {
            if (_payers[Cell(worker, at)] is null && IsDue(worker, at, on))
                return worker;
            if (isAtMark)
                _next[at] = worker + 1;
        }

        return null;
    }

    public void Pay(int worker, YearMonth month, TillFund payer, LocalDate on)
    {
        var cell = Cell(worker, IndexOf(month));
        (_payers[cell], _paidOn[cell]) = (payer, on);
    }

    /// <summary>Notes that money ends before a worker: another who was enrolled with him may have got it.</summary>
    public void EndsBefore(int worker) =>
        OrderMatters |= worker > 0 && Members[worker].Terms[0].Start == Members[worker - 1].Terms[0].Start;

    /// <summary>Frees a month that a purse pays; says whether it did.</summary>
    public bool Free(int worker, YearMonth month, TillFund payer, LocalDate on)
    {
        var at = IndexOf(month);
        var cell = Cell(worker, at);
        if (_payers[cell] != payer)
            return false;
        _payers[cell] = null;
        _next[at] = Math.Min(_next[at], worker);
        if (!_gone.TryGetValue(worker, out var gone))
            _gone[worker] = gone = [];
        if (_paidOn[cell] < on)
            gone.Add((at, payer, _paidOn[cell], on));
        return true;
    }

    /// <summary>Who pays months of a worker for which nothing is due by what is known on a day.</summary>
    public IEnumerable<(YearMonth Month, TillFund Payer)> Beyond(int worker, LocalDate on)
    {
        for (var at = 0; at < _width; at++)
            if (_payers[Cell(worker, at)] is { } payer && !IsDue(worker, at, on))
                yield return (_first.PlusMonths(at), payer);
    }

    /// <summary>All paid months of a worker as runs, also those that are paid no longer.</summary>
    public IEnumerable<CoverRun> RunsOf(int worker)
    {
        for (var at = 0; at < _width; at++)
        {
            if (_payers[Cell(worker, at)] is not { } payer)
                continue;
            var (from, on) = (at, _paidOn[Cell(worker, at)]);
            while (at + 1 < _width && _payers[Cell(worker, at + 1)] == payer && _paidOn[Cell(worker, at + 1)] == on
                && payer.IsSamePrice(_first.PlusMonths(at), _first.PlusMonths(at + 1)))
                at++;
            yield return payer.Run(_first.PlusMonths(from), _first.PlusMonths(at), on, null);
        }

        foreach (var (at, payer, paidOn, releasedOn) in _gone.GetValueOrDefault(worker) ?? [])
            yield return payer.Run(_first.PlusMonths(at), _first.PlusMonths(at), paidOn, releasedOn);
    }

    // An end is known from its day on; until then premium is due for the months behind it.
    private bool IsDue(int worker, int at, LocalDate on)
    {
        foreach (var (from, last, endedOn) in _terms[worker])
            if (from <= at && at <= last && !(endedOn <= on && IndexOf(endedOn.Value.ToYearMonth()) < at))
                return true;
        return false;
    }

    private int Cell(int worker, int month) => (worker * _width) + month;

    private int IndexOf(YearMonth month) => ((month.Year - _first.Year) * 12) + month.Month - _first.Month;
}
