namespace JamsostekLedger.Files;

/// <summary>
/// An amount taken apart: <c>Rp. 1.500.000,-</c>, <c>IDR 1.500.000</c>, <c>(100.000)</c>, <c>−100.000</c>,
/// <c>1.500.000,00 D</c>. What stands around its digits may stand there once, in any order.
/// </summary>
internal readonly ref struct AmountText
{
    private static readonly string[] Currencies = ["Rp.", "Rp", "IDR"];
    private static readonly string[] NoSen = [",--", ",-", ".--", ".-", ",==", ",="];
    private static readonly string[] Debits = ["DB", "DR", "D"];
    private static readonly string[] Credits = ["CR", "KR", "K"];

    private readonly int _minus;
    private readonly int _opened;
    private readonly int _closed;
    private readonly int _currencies;
    private readonly int _marks;
    private readonly int _dashes;

    public AmountText(ReadOnlySpan<char> text)
    {
        var rest = text;
        TryTake(ref rest, "'");
        while (true)
        {
            rest = rest.TrimStart();
            if (TryTake(ref rest, "-") || TryTake(ref rest, "−"))
                _minus++;
            else if (TryTake(ref rest, "("))
                _opened++;
            else if (TryTakeAny(ref rest, Currencies))
                _currencies++;
            else
                break;
        }

        while (true)
        {
            rest = rest.TrimEnd();
            if (TryTakeLastAny(ref rest, NoSen))
                _dashes++;
            else if (TryTakeLast(ref rest, "-") || TryTakeLast(ref rest, "−"))
                _minus++;
            else if (TryTakeLast(ref rest, ")"))
                _closed++;
            else if (TryTakeLastAny(ref rest, Currencies))
                _currencies++;
            else if (TryTakeLastAny(ref rest, Debits))
                (_marks, Mark) = (_marks + 1, 'D');
            else if (TryTakeLastAny(ref rest, Credits))
                (_marks, Mark) = (_marks + 1, 'K');
            else
                break;
        }

        Digits = rest;
    }

    /// <summary>What is left between: digits and what parts them.</summary>
    public ReadOnlySpan<char> Digits { get; }

    /// <summary>How a bank's line marks the side: D, K, or nothing.</summary>
    public char Mark { get; }

    /// <summary>Whether it is below zero.</summary>
    public bool IsNegative => _minus + _opened > 0;

    /// <summary>Whether a dash stands where the sen would.</summary>
    public bool HasNoSen => _dashes > 0;

    /// <summary>Whether nothing stands around it twice, and nothing that contradicts something else.</summary>
    public bool IsSound => _minus + _opened <= 1 && _opened == _closed && _currencies <= 1 && _dashes <= 1
        && _marks <= 1 && !(_marks == 1 && IsNegative);

    private static bool TryTake(ref ReadOnlySpan<char> rest, string sign)
    {
        if (!rest.StartsWith(sign, StringComparison.OrdinalIgnoreCase))
            return false;
        rest = rest[sign.Length..];
        return true;
    }

    private static bool TryTakeLast(ref ReadOnlySpan<char> rest, string sign)
    {
        if (!rest.EndsWith(sign, StringComparison.OrdinalIgnoreCase))
            return false;
        rest = rest[..^sign.Length];
        return true;
    }

    private static bool TryTakeAny(ref ReadOnlySpan<char> rest, string[] signs)
    {
        foreach (var sign in signs)
            if (TryTake(ref rest, sign))
                return true;
        return false;
    }

    private static bool TryTakeLastAny(ref ReadOnlySpan<char> rest, string[] signs)
    {
        foreach (var sign in signs)
            if (TryTakeLast(ref rest, sign))
                return true;
        return false;
    }
}
