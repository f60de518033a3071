using System.Text;

namespace JamsostekLedger.Host.Pages;

/// <summary>Names of a list as addresses and exported files spell them: <c>not-found</c>.</summary>
public static class Coded
{
    /// <summary>The spelling of a value.</summary>
    public static string Of(Enum value)
    {
        var code = new StringBuilder();
        foreach (var letter in $"{value}")
        {
            if (char.IsUpper(letter) && code.Length > 0)
                code.Append('-');
            code.Append(char.ToLowerInvariant(letter));
        }

        return code.ToString();
    }

    /// <summary>The value that a parameter spells, or null where the address has none.</summary>
    /// <exception cref="UnreadableAddressException">It spells no value of the list.</exception>
    public static T? Read<T>(Asked asked, string name) where T : struct, Enum
    {
        if (asked.Value(name) is not { } text)
            return null;

        foreach (var value in Enum.GetValues<T>())
            if (Of(value) == text)
                return value;

        throw UnreadableAddressException.Parameter(
            name, text, string.Join(", ", Enum.GetValues<T>().Select(value => Of(value))));
    }
}
