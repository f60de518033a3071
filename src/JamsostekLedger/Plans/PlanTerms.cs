using System.Globalization;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Plans;

/// <summary>What a planner chooses: the target, the pace, and who pays for whom.</summary>
/// <param name="TargetPercent">Coverage to reach, in per cent, in invariant spelling.</param>
/// <param name="TargetMonth">The month in which it is to be reached.</param>
/// <param name="StartMonth">The month in which the first workers join.</param>
/// <param name="PhaseIn">How they join.</param>
/// <param name="Mix">Who pays for whom; what stands first is paid first.</param>
/// <param name="RunsOut">Cover of today that is expected to end; where empty, what the ledger knows of it.</param>
/// <param name="Allocations">Allocations of earmarked funds.</param>
public sealed record PlanTerms(
    string TargetPercent,
    YearMonth TargetMonth,
    YearMonth StartMonth,
    PhaseIn PhaseIn,
    IReadOnlyList<PlanShare> Mix,
    IReadOnlyList<PlanRunOut> RunsOut,
    IReadOnlyList<PlanAllocation> Allocations)
{
    private const int LongestPhaseIn = 60;
    private const int MostMonths = 36;

    /// <summary>The target as a number; 0 where it cannot be read.</summary>
    public decimal Target() => decimal.TryParse(
        TargetPercent, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) ? percent : 0;

    /// <summary>Months from the first to that of the target, both included; below 1 where it lies before.</summary>
    public int PhaseInMonths() => Period.Between(StartMonth.OnDayOfMonth(1), TargetMonth.OnDayOfMonth(1),
        PeriodUnits.Months).Months + 1;

    /// <summary>The last month of which anything is to be paid.</summary>
    public YearMonth LastMonth() => Mix.Select(share => Joining().PlusMonths(share.Months - 1))
        .Append(TargetMonth).Max();

    /// <summary>What is wrong with it, or null.</summary>
    public Refusal? Fault()
    {
        if (Mix.Count == 0)
            return new("plan-mix-empty", "Rencana belum menyebut siapa yang membayar: isi bauran dana.");
        if (Target() is <= 0 or > 100)
            return new("target-out-of-range",
                $"Sasaran {TargetPercent} % harus di atas 0 dan paling tinggi 100.");
        if (TargetMonth < StartMonth)
            return new("plan-ends-before-start",
                $"Sasaran pada {TargetMonth:uuuu-MM} mendahului bulan mulai {StartMonth:uuuu-MM}.");
        if (PhaseInMonths() > LongestPhaseIn)
            return new("plan-too-long", $"Rencana paling lama {LongestPhaseIn} bulan sampai sasaran.");
        return Mix.Select(FaultOf).FirstOrDefault(fault => fault is not null)
            ?? (Mix.Sum(share => share.PartOfNeeded()) > 100
                ? new("plan-shares-above-whole", "Bagian dana dalam bauran melebihi 100 %.")
                : null);
    }

    /// <inheritdoc/>
    public bool Equals(PlanTerms? other) => other is not null
        && (TargetPercent, TargetMonth, StartMonth, PhaseIn)
            == (other.TargetPercent, other.TargetMonth, other.StartMonth, other.PhaseIn)
        && Mix.SequenceEqual(other.Mix) && RunsOut.SequenceEqual(other.RunsOut)
        && Allocations.SequenceEqual(other.Allocations);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(TargetPercent, TargetMonth, StartMonth, Mix.Count);

    /// <summary>The last month in which somebody joins.</summary>
    internal YearMonth Joining() => PhaseIn == PhaseIn.AtOnce ? StartMonth : TargetMonth;

    private static Refusal? FaultOf(PlanShare share)
    {
        if (Funds.Find(share.Fund) is null)
            return new("fund-unknown", $"Sumber dana {share.Fund} tidak dikenal.");
        if (share.Percent is null == share.Workers is null
            || (share.Percent is not null && share.PartOfNeeded() <= 0))
            return new("plan-share-unclear",
                $"Bagian {share.Fund} harus menyebut persen di atas nol atau jumlah pekerja, salah satu saja.");
        return share.Months is < 1 or > MostMonths
            ? new("plan-months-out-of-range", $"Iuran {share.Fund} harus untuk 1 sampai {MostMonths} bulan.")
            : null;
    }
}
