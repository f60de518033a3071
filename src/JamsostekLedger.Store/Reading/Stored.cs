using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace JamsostekLedger.Store.Reading;

/// <summary>Names as documents spell them, for statements that look into documents.</summary>
internal static class Stored
{
    /// <summary>The stored name of a value; null of none.</summary>
    public static string? Name<T>(T? value) where T : struct, Enum =>
        value is { } known ? Names<T>.ByValue[known] : null;

    /// <summary>The value with a stored name.</summary>
    public static T Value<T>(string name) where T : struct, Enum => Names<T>.ByName[name];

    private static class Names<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> ByValue = Enum.GetValues<T>().ToFrozenDictionary(
            value => value,
            value => typeof(T).GetField($"{value}")!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
                ?? $"{value}");

        public static readonly FrozenDictionary<string, T> ByName =
            ByValue.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);
    }
}
