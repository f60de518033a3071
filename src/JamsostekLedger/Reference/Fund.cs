namespace JamsostekLedger.Reference;

/// <summary>A kind of money that pays premiums.</summary>
/// <param name="Code">Stored code: <c>APBD</c>, <c>DBH-SAWIT</c>.</param>
/// <param name="Name">Indonesian name.</param>
/// <param name="English">English name.</param>
/// <param name="IsApbd">Whether it is money of the regional budget.</param>
/// <param name="Earmarked">Whether what is left stays tied to its purpose and is carried over.</param>
/// <param name="DiscountEligible">
/// Whether it pays the discounted premium where there is one; a region's rule may say otherwise.
/// </param>
/// <param name="Source">The rule that says so.</param>
public sealed record Fund(
    string Code, string Name, string English, bool IsApbd, bool Earmarked, bool DiscountEligible, string Source);
