using JamsostekLedger.Ledger;

namespace JamsostekLedger.Plans;

/// <summary>A line of a plan's cost: workers times months times rates, with the rows that say the rates.</summary>
/// <param name="Fund">Code of the fund that pays.</param>
/// <param name="Programme">Code of the programme, or null where the fund pays from all its lines.</param>
/// <param name="Workers">Workers paid for.</param>
/// <param name="Months">Months paid for each of them at these rates; more than one only where paid ahead.</param>
/// <param name="Jkk">Rupiah a worker and month for work accidents.</param>
/// <param name="Jkm">Rupiah a worker and month for death.</param>
/// <param name="JkkRate">Id of the rate for work accidents.</param>
/// <param name="JkmRate">Id of the rate for death.</param>
public sealed record PlanCost(
    string Fund,
    string? Programme,
    long Workers,
    int Months,
    Rupiah Jkk,
    Rupiah Jkm,
    string JkkRate,
    string JkmRate)
{
    /// <summary>What it comes to.</summary>
    public Rupiah Amount => (Jkk + Jkm) * Months * Workers;
}
