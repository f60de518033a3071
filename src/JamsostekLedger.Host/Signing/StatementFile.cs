using System.Text;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Host.Signing;

/// <summary>A statement of reconciliation as a file.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Bytes">Its bytes: of a sealed statement the same for ever.</param>
public sealed record StatementFile(string Name, string Type, byte[] Bytes)
{
    /// <summary>The formats that there are.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["pdf", "xlsx", "json"];

    /// <summary>Refuses a PDF from a build that was made without the fonts.</summary>
    public static Refusal? Hinders(string format) => Hinders(format, PaperFonts.AreThere);

    internal static Refusal? Hinders(string format, bool hasFonts) => format == "pdf" && !hasFonts
        ? new("fonts-missing",
            "Program ini dibangun tanpa huruf cetak; jalankan npm --prefix ops ci, bangun lagi, atau minta xlsx.")
        : null;

    /// <summary>The file of a paper.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    public static StatementFile Of(StatementPaper paper, string format)
    {
        if (Hinders(format) is { } why)
            throw new NotSupportedException(why.Message);
        var content = paper.Content;
        var name = $"berita-acara-{content.Region}-{content.Period}-{content.Number}"
            + $"{(paper.IsSealed ? "" : "-rancangan")}.{format}";
        return format switch
        {
            "pdf" => new(name, "application/pdf", StatementPdf.Write(paper)),
            "xlsx" => new(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                StatementSheet.Write(paper)),
            _ => new(name, "application/json", Encoding.UTF8.GetBytes(paper.Json)),
        };
    }
}
