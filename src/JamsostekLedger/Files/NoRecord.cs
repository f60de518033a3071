using System.Text.RegularExpressions;

namespace JamsostekLedger.Files;

/// <summary>
/// Tells rows of a table that are no records: sums, numbered rows that nobody filled, heads that are printed again, and
/// who signed below. A row is one of them only where it lacks what every record has, or its number is a word for a sum.
/// </summary>
internal sealed partial class NoRecord(Header header)
{
    private const int MostSigned = 3;

    private bool _isBelow;

    /// <summary>Why a row is no record, or null where it is one.</summary>
    public string? Why(RawRow row)
    {
        if (row.Fault is not null)
            return null;
        var filled = header.FilledRequired(row);
        if (filled == header.RequiredCount)
        {
            _isBelow = false;
            return IsSum(header.KeyOf(row)) ? Total(row) : header.IsRepeatedBy(row) ? "repeated-head" : null;
        }

        if (!header.HoldsAny(row))
            return "empty";
        var first = FirstOf(row);
        if (IsSum(first) || IsSumAlone(row))
            return "total";
        if (header.IsRepeatedBy(row))
            return "repeated-head";
        if (IsColumnNumbers(row))
            return "column-numbers";
        if (filled * 2 >= header.RequiredCount || Count(row) > MostSigned)
            return null;
        _isBelow |= row.Cells.Any(cell => !cell.IsEmpty && Signs().IsMatch(cell.Text));
        return _isBelow ? "signature" : null;
    }

    /// <summary>Whether a row numbers the columns: 1, 2, 3 or (1), (2), (3).</summary>
    public static bool IsColumnNumbers(RawRow row)
    {
        if (row.Fault is not null)
            return false;
        var number = 0;
        foreach (var cell in row.Cells)
            if (!cell.IsEmpty && cell.Text.Trim('(', ')', '.', ' ') != $"{++number}")
                return false;
        return number >= 3;
    }

    // A pivot repeats its labels, so that a sum looks like a record: that must be seen.
    private string Total(RawRow row)
    {
        header.Watch.Sum(row.Line);
        return "total";
    }

    private bool IsSumAlone(RawRow row)
    {
        if (header.KeyOf(row).Length > 0 || Count(row) > MostSigned)
            return false;
        foreach (var cell in row.Cells)
            if (!cell.IsEmpty && !Figure().IsMatch(cell.Text))
                return false;
        return true;
    }

    private static bool IsSum(string text) => text.Length >= 5 && Sums().IsMatch(text);

    private static string FirstOf(RawRow row)
    {
        foreach (var cell in row.Cells)
            if (!cell.IsEmpty)
                return cell.Text;
        return "";
    }

    private static int Count(RawRow row)
    {
        var count = 0;
        foreach (var cell in row.Cells)
            count += cell.IsEmpty ? 0 : 1;
        return count;
    }

    [GeneratedRegex(@"^(?:sub|grand)?[ -]?(?:jumlah|total)(?:[ :.]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Sums();

    [GeneratedRegex(@"^(?:Rp\.?|IDR)? *\(?[0-9][0-9.,]*(?:,-)?\)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^(?:mengetahui|menyetujui|disetujui|dibuat|dicetak|diperiksa|bendahara|kepala|plt\b|a\.? ?n\.?\b"
        + @"|pengguna|kuasa|pejabat|pimpinan|bupati|wali ?kota|sekretaris|camat|perbekel|nip\b|ttd\b|tanda ?tangan"
        + @"|catatan|keterangan ?:|sumber ?:|\*\)"
        + @"|[\p{L} .]{3,40}, *[0-9]{1,2} \p{L}{3,10} [0-9]{4}$)", RegexOptions.IgnoreCase)]
    private static partial Regex Signs();
}
