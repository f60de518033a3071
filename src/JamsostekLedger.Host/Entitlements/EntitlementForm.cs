using System.Globalization;
using JamsostekLedger.Entitlements;
using JamsostekLedger.Files;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Host.Entitlements;

/// <summary>
/// Reads what is asked of the tables of benefits: the same names on a command line (<c>event-date</c>) and in an
/// address (<c>eventDate</c>). What cannot be read is named, never guessed.
/// </summary>
/// <param name="given">All values of a field; none where it was not given.</param>
public sealed class EntitlementForm(Func<string, IReadOnlyList<string>> given)
{
    /// <summary>The fields, each with an example and what it means in Indonesian and in English.</summary>
    public static IReadOnlyList<EntitlementField> Fields { get; } =
    [
        new("benefit", "JKM", "Program: JKK atau JKM", "JKK or JKM"),
        new("event-date", "2024-05-06", "Tanggal kecelakaan atau kematian", "Day of the accident or death"),
        new("segment", "BPU", "Segmen kepesertaan: PU, BPU, JAKON atau PMI; tanpa itu BPU",
            "Segment: PU, BPU, JAKON or PMI; BPU without it"),
        new("outcome", "total-disability",
            "Akibat kecelakaan: healed, partial-disability, loss-of-function, total-disability atau death",
            "What an accident left: healed, partial-disability, loss-of-function, total-disability or death"),
        new("wage", "3000000", "Upah atau penghasilan sebulan; tanpa itu dasar terendah",
            "Monthly wage or income; the lowest base without it"),
        new("cover-start", "2024-01", "Bulan pertama perlindungan yang tidak terputus",
            "First month of the unbroken cover"),
        new("paid-months", "36", "Jumlah bulan iuran", "Months of premium that were paid"),
        new("child", "2015-03-01:SD", "Anak: tanggal lahir dan jenjang (belum, TK, SD, SMP, SMA, PT, selesai)",
            "A child: birth date and school (belum, TK, SD, SMP, SMA, PT; selesai for working or married)")
        {
            IsRepeated = true,
        },
        new("disability-percent", "17,5", "Persentase tabel cacat", "Per cent of the table of disabilities"),
        new("loss-percent", "25", "Persentase berkurangnya fungsi", "Per cent of the function that is lost"),
        new("unable-months", "4", "Bulan tidak mampu bekerja", "Months of being unable to work"),
        new("transport", "sea=1500000", "Biaya angkutan menurut jenisnya: land, sea atau air",
            "Cost of transport by mode: land, sea or air")
        {
            IsRepeated = true,
        },
        new("aid", "denture=4000000", "Biaya alat: denture, hearing atau glasses",
            "Cost of an aid: denture, hearing or glasses")
        {
            IsRepeated = true,
        },
        new("rehabilitation", "12000000", "Harga alat bantu atau alat ganti", "Price of a prosthesis or orthosis"),
        new("medical", "25000000", "Biaya pengobatan", "Cost of medical care"),
        new("home-care", "8000000", "Biaya perawatan di rumah", "Cost of care at home"),
        new("other-membership", "true", "Kepesertaan lain sudah membayar pemakaman",
            "Whether another membership pays the funeral already")
        {
            IsSwitch = true,
        },
    ];

    private const string Ended = "selesai";

    private EntitlementField? _fault;

    /// <summary>Reads the question.</summary>
    /// <param name="question">The question; without meaning where something cannot be read.</param>
    /// <returns>The field that cannot be read, or null.</returns>
    public EntitlementField? Read(out EntitlementQuestion question)
    {
        question = new(
            Required<Benefit>("benefit", Spelled), Required<Segment>("segment", Spelled, "BPU"),
            Required<LocalDate>("event-date", Day))
        {
            Outcome = Optional<AccidentOutcome>("outcome", Spelled),
            Wage = Optional<Rupiah>("wage", Amount),
            CoverStart = Optional<YearMonth>("cover-start", Month),
            PaidMonths = Optional<int>("paid-months", Count),
            Children = All<EntitledChild>("child", Child),
            DisabilityPercent = Text("disability-percent", Percent),
            LossPercent = Text("loss-percent", Percent),
            UnableMonths = Optional<int>("unable-months", Count) ?? 0,
            Transport = All<BenefitCost>("transport", Cost),
            Aids = All<BenefitCost>("aid", Cost),
            Rehabilitation = Optional<Rupiah>("rehabilitation", Amount) ?? Rupiah.Zero,
            MedicalCost = Optional<Rupiah>("medical", Amount) ?? Rupiah.Zero,
            HomeCareCost = Optional<Rupiah>("home-care", Amount) ?? Rupiah.Zero,
            OtherMembership = Optional<bool>("other-membership", Switch) ?? false,
        };
        return _fault;
    }

    private delegate bool Reader<T>(string text, out T value);

    private T Required<T>(string name, Reader<T> read, string? otherwise = null)
        where T : struct
    {
        if (Optional(name, read) is { } value)
            return value;
        if (otherwise is not null && Of(name) is null && read(otherwise, out var usual))
            return usual;
        Fault(name);
        return default;
    }

    private T? Optional<T>(string name, Reader<T> read)
        where T : struct
    {
        if (Of(name) is not { } text)
            return null;
        if (given(name).Count == 1 && read(text, out var value))
            return value;
        Fault(name);
        return null;
    }

    private string? Text(string name, Reader<string> read)
    {
        if (Of(name) is not { } text)
            return null;
        if (given(name).Count == 1 && read(text, out var value))
            return value;
        Fault(name);
        return null;
    }

    private List<T> All<T>(string name, Reader<T> read)
    {
        var all = new List<T>();
        foreach (var text in given(name))
        {
            if (read(text, out var value))
                all.Add(value);
            else
                Fault(name);
        }

        return all;
    }

    private string? Of(string name) => given(name) is [{ Length: > 0 } text, ..] ? text : null;

    private void Fault(string name) => _fault ??= Fields.First(field => field.Name == name);

    // The names are those of JSON, so that what a report says can be asked.
    private static bool Spelled<T>(string text, out T value)
        where T : struct, Enum
    {
        foreach (var one in Enum.GetValues<T>())
        {
            if (string.Equals(ReportJson.Write(one).Trim('"'), text, StringComparison.OrdinalIgnoreCase))
            {
                value = one;
                return true;
            }
        }

        value = default;
        return false;
    }

    private static bool Day(string text, out LocalDate value) => Iso.TryDay(text, out value);

    private static bool Month(string text, out YearMonth value) => Iso.TryMonth(text, out value);

    private static bool Count(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private static bool Switch(string text, out bool value) => bool.TryParse(text, out value);

    private static bool Amount(string text, out Rupiah value)
    {
        var read = AmountCell.Read("", new(text));
        value = read.Value;
        return read.Refusal is null && value >= Rupiah.Zero;
    }

    private static bool Percent(string text, out string value)
    {
        value = text.Replace(',', '.');
        return decimal.TryParse(
            value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100;
    }

    private static bool Child(string text, out EntitledChild value)
    {
        var parts = text.Split(':', 2);
        var level = parts.Length == 1 ? null : parts[1].Trim();
        var ended = string.Equals(level, Ended, StringComparison.OrdinalIgnoreCase);
        var isRead = Day(parts[0], out var born);
        value = new(born, ended ? null : level, ended);
        return isRead && (ended || level is null
            || string.Equals(level, SchoolLevel.BeforeSchool, StringComparison.OrdinalIgnoreCase)
            || BenefitRules.Shipped.FindLevel(level) is not null);
    }

    private static bool Cost(string text, out BenefitCost value)
    {
        var parts = text.Split('=', 2);
        var amount = Rupiah.Zero;
        var isRead = parts.Length == 2 && parts[0].Length > 0 && Amount(parts[1], out amount);
        value = new(parts[0], amount);
        return isRead;
    }
}
