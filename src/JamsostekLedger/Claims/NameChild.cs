using JamsostekLedger.Ledger;

namespace JamsostekLedger.Claims;

/// <summary>Names a child for scholarships.</summary>
/// <param name="Child">The child.</param>
public sealed record NameChild(ChildNamed Child) : ICommand<Claim>
{
    /// <inheritdoc/>
    public string Stream => Claim.StreamOf(Child.Claim);

    /// <inheritdoc/>
    public LedgerEvent Fact => Child;

    /// <inheritdoc/>
    public Decision Decide(Claim state)
    {
        if (CaseUnknown.In(state, Child.Claim) is { } unknown)
            return unknown;
        if (Child.Born > Child.On.ToYearMonth())
            return Decision.Refuse("child-not-born", "Anak ini lahir sesudah tanggal keterangannya.");

        var named = state.Children.SetItem(Child.Child, Child).Values.Count(child => !child.Ended);
        return named <= 2
            ? Decision.Record(Child)
            : Decision.Record(Child, new Refusal("more-than-two-children",
                $"Klaim {Child.Claim} menyebut {named} anak; beasiswa dibayar untuk paling banyak dua."));
    }
}
