using System.Text;

namespace JamsostekLedger.Files;

/// <summary>The head of a column, whose line breaks, points and capitals differ from file to file.</summary>
internal static class HeadName
{
    /// <summary>Its letters and digits: what two spellings of one head have in common.</summary>
    public static string Squeezed(string head)
    {
        var squeezed = new StringBuilder(head.Length);
        foreach (var sign in head)
            if (char.IsLetterOrDigit(sign))
                squeezed.Append(char.ToLowerInvariant(sign));
        return squeezed.ToString();
    }

    /// <summary>It on one line.</summary>
    public static string OnOneLine(string head) => string.Join(
        ' ', head.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
