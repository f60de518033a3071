namespace JamsostekLedger.Demonstration;

/// <summary>Says how often something is done where it is done.</summary>
internal static class Repeated
{
    /// <summary>Does it so many times.</summary>
    public static void Times(this int times, Action pay)
    {
        for (var time = 0; time < times; time++)
            pay();
    }
}
