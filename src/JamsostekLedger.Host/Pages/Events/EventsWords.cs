namespace JamsostekLedger.Host.Pages.Events;

/// <summary>What the pages on facts say.</summary>
public static class EventsWords
{
    public static readonly Text Title = new("Catatan", "Records");
    public static readonly Text Lead = new(
        "Setiap fakta yang tercatat untuk daerah ini, yang terbaru di atas. Fakta tidak pernah diubah; "
        + "koreksi adalah fakta lain.",
        "Every fact recorded for this region, newest first. A fact is never changed; a correction is another fact.");
    public static readonly Text OfStream = new("Rangkaian {0}", "Stream {0}");
    public static readonly Text AllStreams = new("Tampilkan semua", "Show all");
    public static readonly Text Seq = new("No.", "No.");
    public static readonly Text What = new("Fakta", "Fact");
    public static readonly Text Document = new("Dokumen", "Document");
    public static readonly Text ValueDate = new("Tanggal nilai", "Value date");
    public static readonly Text Amount = new("Nilai", "Amount");
    public static readonly Text RecordedAt = new("Tercatat pada", "Recorded at");
    public static readonly Text Origin = new("Asal", "Origin");
    public static readonly Text Newer = new("‹ Lebih baru", "‹ Newer");
    public static readonly Text Older = new("Lebih lama ›", "Older ›");
    public static readonly Text Pages = new("Halaman catatan", "Pages of records");
    public static readonly Text Empty = new("Tidak ada fakta.", "There are no facts.");
    public static readonly Text One = new("Fakta no. {0}", "Fact no. {0}");
    public static readonly Text Stream = new("Rangkaian", "Stream");
    public static readonly Text Version = new("versi {0}", "version {0}");
    public static readonly Text Actor = new("Pelaku", "Actor");
    public static readonly Text Reason = new("Alasan", "Reason");
    public static readonly Text Id = new("Pengenal", "Identifier");
    public static readonly Text Body = new("Isi sebagaimana tersimpan (JSON)", "Body as stored (JSON)");
    public static readonly Text Persons = new(
        "Orang hanya tampak sebagai nomor acak; nama dan NIK tidak ada dalam fakta.",
        "Persons appear as random numbers only; names and NIK are not in the facts.");
    public static readonly Text Block = new("Blok bukti", "Proof block");
    public static readonly Text Height = new("Nomor blok", "Height");
    public static readonly Text Holds = new("Fakta di dalamnya", "Facts in it");
    public static readonly Text Hash = new("Hash blok", "Hash of the block");
    public static readonly Text Root = new("Akar Merkle", "Merkle root");
    public static readonly Text Previous = new("Hash blok sebelumnya", "Hash of the block before");
    public static readonly Text SeeThen = new("Lihat keadaan saat itu", "See the state at that time");
    public static readonly Text SeeClaim = new("Lihat klaimnya", "See the claim");
    public static readonly Text Revise = new("Benahi atau batalkan dokumen ini", "Put this document right, or void it");
    public static readonly Text ReviseMeans = new(
        "Yang tercatat tetap tercatat; koreksi adalah catatan tersendiri dengan alasan dan buktinya. Dokumen:",
        "What is recorded stays; a correction is a fact of its own with its reason and evidence. Document:");
    public static readonly Text Field = new("Kolom yang salah", "The column that is wrong");
    public static readonly Text Void = new("batalkan seluruh dokumen", "void the whole document");
    public static readonly Text Voided = new("dibatalkan atau dipindahkan", "voided or moved");
    public static readonly Text Value = new("Isi yang benar", "What it should hold");
    public static readonly Text ValueMeans = new(
        "Kosong menghapus isinya. Pada pembatalan: nomor dokumen penggantinya, bila ada.",
        "Empty takes it away. Of a void: the number of the document that takes its place, if any.");
    public static readonly Text Evidence = new("Bukti: nomor surat atau berita acara", "Evidence: number of the paper");
    public static readonly Text Record = new("Catat", "Record");
    public static readonly Text Back = new("Semua catatan", "All records");
}
