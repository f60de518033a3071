using JamsostekLedger.Hooks;
using JamsostekLedger.Host.Pages.Events;

namespace JamsostekLedger.Host.Pages.Hooks;

/// <summary>What the page of systems that hear of facts says.</summary>
public static class HookWords
{
    public static readonly Text Title = new("Pemberitahuan", "Notices");
    public static readonly Text Lead = new(
        "Sistem lain, misalnya kas daerah atau BPJS, dapat diberi tahu setiap kali fakta tercatat. Pemberitahuan "
        + "ditandatangani dan tidak memuat NIK, nama, atau penerima santunan.",
        "Other systems, the treasury's or BPJS's say, can be told of each fact as it is recorded. Notices are signed "
        + "and hold no NIK, name or payee.");
    public static readonly Text Receivers = new("Penerima", "Receivers");
    public static readonly Text None = new("Belum ada penerima.", "There are no receivers yet.");
    public static readonly Text Address = new("Alamat", "Address");
    public static readonly Text Hears = new("Yang diberitahukan", "Hears of");
    public static readonly Text All = new("semua fakta dan pemeriksaan bulanan", "all facts and monthly checks");
    public static readonly Text FromSeq = new("mulai fakta {0}", "from fact {0} on");
    public static readonly Text Delivered = new("Diterima sampai", "Delivered up to");
    public static readonly Text Fact = new("fakta {0}", "fact {0}");
    public static readonly Text NotYet = new("belum ada", "none yet");
    public static readonly Text State = new("Keadaan", "State");
    public static readonly Text UpToDate = new("tidak ada yang tertinggal", "nothing is behind");
    public static readonly Text Behind = new("{0} fakta belum dilihat", "{0} facts not looked at yet");
    public static readonly Text Waiting = new("{0} pemberitahuan menunggu", "{0} notices waiting");
    public static readonly Text Dead = new("{0} pemberitahuan gagal", "{0} notices given up");
    public static readonly Text Failure = new("Kegagalan terakhir {0}:", "Last failure {0}:");
    public static readonly Text Stopped = new("dihentikan {0} oleh {1}", "stopped {0} by {1}");
    public static readonly Text MadeBy = new("ditambah {0} oleh {1}", "added {0} by {1}");
    public static readonly Text Stop = new("Hentikan", "Stop");
    public static readonly Text StopThis = new("Hentikan penerima ini", "Stop this receiver");
    public static readonly Text StopMeans = new(
        "Penerima yang dihentikan tidak dapat dijalankan lagi; tambahkan yang baru.",
        "A stopped receiver cannot be started again; add another.");
    public static readonly Text Add = new("Tambah penerima", "Add a receiver");
    public static readonly Text AddMeans = new(
        "Alamat di komputer lain harus https. Tanpa nomor fakta pertama, penerima diberi tahu mulai fakta berikutnya.",
        "Addresses on other machines must be https. Without a first fact the receiver hears from the next one on.");
    public static readonly Text FirstFact = new("Nomor fakta pertama", "Number of the first fact");
    public static readonly Text Next = new("berikutnya: {0}", "the next: {0}");
    public static readonly Text Types = new("Hanya jenis tertentu", "Only certain types");
    public static readonly Text NoTypeIsAll = new(
        "Tanpa pilihan, semua diberitahukan.", "With none chosen, all are told.");
    public static readonly Text Actor = new("Nama Anda", "Your name");
    public static readonly Text Added = new("Penerima ditambah: {0}", "Receiver added: {0}");
    public static readonly Text Secret = new(
        "Kunci tanda tangan. Salin sekarang: kunci ini hanya ditampilkan sekali.",
        "The signing secret. Copy it now: it is shown this once.");
    public static readonly Text Background = new("Pekerjaan latar belakang", "Background work");

    /// <summary>What a type is called.</summary>
    public static string TypeName(string type, Language language) => type == HookTerms.MonthlyCheck
        ? Check[language]
        : FactWords.Name(type, language);

    private static readonly Text Check = new("Pemeriksaan bulanan", "Monthly check");
}
