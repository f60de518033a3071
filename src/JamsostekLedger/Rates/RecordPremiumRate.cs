using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Rates;

/// <summary>Records a rate beside the shipped table, new or in the place of another.</summary>
/// <param name="Recorded">The row as it is to stand.</param>
public sealed record RecordPremiumRate(PremiumRateRecorded Recorded) : ICommand<RegionalRates>
{
    /// <inheritdoc/>
    public string Stream => RegionalRates.Stream;

    /// <inheritdoc/>
    public LedgerEvent Fact => Recorded;

    /// <inheritdoc/>
    public Decision Decide(RegionalRates state)
    {
        if (Recorded.Segment is not (Segment.Bpu or Segment.Pu))
            return Decision.Refuse("rate-segment-unknown",
                "Tabel iuran hanya mengenal segmen BPU dan PU.");

        if ((Recorded.Amount is null) == (Recorded.Percent is null))
            return Decision.Refuse("rate-amount-or-percent",
                $"Tarif {Recorded.Id} harus berisi jumlah atau persen, salah satu saja.");

        if (Recorded.MonthTo < Recorded.MonthFrom)
            return Decision.Refuse("period-reversed", $"Masa berlaku {Recorded.Id} berakhir sebelum dimulai.");

        if (Recorded is { Reduction: false } and ({ EligibleFundsOnly: true } or { NewcomerMonths: > 0 }))
            return Decision.Refuse("rate-only-for-some",
                $"Tarif {Recorded.Id} tidak berlaku bagi semua dana atau semua peserta, jadi harus ditandai sebagai "
                + "keringanan: yang lain tetap memerlukan tarif biasa.");

        var table = state.Table();
        return table.FindNamed(Recorded.Id) is null
            ? Place(table, Recorded.ToRate())
            : Decision.Refuse("rate-id-taken", $"Pengenal {Recorded.Id} sudah dipakai tarif bawaan.");
    }

    private Decision Place(RateTable table, PremiumRate rate)
    {
        if (rate.Supersedes is { } id)
        {
            if (table.FindNamed(id) is not { } superseded)
                return Decision.Refuse("rate-supersedes-unknown", $"Tarif {id} yang hendak diganti tidak dikenal.");

            if (!rate.CanSupersede(superseded))
                return Decision.Refuse("rate-supersedes-other",
                    $"Tarif {rate.Id} tidak dapat menggantikan {id}: segmen, program, pembayar, atau siapa yang "
                    + "dikenainya berbeda.");
        }

        return table.Rows.FirstOrDefault(row => row.Overlaps(rate) && !table.Replaces(rate, row)) is { } other
            ? Decision.Refuse("rate-overlaps",
                $"Tarif {rate.Id} berlaku bersamaan dengan {other.Id}; sebutkan {other.Id} sebagai yang diganti.")
            : Decision.Record(Recorded);
    }
}
