namespace JamsostekLedger.Demonstration;

/// <summary>What is paid on each kind of claim. The amounts are those in force from December 2019.</summary>
internal static class Benefits
{
    private const int DeathLumpSum = 20_000_000;
    private const int DeathPeriodic = 12_000_000;
    private const int Funeral = 10_000_000;
    private const int FatalAccidentLumpSum = 48_000_000;
    private const string Clinic = "Fasilitas kesehatan PLKK";

    /// <summary>A death not caused by work: three payments to one heir, 42 million in all.</summary>
    public static Claim PayDeath(this ClaimBook book, Cover cover, DateOnly paidOn, bool named = true)
    {
        var claim = book.Open("JKM", cover, paidOn, book.Random.Between(12, 60));
        book.PayDeath(claim, paidOn, named);
        return claim;
    }

    /// <summary>The three payments on a known death; returns the heir.</summary>
    public static (string Name, string Relation) PayDeath(
        this ClaimBook book, Claim claim, DateOnly paidOn, bool named = true) =>
        book.PayHeir(claim, paidOn, DeathLumpSum, named);

    /// <summary>A death by accident at the lowest base: 48, 12 and 10 million.</summary>
    public static (Claim Claim, string Heir) PayFatalAccident(
        this ClaimBook book, Cover cover, DateOnly paidOn, bool named = true)
    {
        var claim = book.Open("JKK", cover, paidOn, book.Random.Between(15, 45));
        return (claim, book.PayHeir(claim, paidOn, FatalAccidentLumpSum, named).Name);
    }

    /// <summary>An accident that heals: treatment, often transport, sometimes the wage while unable to work.</summary>
    public static void PayAccident(
        this ClaimBook book, Cover cover, DateOnly paidOn, long treatment, long monthlyWage = 1_000_000)
    {
        var claim = book.PayTreatment(cover, paidOn, treatment);
        if (book.Random.Below(3) > 0)
            book.Pay(claim, "biaya transportasi", paidOn, book.Random.Thousands(150, 900), claim.Worker.Name);
        if (book.Random.Below(2) > 0)
            book.Pay(claim, "STMB", paidOn, monthlyWage * book.Random.Between(1, 3), claim.Worker.Name);
    }

    /// <summary>An accident of which only the treatment was to be paid.</summary>
    public static Claim PayTreatment(this ClaimBook book, Cover cover, DateOnly paidOn, long treatment)
    {
        var claim = book.Open("JKK", cover, paidOn, book.Random.Between(10, 70));
        book.Pay(
            claim, "pengobatan dan perawatan", paidOn, treatment, $"{Clinic} {book.Random.Between(1, 24):00}");
        return claim;
    }

    /// <summary>Old-age savings paid out to the worker.</summary>
    public static ClaimRow PayOldAge(this ClaimBook book, Cover cover, DateOnly paidOn, long balance)
    {
        var claim = book.Open("JHT", cover, paidOn, book.Random.Between(35, 300));
        return book.Pay(claim, "saldo JHT", paidOn, balance, claim.Worker.Name);
    }

    /// <summary>A pension, the same amount each month.</summary>
    public static void PayPension(this ClaimBook book, Cover cover, DateOnly firstMonth, int months)
    {
        var claim = book.Open("JP", cover, firstMonth, book.Random.Between(40, 400));
        var amount = book.Random.Thousands(394, 1_450);
        for (var month = 0; month < months; month++)
            book.Pay(
                claim, "manfaat pensiun bulanan", WorkingDays.OnOrAfter(firstMonth.AddMonths(month)), amount,
                claim.Worker.Name);
    }

    /// <summary>Cash after the loss of work, a month or more.</summary>
    public static void PayLostWork(this ClaimBook book, Cover cover, DateOnly paidOn, DateOnly last)
    {
        var claim = book.Open("JKP", cover, paidOn, book.Random.Between(20, 50));
        var amount = book.Random.Thousands(1_180, 2_250);
        var months = book.Random.Between(1, 3);
        for (var month = 0; month < months; month++)
            if (WorkingDays.OnOrAfter(paidOn.AddMonths(month)) is var day && day <= last)
                book.Pay(claim, "manfaat uang tunai", day, amount, claim.Worker.Name);
    }

    /// <summary>A year of scholarship for a child of the dead worker.</summary>
    public static void PayScholarship(
        this ClaimBook book, Claim claim, DateOnly paidOn, long year, string payee, string? relation = "Anak") =>
        book.Pay(claim, "beasiswa", paidOn, year, payee, relation);

    /// <summary>
    /// A death in the first three months since Permenaker 1/2025: 10 million in all. The sources differ on its split;
    /// the demonstration pays it as the funeral's.
    /// </summary>
    public static void PayEarlyDeath(this ClaimBook book, Claim claim, DateOnly paidOn)
    {
        var (name, relation) = book.People.HeirOf(claim.Worker);
        book.Pay(claim, "biaya pemakaman", paidOn, Funeral, name, relation);
    }

    // Not every register tells how the payee is related: `named` is whether this one does.
    private static (string Name, string Relation) PayHeir(
        this ClaimBook book, Claim claim, DateOnly paidOn, long lumpSum, bool named)
    {
        var heir = book.People.HeirOf(claim.Worker);
        var relation = named ? heir.Relation : null;
        book.Pay(claim, "santunan sekaligus", paidOn, lumpSum, heir.Name, relation);
        book.Pay(claim, "santunan berkala", paidOn, DeathPeriodic, heir.Name, relation);
        book.Pay(claim, "biaya pemakaman", paidOn, Funeral, heir.Name, relation);
        return heir;
    }
}
