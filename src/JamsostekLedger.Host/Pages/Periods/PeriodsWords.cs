namespace JamsostekLedger.Host.Pages.Periods;

/// <summary>What the page on closing says.</summary>
public static class PeriodsWords
{
    public static readonly Text Title = new("Tutup buku", "Closing of the books");
    public static readonly Text Lead = new(
        "Dalam periode yang bukunya sudah ditutup tidak ada lagi yang dapat dicatat: tidak dari formulir, berkas, maupun sistem lain. Pembetulan dicatat dengan tanggal dalam periode yang masih terbuka.",
        "Nothing can be recorded any more in a period whose books are closed: not by a form, a file, or another system. A correction is recorded on a day of a period that is open.");
    public static readonly Text Months = new("Tahun anggaran {0}", "Fiscal year {0}");
    public static readonly Text Period = new("Periode", "Period");
    public static readonly Text Status = new("Buku", "Books");
    public static readonly Text Open = new("Terbuka", "Open");
    public static readonly Text Closed = new("Tertutup", "Closed");
    public static readonly Text ClosedWith = new("Tertutup bersama {0}", "Closed with {0}");
    public static readonly Text Running = new("Belum berakhir", "Not over yet");
    public static readonly Text Since = new("Ditutup", "Closed on");
    public static readonly Text Why = new("Dasar atau alasan", "By which paper, or why");
    public static readonly Text WholeYear = new("Seluruh tahun {0}", "All of {0}");
    public static readonly Text ReopenedOn = new("dibuka kembali {0}: {1}", "reopened {0}: {1}");
    public static readonly Text Balance = new("Neraca saldo {0}", "Trial balance of {0}");
    public static readonly Text Kept = new(
        "Saldo seperti disimpan saat buku ditutup.", "Balances as kept when the books were closed.");
    public static readonly Text AsNow = new(
        "Saldo sementara: buku periode ini masih terbuka.",
        "Balances for the time being: the books of this period are open.");
    public static readonly Text Account = new("Akun", "Account");
    public static readonly Text OpeningBalance = new("Saldo awal", "Opening");
    public static readonly Text Debit = new("Debet", "Debit");
    public static readonly Text Credit = new("Kredit", "Credit");
    public static readonly Text Closing = new("Saldo akhir", "Balance");
    public static readonly Text Empty = new("Belum ada yang tercatat sampai akhir periode ini.",
        "Nothing is recorded up to the end of this period.");
    public static readonly Text YearEnd = new("Sisa tahun {0}", "What {0} leaves behind");
    public static readonly Text Fund = new("Dana", "Fund");
    public static readonly Text Pagu = new("Pagu", "Ceiling");
    public static readonly Text Realised = new("Realisasi", "Realised");
    public static readonly Text Unspent = new("Tidak terpakai", "Unspent");
    public static readonly Text Earmarked = new(
        "terikat: dibawa ke tahun berikut", "earmarked: brought into the next year");
    public static readonly Text Prepaid = new(
        "Iuran dibayar di muka untuk bulan sesudahnya", "Premium paid ahead for later months");
    public static readonly Text Unallocated = new(
        "Iuran dibayar yang belum menjadi bulan siapa pun", "Premium paid that became nobody's month yet");
    public static readonly Text Close = new("Tutup buku {0}", "Close the books of {0}");
    public static readonly Text Reopen = new("Buka kembali {0}", "Reopen {0}");
    public static readonly Text CloseMeans = new(
        "Saldo akhir setiap akun, seperti di bawah ini, disimpan sebagai fakta bersama nama dan alasan.",
        "What every account comes to, as below, is kept as a fact with name and reason.");
    public static readonly Text ReopenMeans = new(
        "Membuka kembali buku dicatat dengan nama dan alasan; saldo yang pernah disimpan tetap terbaca.",
        "A reopening is recorded with name and reason; the balances that were kept can still be read.");
    public static readonly Text Statement = new("Berita acara", "Statement");
    public static readonly Text Reason = new("Dasar atau alasan", "Paper or reason");
    public static readonly Text Actor = new("Nama Anda", "Your name");
    public static readonly Text OnlyNow = new(
        "Anda melihat keadaan lampau; buku hanya ditutup atau dibuka dari keadaan sekarang.",
        "You are looking at an earlier state; books are closed and reopened from the present only.");
}
