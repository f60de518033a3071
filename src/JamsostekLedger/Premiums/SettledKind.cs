using System.Text.Json.Serialization;

namespace JamsostekLedger.Premiums;

/// <summary>What a step of an invoice's money is.</summary>
public enum SettledKind
{
    /// <summary>A payment (SP2D) pays the invoice.</summary>
    [JsonStringEnumMemberName("payment")] Payment,

    /// <summary>A return (STS) of the payment's own fiscal year takes back what it paid.</summary>
    [JsonStringEnumMemberName("return")] Return,

    /// <summary>A return of a later year does; it is other revenue, and the advance stays as it was.</summary>
    [JsonStringEnumMemberName("late-return")] LateReturn,

    /// <summary>What is over goes to another invoice.</summary>
    [JsonStringEnumMemberName("credit-given")] CreditGiven,

    /// <summary>What another invoice had over comes here.</summary>
    [JsonStringEnumMemberName("credit-taken")] CreditTaken,

    /// <summary>Money pays what the invoice asks for a month.</summary>
    [JsonStringEnumMemberName("month")] Month,

    /// <summary>Money pays a month of workers.</summary>
    [JsonStringEnumMemberName("workers")] Workers,

    /// <summary>BPJS confirmed money for a month, or beyond the invoice where no month is named.</summary>
    [JsonStringEnumMemberName("receipt")] Receipt,
}
