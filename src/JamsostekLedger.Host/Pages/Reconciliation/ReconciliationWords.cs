using JamsostekLedger.Host.Pages.Approvals;
using JamsostekLedger.Host.Signing;
using JamsostekLedger.Reconciliation;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Host.Pages.Reconciliation;

/// <summary>What the workspace of reconciliation says.</summary>
public static class ReconciliationWords
{
    public static readonly Text Title = new("Rekonsiliasi", "Reconciliation");
    public static readonly Text Lead = new(
        "Catatan pihak lain disimpan sebagaimana dikatakannya, di samping buku besar. Setiap baris kedua pihak cocok, "
        + "atau tampak sebagai selisih dengan sebabnya.",
        "What other offices say is kept as they said it, beside the ledger. Every row of both sides agrees, or stands "
        + "here as a break with its reason.");
    public static readonly Text Period = new("Periode", "Period");
    public static readonly Text Pairings = new("Pasangan {0}", "Pairings of {0}");
    public static readonly Text Pairing = new("Pasangan", "Pairing");
    public static readonly Text Ledger = new("Buku besar", "Ledger");
    public static readonly Text Other = new("Pihak lain", "Other side");
    public static readonly Text Matched = new("Cocok", "Agree");
    public static readonly Text Breaks = new("Selisih", "Breaks");
    public static readonly Text Difference = new("Beda", "Difference");
    public static readonly Text Rows = new("{0} baris", "{0} rows");
    public static readonly Text Persons = new("{0} orang", "{0} persons");
    public static readonly Text NoStatement = new(
        "Belum ada catatan pihak lain untuk {0}. Unggah di bawah ini.",
        "No other office's statement is recorded for {0}. Upload one below.");
    public static readonly Text BreaksOf = new("Selisih {0}", "Breaks of {0}");
    public static readonly Text NoBreaks = new(
        "Tidak ada selisih: kedua pihak sama sampai rupiah terakhir.",
        "There are no breaks: both sides agree to the last rupiah.");
    public static readonly Text Reason = new("Sebab", "Reason");
    public static readonly Text Select = new("Pilih", "Select");
    public static readonly Text Selected = new("Terpilih", "Selected");
    public static readonly Text Total = new("Jumlahkan pilihan", "Add up the selection");
    public static readonly Text Open = new("{0} hari sejak akhir periode", "{0} days since the period ended");
    public static readonly Text AllReasons = new("semua sebab", "all reasons");
    public static readonly Text Shows = new("Yang menunjukkannya", "What shows it");
    public static readonly Text By = new("Aturan {0}", "Rule {0}");
    public static readonly Text Statements = new("Catatan pihak lain", "Statements of others");
    public static readonly Text Source = new("Sumber", "Source");
    public static readonly Text File = new("Berkas", "File");
    public static readonly Text Hash = new("Sidik berkas", "Hash");
    public static readonly Text Since = new("Terhadap yang digantikannya", "Against what it supersedes");
    public static readonly Text Changes = new(
        "{0} baru, {1} berubah, {2} sama, {3} hilang", "{0} new, {1} changed, {2} same, {3} gone");
    public static readonly Text First = new("yang pertama", "the first one");
    public static readonly Text Upload = new("Unggah catatan pihak lain", "Upload a statement");
    public static readonly Text UploadMeans = new(
        "Berkas seperti dikirim kantor itu; berkas lain untuk sumber dan periode yang sama menggantikan yang lama.",
        "The file as the office sent it; another one of the same source and period takes the place of the one before.");
    public static readonly Text Actor = new("Dicatat oleh", "Recorded by");
    public static readonly Text Record = new("Catat", "Record");
    public static readonly Text OfMonth = new("Bulan atau tahun", "Month or year");
    public static readonly Text Keys = new(
        "Papan tik: panah naik turun berpindah baris, spasi memilih, Enter membuka rincian, B membuka yang di buku "
        + "besar atau mencatatnya, J penjelasan, P penelusur.",
        "Keyboard: arrows move between rows, space selects, Enter opens the details, B opens what the ledger has or "
        + "records it, J the explanation, P who looks into it.");

    public static readonly Text Why = new("Penjelasan", "Explanation");
    public static readonly Text Note = new("Catatan", "Note");
    public static readonly Text Explain = new("Jelaskan yang terpilih", "Explain the selection");
    public static readonly Text Defer = new("Tunda ke periode berikut", "Defer to the next period");
    public static readonly Text Join = new("Gabungkan", "Join");
    public static readonly Text Amount = new("Nilai", "Amount");
    public static readonly Text Rule = new("Cocok menurut", "Agree by");
    public static readonly Text Within = new("dengan toleransi {0}", "with a tolerance of {0}");
    public static readonly Text MatchesOf = new("Yang cocok pada {0}", "What agrees in {0}");
    public static readonly Text ShowMatches = new("Lihat {0} yang cocok", "See the {0} that agree");
    public static readonly Text ShowBreaks = new("Lihat selisihnya", "See the breaks");
    public static readonly Text Part = new("Pisahkan yang terpilih", "Part the chosen one");
    public static readonly Text PartMeans = new(
        "Tercatat dengan nama dan catatan Anda bahwa baris ini bukan satu dokumen; keduanya menjadi selisih.",
        "It is recorded under your name, with your note, that these rows are not one paper; both become breaks.");
    public static readonly Text PartOffered = new("Bukan satu dokumen", "Not one paper");
    public static readonly Text AssignTo = new("Bagian atau jabatan", "Office or function");
    public static readonly Text Assign = new("Tugaskan yang terpilih", "Assign the selection");
    public static readonly Text Assigned = new("ditelusuri {0}", "looked into by {0}");
    public static readonly Text Stands = new("{0} hari", "{0} days");
    public static readonly Text Accept = new("Catat ke buku besar …", "Record in the ledger …");
    public static readonly Text SayMeans = new(
        "Setiap tombol mencatat satu fakta untuk tiap selisih terpilih, dengan nama dan catatan Anda: penjelasan dari "
        + "daftar, penundaan ke periode berikut, atau siapa yang menelusuri. Gabungkan mencatat bahwa semua baris "
        + "terpilih satu dokumen; Bukan satu dokumen mencatat sebaliknya. Angka buku besar tidak berubah.",
        "Each button records one fact for each selected break, under your name and with your note: an explanation "
        + "from the list, a deferral to the next period, or who looks into it. Join records that all selected rows "
        + "are one paper; Not one paper records the opposite. No figure of the ledger moves.");
    private static readonly Text Deferred = new("ditunda ke {0}", "deferred to {0}");

    /// <summary>What was said of a break.</summary>
    public static string Said(BreakExplained said, Language language) => said.DeferredTo is { } later
        ? Deferred.With(language, later)
        : BreakExplanations.Of(said.Reason).FirstOrDefault(one => one.Code == said.Explanation) is { } known
            ? NameOf(known, language)
            : $"{said.Explanation}";

    /// <summary>An explanation that a form offers; an account is told which need another person.</summary>
    public static string Offered(BreakExplanation one, Asked asked) => NameOf(one, asked.Language)
        + (one.Forgives && asked.Account is not null ? $" ({ApprovalsWords.ByAnother[asked.Language]})" : "");

    private static string NameOf(BreakExplanation one, Language language) =>
        language == Language.English ? one.English : one.Name;

    /// <summary>A rule of the matching.</summary>
    public static Text RuleOf(string rule) => rule switch
    {
        MatchRule.Joined => new("kata petugas", "what an officer said"),
        MatchRule.DocumentNumber => new("nomor dokumen", "number of the document"),
        MatchRule.Person => new("orang dan program", "person and programme"),
        MatchRule.AmountAndDate => new("nilai dan tanggal", "amount and date"),
        MatchRule.AmountAndParty => new("nilai dan tagihan atau klaim", "amount and invoice or claim"),
        MatchRule.Sums => new("jumlah beberapa baris", "the sum of several rows"),
        _ => new(rule, rule),
    };

    /// <summary>A pairing.</summary>
    public static Text PairingOf(string name) => Of(ReconciliationNames.Pairing(name));

    /// <summary>A source.</summary>
    public static Text SourceOf(string name) => Of(ReconciliationNames.Source(name));

    /// <summary>Why rows do not agree.</summary>
    public static Text ReasonOf(string reason) => Of(ReconciliationNames.Reason(reason));

    private static Text Of((string Id, string En) name) => new(name.Id, name.En);
}
