using Microsoft.AspNetCore.Http.HttpResults;

namespace JamsostekLedger.Host.Pages.Faults;

/// <summary>What a page says that cannot show what was asked for.</summary>
/// <param name="Asked">The address.</param>
/// <param name="Title">Headline.</param>
/// <param name="Sentence">What is the matter and what to do.</param>
/// <param name="Reference">What to tell whoever looks after the server, or null.</param>
public sealed record FaultPage(Asked Asked, string Title, string Sentence, string? Reference) : IPage;

/// <summary>The pages for what goes wrong.</summary>
public static class FaultPages
{
    /// <summary>There is no such address.</summary>
    public static RazorComponentResult<FaultView> NotFound(Asked asked) => Page(asked, 404,
        new("Halaman tidak ditemukan", "Page not found"),
        new("Alamat ini tidak ada. Mulailah dari daftar daerah.",
            "There is nothing at this address. Start from the list of regions."));

    /// <summary>Nobody knows the region.</summary>
    public static RazorComponentResult<FaultView> NoSuchRegion(Asked asked, string code) => Page(asked, 404,
        new("Daerah tidak dikenal", "Unknown region"),
        new("Kode wilayah „{0}” tidak ada dalam daftar. Kode ditulis menurut Kemendagri, misalnya 51.04.",
            "The region code “{0}” is not in the list. Codes are those of the Ministry of Home Affairs, such as "
            + "51.04."),
        code);

    /// <summary>A page of another site sent a form here.</summary>
    public static RazorComponentResult<FaultView> OtherSite(Asked asked) => Page(asked, 403,
        new("Formulir ditolak", "Form refused"),
        new("Formulir dari halaman situs lain tidak diterima. Buka halaman ini dan isi lagi; tidak ada yang tercatat.",
            "Forms of another site's page are not accepted. Open this page and fill it in again; nothing was "
            + "recorded."));

    /// <summary>Whoever asks may not.</summary>
    public static RazorComponentResult<FaultView> Refused(Asked asked, int status, Text sentence) => Page(asked, status,
        new("Tidak diizinkan", "Not allowed"), sentence);

    /// <summary>The address cannot be read.</summary>
    public static RazorComponentResult<FaultView> Unreadable(
        Asked asked, string sentence, int status = StatusCodes.Status400BadRequest) =>
        PageRoutes.Page<FaultView>(new FaultPage(asked, UnreadableTitle[asked.Language], sentence, null), status);

    /// <summary>Anything else, in words.</summary>
    public static RazorComponentResult<FaultView> Of(
        Asked asked, int status, Text title, Text sentence, string? reference) =>
        PageRoutes.Page<FaultView>(
            new FaultPage(asked, title[asked.Language], sentence[asked.Language], reference), status);

    private static readonly Text UnreadableTitle = new("Alamat tidak terbaca", "The address cannot be read");

    private static RazorComponentResult<FaultView> Page(
        Asked asked, int status, Text title, Text sentence, params object[] of) =>
        PageRoutes.Page<FaultView>(
            new FaultPage(asked, title[asked.Language], sentence.With(asked.Language, of), null), status);
}
