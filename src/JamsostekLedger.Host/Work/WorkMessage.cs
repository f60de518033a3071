namespace JamsostekLedger.Host.Work;

/// <summary>
/// A message that Wolverine keeps until it is done: it names what to do, by names and numbers, and says nothing about
/// people. Its kind is the name of its type in the inbox.
/// </summary>
/// <param name="Region">Code of the region that it is for.</param>
/// <param name="Key">Names it within its kind.</param>
public abstract record WorkMessage(string Region, string Key);
