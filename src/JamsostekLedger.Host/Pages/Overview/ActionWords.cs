using JamsostekLedger.Actions;
using JamsostekLedger.Host.Actions;

namespace JamsostekLedger.Host.Pages.Overview;

/// <summary>What pages say of what somebody has to act on.</summary>
public static class ActionWords
{
    public static readonly Text Title = new("Perlu tindakan", "To be acted on");
    public static readonly Text None = new("tidak ada", "nothing");
    public static readonly Text Persons = new("{0} orang", "{0} persons");
    public static readonly Text Whole = new("dari {0}", "of {0}");
    public static readonly Text More = new("dan {0} lagi", "and {0} more");
    public static readonly Text Year = new("tahun {0}", "{0}");
    private static readonly Text Unpaid = new("iuran sebulan bagi mereka", "a month's premium for them");
    private static readonly Text Prevents = new("mencegahnya", "prevents it");
    private static readonly Text AskedFor = new("yang diajukan", "asked for");
    private static readonly Text DueOn = new("tenggat {0}", "due {0}");
    private static readonly Text PaidOn = new("dibayar {0}", "paid {0}");
    private static readonly Text Latest = new("paling lambat {0}", "at the latest {0}");
    private static readonly Text LapsesOn = new("mulai {0}", "from {0}");

    /// <summary>A kind.</summary>
    public static Text Of(ActionKind kind) => ActionTitle.Of(kind) is var (id, en) ? new(id, en) : Title;

    /// <summary>What its amount is, where the title does not say it; null where it does.</summary>
    public static Text? Means(ActionKind kind) => kind switch
    {
        ActionKind.NeverPaid => Unpaid,
        ActionKind.Lapsing => Prevents,
        ActionKind.Approval => AskedFor,
        _ => null,
    };

    /// <summary>What the day of a part is.</summary>
    public static Text Day(ActionKind kind) => kind switch
    {
        ActionKind.Lapsing => LapsesOn,
        ActionKind.LateInvoice or ActionKind.LateClaim => DueOn,
        ActionKind.Approval => Latest,
        _ => PaidOn,
    };
}
