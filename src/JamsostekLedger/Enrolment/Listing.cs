using JamsostekLedger.Reference;

namespace JamsostekLedger.Enrolment;

/// <summary>What a list says of a worker that is no personal secret: where, and which work.</summary>
/// <param name="Programme">Programme's code.</param>
/// <param name="District">District (kecamatan), as given.</param>
/// <param name="Village">Village (desa or kelurahan), as given.</param>
/// <param name="Occupation">The work that the worker was at, as given.</param>
/// <param name="PalmWorker">Whether the work is on a palm plantation; DBH Sawit may pay for no others.</param>
public sealed record Listing(
    string Programme, string District, string Village, string? Occupation, bool PalmWorker)
{
    /// <summary>Whether another list says the same, be it in other capitals or another spelling of the place.</summary>
    public bool IsAlike(Listing other) =>
        (Programme, PalmWorker, Occupation is null) == (other.Programme, other.PalmWorker, other.Occupation is null)
        && PlaceName.IsAlike(District, other.District) && PlaceName.IsAlike(Village, other.Village)
        && PlaceName.IsAlike(Occupation ?? "", other.Occupation ?? "");
}
