namespace JamsostekLedger.Enrolment;

/// <summary>What a list says of a worker that is no personal secret: where, and which work.</summary>
/// <param name="Programme">Programme's code.</param>
/// <param name="District">District (kecamatan), as given.</param>
/// <param name="Village">Village (desa or kelurahan), as given.</param>
/// <param name="Occupation">The work that the worker was at, as given.</param>
/// <param name="PalmWorker">Whether the work is on a palm plantation; DBH Sawit may pay for no others.</param>
public sealed record Listing(
    string Programme, string District, string Village, string? Occupation, bool PalmWorker);
