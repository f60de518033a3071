namespace JamsostekLedger.Demonstration;

/// <summary>
/// The files that come before all others of their regions, by their hashes: whoever keeps where facts came from tells
/// by them which region holds the demonstration, however its files got there.
/// </summary>
public static class FirstFiles
{
    /// <summary>
    /// SHA-256 of each, hexadecimal. One that is written otherwise in a later version joins the one before it, for
    /// ledgers of that version are still about.
    /// </summary>
    public static IReadOnlyList<string> Hashes { get; } =
    [
        "1bcdff7fbb1ddbf881bc81bf8f73225bf988d71d0c738c6291c6436d1835fe04",
        "cfe370c7fae28d641fb97d29d04943381fcd26295e21d3ccfc82c69621b797fe",
        "21647057a5c406c52c38cbc6eb1a7018254db7bf4077fe30f88cf01ebcc3cb54",
        "0be34d11aad6ac583cfb7f60caf85573908fd9c89505c9019ddc3a56d7106f29",
        "a1bc1df7e0e11600840d37c2a3a3a924a3336e42cb2774b359a4485c75a27737",
        "9cb3502a9c1180be648cbd639c7bdf82cf974997483aa1576110c51e4dcdba41",
        "394af372341a47f4d489348b1ea957485b840be9ad9e0ca8777cf54053ee5f0b",
        "9bace32e6f01cf3c439fd53b85fe8e37f5503bf80d8c831b4e681442be84029a",
    ];
}
