namespace JamsostekLedger.Host.Pages;

/// <summary>An address holds something that the page cannot read; the visitor gets a sentence about it.</summary>
/// <param name="sentence">The sentence.</param>
public sealed class UnreadableAddressException(Text sentence) : Exception(sentence.En)
{
    /// <summary>The sentence.</summary>
    public Text Sentence { get; } = sentence;

    /// <summary>A parameter has a value that its page does not know.</summary>
    public static UnreadableAddressException Parameter(string name, string value, string known) => new(new(
        $"„{name}={value}” tidak terbaca. Yang dikenal: {known}.",
        $"“{name}={value}” cannot be read. Known: {known}."));
}
