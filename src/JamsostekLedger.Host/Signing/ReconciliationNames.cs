using JamsostekLedger.Reconciliation;

namespace JamsostekLedger.Host.Signing;

/// <summary>What pairings, sources, reasons and parties are called on pages and papers, in both languages.</summary>
public static class ReconciliationNames
{
    /// <summary>A pairing.</summary>
    public static (string Id, string En) Pairing(string name) => name switch
    {
        "payments" => ("SP2D dan SIPD", "Payments and SIPD"),
        "invoices" => ("Tagihan dan BPJS", "Invoices and BPJS"),
        "receipts" => ("SP2D iuran dan penerimaan BPJS", "Payments and BPJS's receipts"),
        "members" => ("Daftar peserta dan BPJS", "Roster and BPJS"),
        "claims" => ("Klaim dan BPJS", "Claims and BPJS"),
        "transfers" => ("SP2D dan bank", "Payments and the bank"),
        _ => (name, name),
    };

    /// <summary>A source.</summary>
    public static (string Id, string En) Source(string name) => name switch
    {
        "sipd" => ("SIPD", "SIPD"),
        "bpjs-invoices" => ("Tagihan BPJS", "BPJS invoices"),
        "bpjs-receipts" => ("Penerimaan BPJS", "BPJS receipts"),
        "bpjs-members" => ("Peserta BPJS", "BPJS members"),
        "bpjs-claims" => ("Klaim BPJS", "BPJS claims"),
        "bank" => ("Rekening kas daerah", "Treasury's account"),
        _ => (name, name),
    };

    /// <summary>Why rows do not agree.</summary>
    public static (string Id, string En) Reason(string reason) => reason switch
    {
        BreakReason.MissingInLedger => ("Tidak ada di buku besar", "Missing in the ledger"),
        BreakReason.MissingInStatement => ("Tidak ada di pihak lain", "Missing in the statement"),
        BreakReason.AmountDiffers => ("Nilai berbeda", "Amount differs"),
        BreakReason.DateDiffers => ("Tanggal berbeda", "Date differs"),
        BreakReason.HeadCountDiffers => ("Jumlah pekerja berbeda", "Head-count differs"),
        BreakReason.NotOnRoster => ("Tidak ada di daftar peserta", "Not on the roster"),
        BreakReason.NotAtBpjs => ("Tidak ada di BPJS", "Not at BPJS"),
        BreakReason.PersonTwice => ("Orang ganda", "Person twice"),
        BreakReason.PersonDead => ("Sudah meninggal", "Has died"),
        BreakReason.OverAge => ("Melewati batas usia", "Over the age limit"),
        BreakReason.Moved => ("Pindah", "Moved away"),
        BreakReason.OtherFund => ("Dana atau program lain", "Other fund or programme"),
        BreakReason.OtherYear => ("Tahun lain", "Other year"),
        BreakReason.Duplicate => ("Tercatat dua kali", "Recorded twice"),
        BreakReason.InTransit => ("Dalam perjalanan", "In transit"),
        BreakReason.Provisional => ("Pembayaran sementara", "Provisional payment"),
        BreakReason.Ambiguous => ("Beberapa yang sama", "Several that are equal"),
        _ => (reason, reason),
    };
}
