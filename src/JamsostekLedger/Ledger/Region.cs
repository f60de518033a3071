namespace JamsostekLedger.Ledger;

/// <summary>A regency, city or province: the tenant. Nothing of one region is visible in another.</summary>
/// <param name="Code">Kemendagri code: <c>51.04</c>, or <c>51</c> for a province.</param>
/// <param name="Name">Name without its rank.</param>
/// <param name="Rank">Kabupaten, Kota or Provinsi.</param>
/// <param name="BpsCode">The other code system, of Statistics Indonesia; it differs for some.</param>
/// <param name="Zone">Time zone in which its documents are dated.</param>
public sealed record Region(string Code, string Name, string Rank, string BpsCode, DateTimeZone Zone);
