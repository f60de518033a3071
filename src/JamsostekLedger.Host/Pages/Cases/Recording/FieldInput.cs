namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>What a field of a recording form is filled in with.</summary>
public enum FieldInput
{
    /// <summary>One line.</summary>
    Text,

    /// <summary>Several lines.</summary>
    LongText,

    /// <summary>Digits that are no number: a NIK, a telephone.</summary>
    Digits,

    /// <summary>A day.</summary>
    Date,

    /// <summary>An hour.</summary>
    Time,

    /// <summary>Rupiah; dots may group the digits.</summary>
    Amount,

    /// <summary>A count.</summary>
    Count,

    /// <summary>Per cent.</summary>
    Percent,

    /// <summary>One of a list that opens.</summary>
    Select,

    /// <summary>One of a list that is all seen.</summary>
    Radio,

    /// <summary>Any number of a list.</summary>
    Checks,

    /// <summary>Yes where it is ticked.</summary>
    Yes,
}
