using JamsostekLedger.Actions;

namespace JamsostekLedger.Host.Actions;

/// <summary>How kinds of what somebody has to act on are called, on pages and on the screen.</summary>
public static class ActionTitle
{
    /// <summary>The title in Indonesian and in English.</summary>
    public static (string Id, string En) Of(ActionKind kind) => kind switch
    {
        ActionKind.PaguShortfall => ("Pagu kurang dari kebutuhan", "Pagu below the need"),
        ActionKind.Lapsing => ("Perlindungan gugur dalam 30 hari", "Cover that lapses within 30 days"),
        ActionKind.NeverPaid => ("Terdaftar, belum pernah dibayar", "Enrolled and never paid"),
        ActionKind.LateInvoice => ("Tagihan lewat tenggat", "Invoices past their due day"),
        ActionKind.Unacknowledged => ("Dibayar, belum diakui BPJS", "Paid, not acknowledged by BPJS"),
        ActionKind.Unmatched => ("SP2D tanpa tagihan", "Payments without an invoice"),
        ActionKind.Provisional => ("Pembayaran sementara tanpa SP2D", "Provisional payments without an SP2D"),
        ActionKind.Break => ("Selisih rekonsiliasi", "Breaks of reconciliation"),
        ActionKind.LateClaim => ("Klaim lewat batas waktu", "Claims beyond their limit"),
        ActionKind.Approval => ("Menunggu persetujuan orang lain", "Waiting for another person's approval"),
        _ => ($"{kind}", $"{kind}"),
    };
}
