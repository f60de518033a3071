namespace JamsostekLedger.Store.Rotation;

/// <summary>What a rotation of the master key did.</summary>
/// <param name="Master">Number of the master key that is in force now.</param>
/// <param name="People">How many people the vault holds.</param>
/// <param name="Rewrapped">How many of their keys were wrapped anew by this rotation.</param>
/// <param name="EarlierKeptAs">Name of the file that keeps the earlier key, or null where none does.</param>
/// <param name="WentOn">Whether it ended a rotation that was cut off.</param>
public sealed record RotatedKeys(uint Master, long People, long Rewrapped, string? EarlierKeptAs, bool WentOn);
