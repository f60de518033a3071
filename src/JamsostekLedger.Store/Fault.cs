using System.Net.Sockets;
using JamsostekLedger.Store.Cluster;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store;

/// <summary>
/// What went wrong beneath a page, a request or a verb: the one place that tells the faults of the database apart. What
/// PostgreSQL and the driver say themselves may quote a row, so none of it is in here.
/// </summary>
/// <param name="Kind">What failed.</param>
/// <param name="Rule">Its stable name.</param>
/// <param name="Sentence">What is the matter and what to do, in Bahasa Indonesia.</param>
/// <param name="English">The same in English.</param>
/// <param name="RetryAfter">Seconds after which trying again makes sense; null where it makes none.</param>
public sealed record Fault(FaultKind Kind, string Rule, string Sentence, string English, int? RetryAfter = null)
{
    private const string Unknown = "belum diketahui apakah sudah tercatat. "
        + "Kirim lagi: yang sudah tercatat tidak akan tercatat dua kali.";

    private const string UnknownInEnglish = "whether it was recorded is not known. "
        + "Send it again: what is recorded already will not be recorded twice.";

    // Another writer's version of the same stream, or the same first row of something.
    private const string UniqueViolation = "23505";

    private static readonly Fault Unexpected = new(FaultKind.Unexpected, "fault-unexpected",
        "Terjadi kesalahan yang tidak terduga.", "Something went wrong that nobody foresaw.");

    private static readonly Fault Away = new(FaultKind.Away, "ledger-unavailable",
        "Basis data tidak dapat dihubungi. Coba lagi sebentar.",
        "The database cannot be reached. Try again in a moment.", 5);

    private static readonly Fault Restarting = new(FaultKind.Restarting, "ledger-restarting",
        "Basis data sedang berhenti atau dimulai lagi. Coba lagi sebentar.",
        "The database is stopping or starting again. Try again in a moment.", 5);

    private static readonly Fault ShutOut = new(FaultKind.ShutOut, "ledger-shut-out",
        "Basis data tidak menerima program ini: periksa nama basis data, pengguna dan kata sandi sambungannya.",
        "The database does not let this program in: look at the connection's database, user and password.");

    private static readonly Fault Full = new(FaultKind.Full, "ledger-full",
        "Ruang simpan basis data penuh. Pengelola perlu mengosongkan ruang; sesudah itu pencatatan berjalan lagi.",
        "The database's disk is full. Its operator must make room; recording goes on afterwards.", 300);

    private static readonly Fault Crowded = new(FaultKind.Crowded, "ledger-crowded",
        "Basis data kehabisan sambungan atau memori. Coba lagi sebentar.",
        "The database has no connection or memory left. Try again in a moment.", 5);

    private static readonly Fault Busy = new(FaultKind.Busy, "region-busy",
        "Buku besar wilayah ini sedang dipakai, misalnya oleh impor yang besar. Coba lagi sebentar.",
        "This region's ledger is in use, by a large import perhaps. Try again in a moment.", 10);

    private static readonly Fault Collided = new(FaultKind.Collided, "ledger-collision",
        "Dua pencatatan bertabrakan di basis data. Kirim lagi.",
        "Two who recorded at once collided in the database. Send it again.", 1);

    private static readonly Fault Slow = new(FaultKind.Slow, "answer-too-slow",
        "Jawabannya terlalu lama disusun, jadi dihentikan. Persempit yang diminta atau coba lagi nanti.",
        "The answer took too long and was given up. Ask for less, or try again later.", 30);

    private static readonly Fault Contradicted = new(FaultKind.Contradicted, "ledger-contradicted",
        "Basis data menolaknya karena bertentangan dengan yang sudah ada.",
        "The database refused it, because it contradicts what is there.");

    private static readonly Fault TooLarge = new(FaultKind.TooLarge, "sum-too-large",
        "Jumlahnya lebih besar daripada yang dapat dihitung; periksa angka-angkanya.",
        "The sum is larger than can be reckoned; look at the figures.");

    private static readonly Fault Closed = new(FaultKind.Closed, "master-key-missing",
        "Kunci induk yang membuka brankas data tidak ada.", "The master key that opens the vault is not at hand.", 60);

    /// <summary>The program's clock stands too far ahead to date a fact by it.</summary>
    public static Fault ClockAhead { get; } = new(FaultKind.ClockAhead, "clock-ahead",
        "Jam program ini jauh mendahului jam basis data dan catatan terakhir. Betulkan jamnya; sampai itu tidak ada "
        + "yang dicatat, karena semua catatan sesudahnya akan bertanggal salah.",
        "This program's clock is far ahead of the database's and of the last record. Set it right; nothing is recorded "
        + "until then, for all that followed would bear a wrong date.", 60);

    /// <summary>What a broken commit leaves nobody to know.</summary>
    public static Fault InDoubt { get; } = Away with
    {
        Sentence = $"Basis data tidak dapat dihubungi; {Unknown}",
        English = $"The database cannot be reached; {UnknownInEnglish}",
    };

    /// <summary>An answer that took too long; what was to be recorded may stand all the same.</summary>
    public static Fault TooSlow(bool mayStand) => !mayStand ? Slow : Slow with
    {
        Sentence = $"Jawabannya terlalu lama, jadi tidak ditunggu lagi; {Unknown}",
        English = $"The answer took too long and was waited for no longer; {UnknownInEnglish}",
    };

    /// <summary>A ledger that cannot be used, for a reason of its own.</summary>
    internal static Fault Saying(string sentence) => Away with { Sentence = sentence };

    /// <summary>The same of something that came to nothing.</summary>
    public Fault NothingRecorded => this with
    {
        Sentence = $"{Sentence} Tidak ada yang tercatat.", English = $"{English} Nothing was recorded.",
    };

    /// <summary>Whether the server undid it, so that it may be tried again at once.</summary>
    internal static bool IsPassing(PostgresException told) => told.SqlState == UniqueViolation
        || OfState(told.SqlState).Kind
            is FaultKind.Restarting or FaultKind.Crowded or FaultKind.Busy or FaultKind.Collided;

    /// <summary>The fault that an exception tells of.</summary>
    public static Fault Of(Exception exception) => exception switch
    {
        LedgerUnavailableException known => known.Fault,
        MasterKeyException key => Closed with { Sentence = key.Message },
        ClusterUnavailableException cluster => Away with { Sentence = cluster.Message },
        PostgresException told => OfState(told.SqlState),
        // A fault of ours, not of the database.
        NpgsqlOperationInProgressException => Unexpected,
        NpgsqlException { InnerException: TimeoutException late } driver => OfTimeout(driver, late),
        TimeoutException => Slow,
        NpgsqlException or SocketException => Away,
        OverflowException => TooLarge,
        { InnerException: { } inner } => Of(inner),
        _ => Unexpected,
    };

    // The driver has one exception for a pool without a free connection, a server that takes no connection, and an
    // answer that does not come, and tells them apart by its words.
    private static Fault OfTimeout(NpgsqlException driver, TimeoutException late) =>
        driver.Message.Contains("pool", StringComparison.Ordinal) ? Crowded
        : late.Message.Contains("reading", StringComparison.Ordinal) ? Slow
        : Away;

    private static Fault OfState(string state) => state switch
    {
        "53100" => Full,
        "55P03" => Busy,
        "57014" => Slow,
        "40001" or "40P01" => Collided,
        "3D000" or "42501" => ShutOut,
        _ => state[..2] switch
        {
            "08" => Away,
            "23" => Contradicted,
            "28" => ShutOut,
            "53" => Crowded,
            "57" => Restarting,
            _ => Unexpected,
        },
    };
}
