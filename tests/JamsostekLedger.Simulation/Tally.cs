using JamsostekLedger.Simulation.Model;
using JamsostekLedger.Simulation.World;

namespace JamsostekLedger.Simulation;

/// <summary>What a run did, line by line and in numbers.</summary>
internal sealed class Tally
{
    private readonly List<string> _lines = [];
    private readonly SortedDictionary<Fault, int> _faults = [];

    /// <summary>One line a deed.</summary>
    public IReadOnlyList<string> Lines => _lines;

    public int Deeds { get; private set; }

    public long Recorded { get; private set; }

    public long Already { get; private set; }

    public long Refused { get; private set; }

    public int Lost { get; private set; }

    /// <summary>Faults that happened, by kind.</summary>
    public IReadOnlyDictionary<Fault, int> Faults => _faults;

    public void Hear(int node, Deed deed, Fault fault, Answer answer)
    {
        _lines.Add($"#{_lines.Count + 1} node {node} {deed} {(fault == Fault.None ? "" : $"{fault} ")}→ {answer}");
        if (answer.Lost is not null)
        {
            Lost++;
            return;
        }

        Deeds++;
        (Recorded, Already, Refused) =
            (Recorded + answer.Recorded, Already + answer.Already, Refused + answer.Refusals.Length);
    }

    public void Note(Fault fault) => _faults[fault] = _faults.GetValueOrDefault(fault) + 1;

    public void Add(Tally other)
    {
        (Deeds, Lost) = (Deeds + other.Deeds, Lost + other.Lost);
        (Recorded, Already, Refused) =
            (Recorded + other.Recorded, Already + other.Already, Refused + other.Refused);
        foreach (var (fault, count) in other.Faults)
            _faults[fault] = _faults.GetValueOrDefault(fault) + count;
    }

    public override string ToString() =>
        $"{Deeds} deeds, {Recorded} rows recorded, {Already} stood already, {Refused} refused, {Lost} answers lost; "
        + $"faults: {string.Join(", ", _faults.Select(one => $"{one.Key} {one.Value}"))}";
}
