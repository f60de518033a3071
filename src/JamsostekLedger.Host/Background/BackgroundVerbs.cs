using System.CommandLine;
using JamsostekLedger.Host.Verbs;

namespace JamsostekLedger.Host.Background;

/// <summary><c>jamsostek background list | replay ID | discard ID [--actor NAME] [--json]</c></summary>
public static class BackgroundVerbs
{
    /// <summary>The verbs.</summary>
    public static Command Make() => new("background", HelpText.Of("Pekerjaan latar belakang", "Background work"))
    {
        List(),
        OnLetter("replay", HelpText.Of(
            "Mencoba lagi pekerjaan yang gagal", "Tries work that failed again"), "dicoba lagi",
            (desk, id, by, cancellation) => desk.ReplayAsync(id, by, cancellation)),
        OnLetter("discard", HelpText.Of("Membuang pekerjaan yang gagal", "Discards work that failed"), "dibuang",
            (desk, id, by, cancellation) => desk.DiscardAsync(id, by, cancellation)),
    };

    private static Command List()
    {
        var json = Verb.JsonOption();
        var verb = new Command("list", HelpText.Of("Yang menunggu dan yang gagal", "What waits and what failed"))
        {
            json,
        };
        verb.SetAction((parsed, cancellation) => WithDeskAsync(async desk =>
        {
            var report = await desk.LookAsync(null, cancellation);
            if (parsed.GetValue(json))
                Screen.Json(report);
            else
                Show(report);
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static Command OnLetter(
        string name, string description, string done,
        Func<BackgroundDesk, string, string, CancellationToken, Task<bool>> act)
    {
        var id = new Argument<string>("id")
        {
            Description = HelpText.Of("Nomor pekerjaan yang gagal", "Number of the work that failed"),
        };
        var (actor, json) = (Verb.ActorOption(), Verb.JsonOption());
        var verb = new Command(name, description) { id, actor, json };
        verb.SetAction((parsed, cancellation) => WithDeskAsync(async desk =>
        {
            var letter = parsed.GetRequiredValue(id);
            if (!await act(desk, letter, parsed.GetValue(actor)!, cancellation))
            {
                Screen.Complain($"Tidak ada pekerjaan gagal bernomor {letter}.");
                return Verb.Refused;
            }

            if (parsed.GetValue(json))
                Screen.Json(new { Id = letter, Done = name });
            else
                Screen.Line($"Pekerjaan {letter} {done}.");
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static Task<int> WithDeskAsync(Func<BackgroundDesk, Task<int>> act, CancellationToken cancellation) =>
        Verb.WithLedgerAsync(ledger => act(new(ledger, _ => true)), cancellation);

    private static void Show(BackgroundReport report)
    {
        Screen.Line($"Mesin: {report.Engine}. Menunggu: {report.Waiting.Count}. Gagal: {report.DeadLetters.Count}.");
        if (report.Waiting.Count > 0)
            Screen.Table("Menunggu", ["Jenis", "Wilayah", "Kunci", "Gagal ", "Paling awal"],
                report.Waiting.Select(piece => new[]
                {
                    piece.Kind, piece.Region ?? "", piece.Key, $"{piece.Failed}",
                    piece.NotBefore is { } at ? $"{at}" : "sedang dikerjakan",
                }));
        if (report.DeadLetters.Count > 0)
            Screen.Table("Gagal", ["Nomor ", "Jenis", "Wilayah", "Kunci", "Percobaan ", "Sebab"],
                report.DeadLetters.Select(piece => new[]
                {
                    piece.Id, piece.Kind, piece.Region ?? "", piece.Key, $"{piece.Attempts}", piece.Reason,
                }));
    }
}
