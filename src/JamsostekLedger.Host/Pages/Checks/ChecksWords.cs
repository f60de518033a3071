namespace JamsostekLedger.Host.Pages.Checks;

/// <summary>What the page of monthly checks says.</summary>
public static class ChecksWords
{
    public static readonly Text Title = new("Pemeriksaan bulanan", "Monthly checks");
    public static readonly Text Lead = new(
        "Pada tanggal satu setiap bulan pukul 02.00 sistem mencatat siapa yang akan gugur dan klaim mana yang melewati "
        + "tenggatnya, lalu menyimpan hasilnya. Angka di bawah tidak berubah lagi; tautannya menghitung ulang dari "
        + "fakta yang sama.",
        "On the first of each month at 02:00 the system looks at who is about to lapse and which claims are beyond "
        + "their clocks, and keeps the result. The figures below change no more; their links reckon them again from "
        + "the same facts.");
    public static readonly Text None = new("Belum ada pemeriksaan.", "There are no checks yet.");
    public static readonly Text NoneNext = new(
        "Buat satu dengan „jamsostek report monthly-checks --region {0} --make {1}”.",
        "Make one with “jamsostek report monthly-checks --region {0} --make {1}”.");
    public static readonly Text Months = new("Bulan demi bulan", "Month by month");
    public static readonly Text Month = new("Bulan", "Month");
    public static readonly Text Covered = new("Terlindungi", "Covered");
    public static readonly Text Lapsed = new("Sudah gugur", "Lapsed");
    public static readonly Text Within = new("Gugur dalam {0} hari", "Lapse within {0} days");
    public static readonly Text Prevention = new("{0} mencegahnya", "{0} prevents it");
    public static readonly Text Open = new("Klaim berjalan", "Open claims");
    public static readonly Text Late = new("Terlambat", "Late");
    public static readonly Text Cost = new("ganti rugi {0}", "compensation {0}");
    public static readonly Text ReadAt = new("Dibaca dari", "Read from");
    public static readonly Text UpTo = new("fakta 1 – {0}", "facts 1 – {0}");
    public static readonly Text MadeAt = new("dibuat {0}", "made {0}");
    public static readonly Text Changes = new(
        "Angka kecil bertanda adalah perubahan dari bulan sebelumnya.",
        "Small figures with a sign are changes on the month before.");
    public static readonly Text Details = new("{0} selengkapnya", "{0} in full");
    public static readonly Text MonthsLeft = new("Bulan terbayar yang tersisa", "Paid months left");
    public static readonly Text MonthsLeftMean = new(
        "Pekerja yang masih terlindungi. Di bawah nol berarti menunggak dan masih dalam masa tenggang.",
        "Workers still covered. Below zero months are owed and the grace period runs.");
    public static readonly Text Workers = new("Pekerja", "Workers");
    public static readonly Text Clocks = new("Tenggat yang terlewat", "Clocks that have run out");
    public static readonly Text Clock = new("Tenggat", "Clock");
    public static readonly Text Claims = new("Klaim", "Claims");
    public static readonly Text MostDays = new("Paling lama (hari)", "Longest (days)");
    public static readonly Text Claim = new("Klaim", "Claim");
    public static readonly Text DaysLate = new("Terlambat (hari)", "Days late");
    public static readonly Text Named = new("Klaim yang terlambat", "Late claims");
    public static readonly Text NamedOf = new("{0} dari {1} yang paling terlambat.", "The latest {0} of {1}.");
    public static readonly Text Nobody = new("tidak ada", "none");
}
