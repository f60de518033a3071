using System.CommandLine;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Recording;

namespace JamsostekLedger.Host.Persons;

/// <summary>
/// <c>jamsostek person forget | look --region R (--person ID | --nik N) --reason TEXT</c>: both leave a fact.
/// </summary>
public static class PersonVerbs
{
    /// <summary>What stands for a NIK that is read from standard input, where no list of processes shows it.</summary>
    private const string FromInput = "-";

    /// <summary>The verbs.</summary>
    public static Command Make() => new("person", HelpText.Of("Data orang di brankas", "People in the vault"))
    {
        Forget(), Look(),
    };

    private static Command Forget()
    {
        var (region, person, nik, reason, actor, json) = Options();
        var verb = new Command("forget", HelpText.Of(
            "Menghapus data seseorang dari brankas; fakta dan jumlah tetap",
            "Forgets a person: the vault's data go, facts and sums stay"))
        {
            region, person, nik, reason, actor, json,
        };
        OneOf(verb, person, nik);
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var of = parsed.GetRequiredValue(region);
            var (found, refusal) = await WhichPerson.FindAsync(
                ledger, of, parsed.GetValue(person), Nik(parsed.GetValue(nik)), cancellation);
            if (found is not { } who)
                return Verb.Refuse(refusal!);

            var outcome = await ledger.Persons.ForgetAsync(
                of, who, parsed.GetRequiredValue(reason), new(parsed.GetValue(actor)!), cancellation: cancellation);
            return await EndAsync(ledger, of, outcome, () =>
            {
                if (parsed.GetValue(json))
                    Screen.Json(outcome);
                else
                    Screen.Line($"Data orang {who} sudah dihapus dari brankas (fakta {outcome.Seq}).");
            }, cancellation);
        }, cancellation));
        return verb;
    }

    private static Command Look()
    {
        var (region, person, nik, reason, actor, json) = Options();
        var role = new Option<string>("--role")
        {
            Description = HelpText.Of("Peran pembaca: ", "Role of the reader: ")
                + string.Join(", ", ReaderRoles.All.Select(known => known.Code)),
            Required = true,
        };
        var verb = new Command("look", HelpText.Of(
            "Memperlihatkan data seseorang menurut peran; dicatat sebagai fakta",
            "Shows a person's data as far as a role may see them; the look is a fact"))
        {
            region, person, nik, role, reason, actor, json,
        };
        OneOf(verb, person, nik);
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var of = parsed.GetRequiredValue(region);
            var (found, refusal) = await WhichPerson.FindAsync(
                ledger, of, parsed.GetValue(person), Nik(parsed.GetValue(nik)), cancellation);
            if (found is not { } who)
                return Verb.Refuse(refusal!);

            var look = await ledger.Persons.LookAsync(
                of, who, parsed.GetRequiredValue(role), parsed.GetRequiredValue(reason), Guid.NewGuid().ToString("N"),
                new(parsed.GetValue(actor)!), cancellation);
            return await EndAsync(ledger, of, look.Outcome, () =>
            {
                if (parsed.GetValue(json))
                    Screen.Json(PersonAnswer.Of(who, look));
                else
                    Screen.Table($"Orang {who}", ["Data", "Isi"], look.Details.Select(detail =>
                        new[] { detail.Name, detail.Text }));
            }, cancellation);
        }, cancellation));
        return verb;
    }

    private static async Task<int> EndAsync(
        OpenLedger ledger, Region region, Outcome outcome, Action show, CancellationToken cancellation)
    {
        if (outcome.Refusal is { } refusal)
            return Verb.Refuse(refusal);

        await ledger.Checkpoints.WriteAsync(region.Code, cancellation);
        show();
        return Verb.Done;
    }

    private static string? Nik(string? given) => given == FromInput ? Console.In.ReadLine() : given;

    private static void OneOf(Command verb, Option<string?> person, Option<string?> nik) =>
        verb.Validators.Add(result =>
        {
            if (result.GetResult(person) is null == result.GetResult(nik) is null)
                result.AddError("Sebut orangnya dengan --person atau dengan --nik.");
        });

    private static (Option<Region> Region, Option<string?> Person, Option<string?> Nik, Option<string> Reason,
        Option<string> Actor, Option<bool> Json) Options() => (
            Verb.RegionOption(),
            new("--person")
            {
                Description = HelpText.Of(
                    "Nomor acak orang itu, seperti di fakta",
                    "The person's random number, as facts have it"),
            },
            new("--nik")
            {
                Description = HelpText.Of(
                    $"NIK orang itu; {FromInput} membacanya dari masukan baku",
                    $"The person's NIK; {FromInput} reads it from standard input"),
            },
            new("--reason")
            {
                Description = HelpText.Of("Alasan; ikut tercatat", "The reason; it is recorded too"),
                Required = true,
            },
            Verb.ActorOption(),
            Verb.JsonOption());
}
