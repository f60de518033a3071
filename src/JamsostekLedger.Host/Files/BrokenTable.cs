using System.Xml;
using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Files;

/// <summary>Reads what may be broken: its good rows, and one that says that the rest cannot be read.</summary>
internal static class BrokenTable
{
    /// <summary>The rows; where there are none, one that says that the file is empty.</summary>
    public static IEnumerable<RawRow> Guarded(Func<IEnumerable<RawRow>> read)
    {
        IEnumerator<RawRow>? rows = null;
        try
        {
            var isEmpty = true;
            while (true)
            {
                RawRow row;
                try
                {
                    rows ??= read().GetEnumerator();
                    if (!rows.MoveNext())
                        break;
                    row = rows.Current;
                }
                catch (Exception broken) when (Is(broken))
                {
                    row = TableFault.OfFile(TableFault.Unreadable);
                }

                isEmpty = false;
                yield return row;
                if (row.Line == 0)
                    break;
            }

            if (isEmpty)
                yield return TableFault.OfFile(TableFault.Empty);
        }
        finally
        {
            rows?.Dispose();
        }
    }

    /// <summary>Whether an exception says that a file is not what it should be.</summary>
    public static bool Is(Exception exception) => exception
        is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException
        or UriFormatException or FormatException or OverflowException or ArgumentException
        or IndexOutOfRangeException or KeyNotFoundException;
}
