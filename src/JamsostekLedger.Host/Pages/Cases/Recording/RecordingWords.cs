namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>What the forms that record a case say.</summary>
public static class RecordingWords
{
    public static readonly Text NewCase = new("Pemberitahuan klaim", "Notice of a claim");
    public static readonly Text Progress = new("Pertanyaan {0} dari {1}", "Question {0} of {1}");
    public static readonly Text Next = new("Lanjut", "Next");
    public static readonly Text Back = new("Kembali", "Back");
    public static readonly Text Change = new("Ubah", "Change");
    public static readonly Text Record = new("Catat", "Record");
    public static readonly Text ShowExpected = new("Hitung", "Reckon");
    public static readonly Text Answers = new("Jawaban sejauh ini", "Answers so far");
    public static readonly Text Actor = new("Dicatat oleh", "Recorded by");
    public static readonly Text MayBeEmpty = new("boleh kosong", "may be empty");
    public static readonly Text NotSaid = new("tidak disebut", "not said");
    public static readonly Text OutsideProgrammes = new("Di luar program daerah", "Outside the region's programmes");
    public static readonly Text PaidUntil = new("dibayar sampai {0}", "paid until {0}");
    public static readonly Text NothingPaid = new("belum ada bulan yang dibayar", "no month paid yet");
    public static readonly Text UnknownWorker = new(
        "NIK …{0} belum ada dalam daftar daerah ini", "NIK …{0} is on no list of this region");
    public static readonly Text NumberHint = new(
        "Usul: nomor berikutnya yang belum dipakai. Boleh diganti dengan nomor BPJS.",
        "Proposed: the next free number. It may be replaced by that of BPJS.");
    public static readonly Text Expected = new("Perkiraan manfaat", "What it would come to");
    public static readonly Text ExpectedLater = new(
        "Muncul begitu manfaat dan tanggal kejadian diisi.",
        "Shown as soon as benefit and day of the event are given.");
    public static readonly Text Differences = new("Berbeda dari perhitungan", "Differs from what is reckoned");
    public static readonly Text DecidedExpected = new(
        "ditetapkan {0}, menurut perhitungan {1}", "decided {0}, reckoned {1}");
    public static readonly Text NotEnrolled = new(
        "Tidak ada program yang mendaftarkan pekerja ini pada hari kejadian.",
        "No programme had enrolled this worker on the day of the event.");
    public static readonly Text CoveredSince = new(
        "{0} pada hari kejadian: perlindungan sejak {1}, dibayar sampai {2}.",
        "{0} on the day of the event: cover since {1}, paid until {2}.");
    public static readonly Text CoverThen = new("{0} pada hari kejadian.", "{0} on the day of the event.");
    public static readonly Text RecordFor = new("Klaim {0}", "Claim {0}");
    public static readonly Text NothingOffered = new(
        "Klaim ini belum diberitahukan; catat pemberitahuannya dahulu.",
        "No notice was given of this claim; record that first.");
    public static readonly Text NoneToChoose = new(
        "Tidak ada yang dapat dipilih sekarang.", "There is nothing to choose now.");
    public static readonly Text ReversalOf = new("{0}, {1}, dibayar {2}", "{0}, {1}, paid {2}");
    public static readonly Text WhichStep = new("Langkah mana?", "Which step?");
    public static readonly Text ReopensWith = new(
        "Yang tercatat tidak dapat dihapus; yang keliru dibetulkan dengan catatan baru.",
        "What is recorded cannot be deleted; mistakes are put right by another record.");
    public static readonly Text Outstanding = new("Ditetapkan dan belum dibayar: {0}", "Decided and not paid: {0}");
    public static readonly Text Payees = new("Bayar kepada", "Pay to");
    public static readonly Text ReceivedOn = new("sudah diterima {0}", "received {0} already");
    public static readonly Text ReversesWhole = new(
        "Pembayaran dibatalkan seluruhnya, dengan bukti bernomor sendiri.",
        "A payment is taken back whole, under a reference of its own.");
    public static readonly Text PayeeShare = new("{0}, {1} dari {2} bagian: {3}", "{0}, {1} of {2} parts: {3}");
    public static readonly Text OtherComponents = new("Komponen lain", "Other components");
    public static readonly Text Recorded = new("Tercatat: {0}.", "Recorded: {0}.");
    public static readonly Text Warned = new("Yang perlu dilihat", "To be seen");
    public static readonly Text Heir = new("Ahli waris", "Heir");
    public static readonly Text Child = new("Anak untuk beasiswa", "Child for scholarships");
    public static readonly Text Document = new("Dokumen diterima", "Documents received");

    /// <summary>What a kind of file records; null where it is none of a case.</summary>
    public static Text? OfKind(string? kind) => kind switch
    {
        "claim-notices" => NewCase,
        "claim-corrections" => new("Koreksi", "Correction"),
        "claim-documents" => Document,
        "claim-heirs" => Heir,
        "claim-children" => Child,
        "claim-applications" => new("Pengajuan", "Application"),
        "claim-steps" => new("Langkah", "Step"),
        "claim-decisions" => new("Penetapan", "Decision"),
        "claims" => new("Pembayaran atau pembatalannya", "Payment or its reversal"),
        _ => null,
    };

    /// <summary>A question of a notice.</summary>
    public static string Of(NoticeQuestion question, Language language) => (question switch
    {
        NoticeQuestion.Benefit => new Text("Manfaat apa?", "Which benefit?"),
        NoticeQuestion.Worker => new("Siapa pekerjanya?", "Who is the worker?"),
        NoticeQuestion.Membership => new("Kepesertaan yang mana?", "By which membership?"),
        NoticeQuestion.Event => new("Kapan kejadiannya?", "When did it happen?"),
        NoticeQuestion.Story => new("Apa yang terjadi, dan di mana?", "What happened, and where?"),
        NoticeQuestion.Informer => new("Siapa yang memberi tahu, dan kapan?", "Who told, and when?"),
        _ => new("Periksa, lalu catat", "Check, then record"),
    })[language];
}
