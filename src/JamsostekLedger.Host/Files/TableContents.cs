namespace JamsostekLedger.Host.Files;

/// <summary>What a file holds, by its first bytes.</summary>
internal enum TableContents
{
    /// <summary>Text, a line a row.</summary>
    Csv,

    /// <summary>A zip archive with the XML of Excel.</summary>
    Xlsx,

    /// <summary>A zip archive with the XML of OpenDocument.</summary>
    Ods,

    /// <summary>The compound file of old Excel, or one with a password.</summary>
    Xls,

    /// <summary>A web page, whatever it is called.</summary>
    Html,

    /// <summary>The one XML of Excel 2003.</summary>
    Xml2003,

    /// <summary>Objects of a web service.</summary>
    Json,

    /// <summary>Printed pages.</summary>
    Pdf,

    /// <summary>Nothing that a table can be read of.</summary>
    SomethingElse,
}
