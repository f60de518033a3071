namespace JamsostekLedger.Host.Pages;

/// <summary>An address holds something that the page cannot read; the visitor gets a sentence about it.</summary>
/// <param name="sentence">The sentence.</param>
/// <param name="status">The answer's status.</param>
public sealed class UnreadableAddressException(Text sentence, int status = StatusCodes.Status400BadRequest)
    : Exception(sentence.En)
{
    /// <summary>A form came as content of another kind.</summary>
    public static UnreadableAddressException NoForm() => new(
        new("Formulir ini dikirim dengan jenis isi yang tidak diterima.",
            "This form was sent as content of a type that is not accepted."),
        StatusCodes.Status415UnsupportedMediaType);

    /// <summary>The answer's status.</summary>
    public int Status => status;

    /// <summary>The sentence.</summary>
    public Text Sentence { get; } = sentence;

    /// <summary>A day, month or year cannot be read, or a window ends before it begins.</summary>
    public static UnreadableAddressException Period(RuleText told) => new(told.Sentence);

    /// <summary>A parameter has a value that its page does not know.</summary>
    public static UnreadableAddressException Parameter(string name, string value, string known) => new(new(
        $"„{name}={value}” tidak terbaca. Yang dikenal: {known}.",
        $"“{name}={value}” cannot be read. Known: {known}."));
}
