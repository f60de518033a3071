namespace JamsostekLedger.Host.Pages.Imports;

/// <summary>What the page of a file says that waits to be recorded.</summary>
public static class StagedWords
{
    public static readonly Text NothingYet = new(
        "Belum ada yang tercatat. Periksa padanan dan pratinjau, lalu catat. Berkas disimpan tersandi sampai {0}.",
        "Nothing is recorded yet. Check mapping and preview, then record. The file is kept encrypted until {0}.");
    public static readonly Text KeptMap = new(
        "Dibaca dengan padanan „{0}” yang disimpan {1} pada {2}.",
        "Read by the map “{0}” that {1} kept on {2}.");
    public static readonly Text Recognised = new("Padanan kolom", "Mapping of the columns");
    public static readonly Text WhichKind = new(
        "Jenis berkas ini tidak dikenali dari judul kolomnya. Pilih jenisnya, lalu periksa.",
        "The kind of this file cannot be told by its heads. Choose it, then check.");
    public static readonly Text Sheet = new("Lembar yang dibaca", "Sheet that is read");
    public static readonly Text Columns = new("Kolom berkas dan artinya", "Columns of the file and what they are");
    public static readonly Text InFile = new("Di berkas", "In the file");
    public static readonly Text Means = new("Dibaca sebagai", "Is read as");
    public static readonly Text MeansOf = new("Kolom {0} {1} dibaca sebagai", "Column {0} {1} is read as");
    public static readonly Text Unread = new("tidak dibaca", "not read");
    public static readonly Text Starred = new(
        "Kolom bertanda * wajib ada.", "Every record needs the columns with a *.");
    public static readonly Text Questions = new(
        "Yang tidak disebut berkas ini: berlaku untuk semua baris", "What the file does not say: for every row");
    public static readonly Text Others = new("Kolom lain yang dapat diisi", "Other columns that can be filled in");
    public static readonly Text Values = new(
        "Arti nilai dan penulisan angka", "Meaning of values and spelling of digits");
    public static readonly Text Another = new("Nilai lain", "Another value");
    public static readonly Text ValueColumn = new("Kolom", "Column");
    public static readonly Text ValueForeign = new("yang tertulis di berkas", "what the file says");
    public static readonly Text ValueOurs = new("artinya di sini", "what it means here");
    public static readonly Text English = new(
        "Angka ditulis cara Inggris: koma memisah ribuan, titik memulai sen",
        "Digits are spelled the English way: commas group them, a dot starts the cents");
    public static readonly Text Check = new("Periksa lagi", "Check again");
    public static readonly Text Preview = new("Pratinjau", "Preview");
    public static readonly Text New = new("Baru", "New");
    public static readonly Text Differs = new("Berbeda isi", "Differ");
    public static readonly Text Sum = new("Jumlah {0}", "Sum of {0}");
    public static readonly Text FirstRows = new("Baris pertama sebagaimana dibaca", "First rows as they are read");
    public static readonly Text RefusedRows = new(
        "Unduh baris yang ditolak (.xlsx) dengan alasannya",
        "Download the refused rows (.xlsx), each with why");
    public static readonly Text RefusedRowsMean = new(
        "Betulkan di sana dan unggah lagi. Tersedia sampai {0}.", "Mend them there and upload them. Kept until {0}.");
    public static readonly Text Confirm = new("Catat", "Record");
    public static readonly Text Source = new("Simpan padanan sebagai", "Keep the mapping as");
    public static readonly Text SourceMeans = new(
        "Dipakai lagi untuk berkas berikutnya dengan judul kolom yang sama; kosongkan bila tidak perlu.",
        "Used again for the next file with the same heads; leave it empty where that is not wanted.");
    public static readonly Text Partial = new(
        "Catat {0} baris yang benar; {1} baris yang ditolak tidak tercatat.",
        "Record the {0} good rows; the {1} refused ones are not recorded.");
    public static readonly Text Record = new("Catat {0} baris", "Record {0} rows");
    public static readonly Text NothingToRecord = new(
        "Belum ada baris yang akan tercatat: jawab yang belum disebut berkas ini, atau betulkan padanannya, lalu "
        + "periksa lagi.",
        "There is no row to record yet: answer what the file leaves open, or correct the mapping, then check again.");
    public static readonly Text Discard = new("Buang berkas ini", "Discard this file");
    public static readonly Text Recognise = new("kenali dari judul kolom", "tell it by the heads");
}
