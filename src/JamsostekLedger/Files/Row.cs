using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Files;

/// <summary>
/// One row under its header. Asking for a column that does not hold what it should notes a refusal and answers with
/// a harmless default, so that one pass over a row finds everything that is wrong with it.
/// </summary>
/// <param name="line">Physical line on which the row begins.</param>
/// <param name="cell">Finds a column's cell; an empty one where the file has no such column.</param>
/// <param name="setting">What is known of the file beside its cells.</param>
public sealed class Row(int line, Func<string, Cell> cell, FileSetting? setting = null)
{
    private readonly List<FileRefusal> _refusals = [];
    private readonly FileSetting _setting = setting ?? FileSetting.Nothing;

    /// <summary>What the rows of the file prove of its columns, or null where there is no file.</summary>
    internal ColumnWatch? Watch { get; init; }

    /// <summary>What a person is shown of the rows, or null.</summary>
    internal FileSample? Sample { get; init; }

    /// <summary>Where a column stands in a spreadsheet: <c>C</c>; null where that is not known.</summary>
    internal Func<string, string?>? Place { get; init; }

    /// <summary>Physical line on which the row begins.</summary>
    public int Line => line;

    /// <summary>What was found wrong so far.</summary>
    public IReadOnlyList<FileRefusal> Refusals => _refusals;

    /// <summary>Notes a refusal of a column, or of the row as a whole.</summary>
    public void Refuse(string? column, string rule, string message) =>
        _refusals.Add(new(line, column, rule, message));

    /// <summary>Whether a column was found wrong.</summary>
    public bool Refuses(string column) => _refusals.Exists(refusal => refusal.Column == column);

    /// <summary>The column's cell as it stands.</summary>
    public Cell this[string column] => cell(column);

    /// <summary>Text that must be there: a number of a document, a code.</summary>
    public string Key(string column)
    {
        var key = Read(column, TextCell.Key) ?? "";
        if (key.Length > 0)
            Watch?.Key(column, line, cell(column));
        return key;
    }

    /// <summary>Text that must be there.</summary>
    public string Text(string column) => Read(column, TextCell.Prose) ?? "";

    /// <summary>Text that may be missing; null where it is. A NIK has no place in it.</summary>
    public string? OptionalText(string column) => cell(column).IsEmpty ? null : Read(column, TextCell.Prose);

    /// <summary>A name or another personal text, kept as given; the caller puts it into the vault.</summary>
    public string PersonalText(string column) => ReadPersonal(column, TextCell.Personal) ?? "";

    /// <summary>The same where it may be missing; null where it is.</summary>
    public string? OptionalPersonalText(string column) => cell(column).IsEmpty
        ? null
        : ReadPersonal(column, TextCell.Personal);

    /// <summary>A document number that may be missing.</summary>
    public string? OptionalKey(string column)
    {
        var held = cell(column);
        if (held.IsEmpty || TextCell.IsPlaceholder(held.Text))
            return null;
        return Key(column) is { Length: > 0 } key ? key : null;
    }

    /// <summary>A whole amount above zero.</summary>
    public Rupiah PositiveAmount(string column, long most = Rupiah.Most)
    {
        var amount = Amount(column);
        if (amount.Amount <= 0 && !Refuses(column))
            Refuse(column, "amount-not-positive", $"Kolom {column} harus lebih dari nol.");
        if (amount.Amount > most)
            Refuse(column, AmountCell.TooLarge(column, most));
        return amount;
    }

    /// <summary>The same where it may be missing; null where it is.</summary>
    public Rupiah? OptionalPositiveAmount(string column, long most = Rupiah.Most) =>
        cell(column).IsEmpty ? null : PositiveAmount(column, most);

    /// <summary>A whole amount, also below zero.</summary>
    public Rupiah Amount(string column)
    {
        var held = cell(column);
        if (IsFaulty(column, held))
            return default;
        var amount = Take(column, AmountCell.Read(column, held, _setting.GroupsByComma, out var mark));
        if (mark != default)
            Watch?.Mark(column, line, mark);
        return amount;
    }

    /// <summary>Code of a fund that the ledger knows, in capitals.</summary>
    public string Fund(string column)
    {
        var code = Key(column).ToUpperInvariant();
        if (code.Contains(' ') && Funds.Find(code.Replace(' ', '-')) is { } spaced)
            code = spaced.Code;
        Sample?.Read(column, code);
        if (code.Length > 0 && Funds.Find(code) is null)
            Refuse(column, "fund-unknown",
                $"Sumber dana {code} tidak dikenal; pilih {string.Join(", ", Funds.All.Select(fund => fund.Code))}.");
        return code;
    }

    /// <summary>A whole amount that may be missing.</summary>
    public Rupiah? OptionalAmount(string column) => cell(column).IsEmpty ? null : Amount(column);

    /// <summary>A per cent between 0 and 1000, with the digits that it was written with.</summary>
    public decimal Percent(string column) => Read(column, PercentCell.Read);

    /// <summary>A month that must be there.</summary>
    public YearMonth Month(string column) => Read(column, MonthCell.Read);

    /// <summary>A NIK that must be there; the caller puts it into the vault.</summary>
    public string Nik(string column) => ReadPersonal(column, NikCell.Read) ?? "";

    /// <summary>A NIK that may be missing; null where it is.</summary>
    public string? OptionalNik(string column) => cell(column).IsEmpty ? null : ReadPersonal(column, NikCell.Read);

    /// <summary>A sex that may be missing; null where it is.</summary>
    public Sex? OptionalSex(string column) => cell(column).IsEmpty ? null : Read(column, SexCell.Read);

    /// <summary>A date that must be there.</summary>
    public LocalDate Date(string column)
    {
        var held = cell(column);
        if (IsFaulty(column, held))
            return default;
        var date = Take(column, DateCell.Read(column, held, _setting.Zone, out var stood));
        Watch?.Date(column, line, stood);
        return date;
    }

    /// <summary>A date that may be missing.</summary>
    public LocalDate? OptionalDate(string column) => cell(column).IsEmpty ? null : Date(column);

    /// <summary>A time of the day that may be missing; null where it is.</summary>
    public LocalTime? OptionalTime(string column) => cell(column).IsEmpty ? null : Read(column, TimeCell.Read);

    /// <summary>A year between 2000 and 2100.</summary>
    public int Year(string column) => Read(column, IntegerCell.Year);

    /// <summary>A count from 0 up that must be there.</summary>
    public int Count(string column) => Read(column, CountOf);

    /// <summary>A count from 0 up that may be missing.</summary>
    public int? OptionalCount(string column) => cell(column).IsEmpty ? null : Read(column, CountOf);

    /// <summary>Yes or no (ya, tidak), which must be there.</summary>
    public bool YesNo(string column) => Read(column, TextCell.YesNo);

    /// <summary>Yes or no; no where the cell is empty.</summary>
    public bool OptionalYesNo(string column) => !cell(column).IsEmpty && YesNo(column);

    /// <summary>One of the names of a list; letter case and hyphens do not matter.</summary>
    public TEnum OneOf<TEnum>(string column) where TEnum : struct, Enum
    {
        if (IsFaulty(column, cell(column)))
            return default;

        // Enum.TryParse would also take numbers and lists of names.
        var text = cell(column).Text.Replace("-", "");
        foreach (var value in Enum.GetValues<TEnum>())
            if (value.ToString().Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                Sample?.Read(column, value.ToString().ToUpperInvariant());
                return value;
            }

        Refuse(column, cell(column).IsEmpty ? "cell-empty" : "value-not-in-list",
            $"Kolom {column} harus salah satu dari: {string.Join(", ", Enum.GetNames<TEnum>()).ToUpperInvariant()}.");
        return default;
    }

    /// <summary>One of the names of a list, or null where the cell is empty.</summary>
    public TEnum? OptionalOneOf<TEnum>(string column) where TEnum : struct, Enum =>
        cell(column).IsEmpty ? null : OneOf<TEnum>(column);

    private Func<string, Cell, CellReading<int>> CountOf =>
        _setting.GroupsByComma ? IntegerCell.EnglishCount : IntegerCell.Count;

    private bool IsFaulty(string column, Cell held)
    {
        if (held.Kind is not (CellKind.Error or CellKind.Formula))
            return false;
        var where = Place?.Invoke(column) is { } place ? $"Sel {place}{line} (kolom {column})" : $"Kolom {column}";
        if (held.Kind == CellKind.Error)
            Refuse(column, "spreadsheet-error-cell",
                $"{where} berisi kesalahan rumus {held.Text}. Perbaiki rumusnya lalu simpan lagi.");
        else
            Refuse(column, "spreadsheet-formula-not-calculated",
                $"{where} berisi rumus yang belum dihitung. Buka berkas di lembar kerja lalu simpan lagi.");
        return true;
    }

    private T? Read<T>(string column, Func<string, Cell, CellReading<T>> read)
    {
        var held = cell(column);
        return IsFaulty(column, held) ? default : Take(column, read(column, held));
    }

    private string? ReadPersonal(string column, Func<string, Cell, CellReading<string>> read)
    {
        Sample?.Names(column);
        return Read(column, read);
    }

    private T? Take<T>(string column, CellReading<T> reading)
    {
        if (reading.Refusal is { } refusal)
            Refuse(column, refusal);
        else
            Sample?.Read(column, reading.Value);
        return reading.Value;
    }

    private void Refuse(string column, Refusal refusal) => Refuse(column, refusal.Rule, refusal.Message);
}
