namespace JamsostekLedger.Cover;

/// <summary>Walks a worker's months in order and says of each how the worker stood, and why.</summary>
internal sealed class MonthWalk
{
    private readonly IReadOnlyList<Membership> _memberships;
    private readonly CoverRules _rules;
    private readonly LocalDate _asOf;
    private readonly List<Piece> _pieces = [];
    private readonly List<Episode> _episodes = [];

    private MonthWalk(IReadOnlyList<Membership> memberships, LocalDate asOf, CoverRules rules)
    {
        _memberships = memberships;
        _asOf = asOf;
        _rules = rules;
    }

    /// <summary>A worker's spans as of a day; the payments are those known on it, earliest first.</summary>
    public static IReadOnlyList<CoverSpan> Spans(
        IReadOnlyList<Membership> memberships, IReadOnlyList<PaidMonths> paid, LocalDate asOf, CoverRules rules)
    {
        var walk = new MonthWalk(memberships, asOf, rules);
        walk.Go(paid);
        return walk.Spans();
    }

    private void Go(IReadOnlyList<PaidMonths> paid)
    {
        var starts = _memberships.Select(membership => membership.Start)
            .Concat(paid.Select(payment => payment.From)).ToArray();
        if (starts.Length == 0)
            return;

        var (first, current) = (starts.Min(), _asOf.ToYearMonth());
        var last = paid.Select(payment => payment.To).Append(current).Max();
        var payments = new List<PaidMonths>?[Math.Max(0, first.To(last) + 1)];
        foreach (var payment in paid)
        {
            for (var at = first.To(payment.From); at <= first.To(payment.To); at++)
                (payments[at] ??= []).Add(payment);
        }

        for (var at = 0; at < payments.Length; at++)
        {
            // Of the months to come only those are known that are paid.
            var month = first.PlusMonths(at);
            if (month <= current || payments[at] is not null)
                Take(month, payments[at] ?? []);
        }
    }

    private void Take(YearMonth month, List<PaidMonths> payments)
    {
        var (from, to) = (month.FirstDay(), month.LastDay());
        var endedFrom = MembershipEnds.EndedFrom(_memberships, month, _asOf);
        if (endedFrom <= from)
        {
            Add(Piece.Ended(from, to, payments, Rule(CoverRules.MembershipEnd, from)));
            return;
        }

        var until = endedFrom is { } day ? day.PlusDays(-1) : to;
        if (payments.Count > 0)
            TakePaid(month, until, payments);
        else
            Add(Unpaid(month) with { From = from, To = until });
        if (endedFrom is { } ended)
            Add(Piece.Ended(ended, to, [], Rule(CoverRules.MembershipEnd, ended)));
    }

    private void TakePaid(YearMonth month, LocalDate until, List<PaidMonths> payments)
    {
        var (from, paidOn) = (month.FirstDay(), payments[0].PaidOn);
        var inTime = paidOn <= month.LastDay();
        var (origin, awaiting) = Origin(month);
        var restarts = _episodes is [.., var before] && (paidOn >= _rules.LapseAfter(before.Last)
            || month > _rules.LapseAfter(before.Last).ToYearMonth());
        var begins = _episodes.Count == 0 || restarts;
        // Nobody's cover begins after the end: a first premium for one who has died covers nothing by itself.
        var afterTheEnd = begins && MembershipEnds.HasEnded(_memberships, paidOn, _asOf);
        if (afterTheEnd || (!inTime && paidOn >= _rules.LapseAfter(origin)))
        {
            Add(Piece.Of(CoverStatus.PaidLate, payments, Rule(CoverRules.LateArrears, paidOn), paidOn)
                with { From = from, To = until });
            return;
        }

        // A payment after a lapse registers the worker anew, so the days of its month before it stay what they were.
        if (restarts && !awaiting && paidOn > from)
        {
            Add(Unpaid(month) with { From = from, To = paidOn.PlusDays(-1) });
            from = paidOn;
        }

        Add(Covered(month, begins, inTime, payments) with { From = from, To = until });
    }

    private Piece Covered(YearMonth month, bool begins, bool inTime, List<PaidMonths> payments)
    {
        if (begins)
            _episodes.Add(new(month, month, 1, Restarted: _episodes.Count > 0));
        else
            _episodes[^1] = _episodes[^1] with { Last = month, Months = _episodes[^1].Months + 1 };

        var rule = !inTime ? CoverRules.GraceMonths
            : _episodes[^1].Restarted ? CoverRules.Restart
            : CoverRules.CoverPaid;
        return Piece.Of(
            month > _asOf.ToYearMonth() ? CoverStatus.Prepaid : CoverStatus.Covered,
            payments,
            Rule(rule, month.FirstDay()),
            inTime ? null : payments[0].PaidOn) with { Episode = _episodes.Count - 1 };
    }

    private Piece Unpaid(YearMonth month)
    {
        var (origin, awaiting) = Origin(month);
        var day = month.FirstDay();
        if (awaiting)
            return Piece.Of(
                MembershipEnds.AllPastTerm(_memberships, month) ? CoverStatus.Ended : CoverStatus.Awaiting,
                [],
                Rule(CoverRules.FirstPremium, day),
                null);

        return Piece.Of(
            day < _rules.LapseAfter(origin) ? CoverStatus.Grace : CoverStatus.Lapsed,
            [],
            Rule(CoverRules.GraceMonths, origin.PlusMonths(1).FirstDay()),
            null);
    }

    // The month after which nothing is paid yet. It is the last of the cover, but for those whom nothing has covered,
    // and for those enrolled anew after a lapse: they have the same time to be paid for from the start of membership.
    private (YearMonth Origin, bool Awaiting) Origin(YearMonth month)
    {
        YearMonth? start = null;
        foreach (var membership in _memberships)
        {
            if (membership.Start <= month && !(start > membership.Start))
                start = membership.Start;
        }

        if (_episodes is [.., var last] && !(start?.FirstDay() >= _rules.LapseAfter(last.Last)))
            return (last.Last, false);
        return ((start ?? month).PlusMonths(-1), true);
    }

    private CoverRule Rule(string rule, LocalDate day) => _rules.On(rule, day);

    private void Add(Piece piece)
    {
        if (_pieces is [.., var last] && last.GoesOnIn(piece))
            _pieces[^1] = last with { To = piece.To };
        else
            _pieces.Add(piece);
    }

    private IReadOnlyList<CoverSpan> Spans() =>
    [
        .. _pieces.Select(piece => new CoverSpan(
            piece.From, piece.To, piece.Status, piece.Rule, piece.Payers, piece.IsDouble, piece.ArrearsOn,
            piece.Episode < 0 ? null : _episodes[piece.Episode])),
    ];

    private sealed record Piece(
        CoverStatus Status, CoverRule Rule, IReadOnlyList<Payer> Payers, bool IsDouble, LocalDate? ArrearsOn)
    {
        public LocalDate From { get; init; }

        public LocalDate To { get; init; }

        public int Episode { get; init; } = -1;

        public static Piece Of(
            CoverStatus status, List<PaidMonths> payments, CoverRule rule, LocalDate? arrearsOn) => new(
                status,
                rule,
                [.. payments.Select(payment => new Payer(payment.Programme, payment.Fund)).Distinct()],
                payments.Count > 1,
                arrearsOn);

        public static Piece Ended(LocalDate from, LocalDate to, List<PaidMonths> payments, CoverRule rule) =>
            Of(CoverStatus.Ended, payments, rule, null) with { From = from, To = to };

        public bool GoesOnIn(Piece next) => To.PlusDays(1) == next.From && Status == next.Status
            && Rule == next.Rule && IsDouble == next.IsDouble && ArrearsOn == next.ArrearsOn && Episode == next.Episode
            && Payers.SequenceEqual(next.Payers);
    }
}
