namespace JamsostekLedger.Host.Pages;

/// <summary>An address holds something that the page cannot read; the visitor gets a sentence about it.</summary>
/// <param name="sentence">The sentence.</param>
public sealed class UnreadableAddressException(Text sentence) : Exception(sentence.En)
{
    /// <summary>The sentence.</summary>
    public Text Sentence { get; } = sentence;
}
