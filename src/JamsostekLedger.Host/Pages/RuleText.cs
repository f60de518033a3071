namespace JamsostekLedger.Host.Pages;

/// <summary>What is refused before the ledger is asked, by name and in both languages.</summary>
/// <param name="Rule">Stable name, one row in docs/rules.md.</param>
/// <param name="Sentence">The sentence.</param>
public sealed record RuleText(string Rule, Text Sentence)
{
    /// <summary>As a verb says it.</summary>
    public override string ToString() => $"{Rule}: {Sentence.Id}";

    /// <summary>The ledger is asked for as it will be.</summary>
    public static RuleText ToCome { get; } = new("recorded-as-of-in-future", new Text(
        "Waktu pencatatan yang diminta belum tiba; apa yang akan tercatat sampai saat itu belum ada yang tahu.",
        "The instant asked for is still to come; nobody knows what will be recorded by then."));

    /// <summary>More is asked at once than is worked on.</summary>
    public static RuleText TooMany { get; } = new("too-many-requests", new Text(
        "Terlalu banyak permintaan sekaligus. Coba lagi sebentar.",
        "Too many requests at once. Try again in a moment."));

    /// <summary>What a status says; null where a status needs words of its own.</summary>
    public static RuleText? Of(int status) => status switch
    {
        StatusCodes.Status400BadRequest => new("request-unreadable", new Text(
            "Permintaan ini tidak terbaca; periksa alamat dan isinya.",
            "This request cannot be read; look at its address and content.")),
        StatusCodes.Status404NotFound => new("address-unknown", new Text(
            "Alamat ini tidak ada. Mulailah dari daftar daerah.",
            "There is nothing at this address. Start from the list of regions.")),
        StatusCodes.Status405MethodNotAllowed => new("method-not-allowed", new Text(
            "Alamat ini ada, tetapi tidak menerima cara permintaan ini.",
            "There is such an address, but it takes no request of this method.")),
        StatusCodes.Status413PayloadTooLarge => new("body-too-large", new Text(
            "Isi permintaan terlalu besar.", "The request's content is too large.")),
        StatusCodes.Status415UnsupportedMediaType => new("content-type-unknown", new Text(
            "Jenis isi permintaan ini tidak diterima di alamat ini.",
            "Content of this type is not accepted at this address.")),
        _ => null,
    };
}
