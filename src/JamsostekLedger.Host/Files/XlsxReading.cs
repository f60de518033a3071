using System.Xml;

namespace JamsostekLedger.Host.Files;

/// <summary>How the XML of a spreadsheet is read: no deeper than any that a program wrote.</summary>
internal static class XlsxReading
{
    // A sheet's text stands six deep; extensions of later versions go a few further.
    private const int Deepest = 64;

    /// <summary>Opens a part, of which no more than so many bytes are read.</summary>
    public static XmlReader Open(Stream part, long most) => XmlReader.Create(
        new BoundedStream(part, most), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
            NameTable = new XlsxNames(),
        });

    /// <summary>Reads on; a reader keeps each element that is open, so a few bytes of each would fill memory.</summary>
    /// <exception cref="InvalidDataException">Elements stand too deep within each other.</exception>
    public static bool Next(this XmlReader xml) => xml.Read() && (xml.Depth <= Deepest
        ? true
        : throw new InvalidDataException("No spreadsheet has elements so deep within each other."));
}
