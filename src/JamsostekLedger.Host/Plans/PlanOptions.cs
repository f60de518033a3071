using System.CommandLine;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Ledger;
using JamsostekLedger.Store;

namespace JamsostekLedger.Host.Plans;

/// <summary>The options by which a verb says what a planner chooses.</summary>
internal sealed class PlanOptions
{
    private readonly Option<LocalDate?> _on = PlanVerbs.OnOption();

    private readonly Option<string> _target = new("--target")
    {
        Description = HelpText.Of("Sasaran persen, misalnya 67,28", "Target in per cent, such as 67,28"),
    };

    private readonly Option<string> _by = new("--by")
    {
        Description = HelpText.Of("Bulan sasaran, misalnya 2025-12", "Month of the target, such as 2025-12"),
    };

    private readonly Option<string> _start = new("--start")
    {
        Description = HelpText.Of("Bulan mulai", "Month in which it starts"),
    };

    private readonly Option<string> _phase = new("--phase")
    {
        Description = HelpText.Of("even (merata) atau at-once (sekaligus)", "even (spread evenly) or at-once"),
    };

    private readonly Option<string[]> _mix = new("--mix")
    {
        Description = HelpText.Of(
            "Siapa membayar siapa: DANA[/PROGRAM]=60%xBULAN atau DANA=1500xBULAN[:ahead]; boleh berulang",
            "Who pays for whom: FUND[/PROGRAMME]=60%xMONTHS or FUND=1500xMONTHS[:ahead]; may be repeated"),
    };

    private readonly Option<FileInfo> _mixFile = new("--mix-file")
    {
        Description = HelpText.Of(
            "Bauran dalam berkas CSV, XLSX, atau JSON: fund, programme, share, months, pay, sector",
            "The mix as a file, CSV, XLSX or JSON: fund, programme, share, months, pay, sector"),
    };

    private readonly Option<string[]> _ends = new("--ends")
    {
        Description = HelpText.Of(
            "Perlindungan yang habis: BULAN-TERAKHIR=PEKERJA; boleh berulang",
            "Cover that ends: LAST-MONTH=WORKERS; may be repeated"),
    };

    private readonly Option<string[]> _allocation = new("--allocation")
    {
        Description = HelpText.Of(
            "Alokasi dana terikat: DBH-SAWIT/2025=RUPIAH; boleh berulang",
            "Allocation of an earmarked fund: DBH-SAWIT/2025=RUPIAH; may be repeated"),
    };

    /// <summary>Adds them to a verb.</summary>
    public void AddTo(Command verb)
    {
        _mixFile.AcceptExistingOnly();
        Option[] all = [_on, _target, _by, _start, _phase, _mix, _mixFile, _ends, _allocation];
        foreach (var option in all)
            verb.Options.Add(option);
    }

    /// <summary>The day that the plan looks from.</summary>
    public LocalDate On(ParseResult parsed, OpenLedger ledger, Region region) =>
        parsed.GetValue(_on) ?? ledger.Today(region);

    /// <summary>The texts by name; false where the file of the mix cannot be read.</summary>
    public bool TryRead(ParseResult parsed, out Dictionary<string, string> given)
    {
        given = new()
        {
            ["target"] = parsed.GetValue(_target) ?? "",
            ["by"] = parsed.GetValue(_by) ?? "",
            ["start"] = parsed.GetValue(_start) ?? "",
            ["phase"] = parsed.GetValue(_phase) ?? "",
            ["mix"] = Joined(parsed.GetValue(_mix)),
            ["ends"] = Joined(parsed.GetValue(_ends)),
            ["allocation"] = Joined(parsed.GetValue(_allocation)),
        };
        if (parsed.GetValue(_mixFile) is not { } file)
            return true;

        var fault = PlanMix.AddFile(file.FullName, given);
        if (fault is not null)
            Screen.Complain($"{file.Name}: {fault}");
        return fault is null;
    }

    private static string Joined(string[]? texts) => string.Join(';', texts ?? []);
}
