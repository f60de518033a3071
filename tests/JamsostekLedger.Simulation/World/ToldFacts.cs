using System.Collections.Frozen;
using System.Text.Json;
using JamsostekLedger.Simulation.Model;

namespace JamsostekLedger.Simulation.World;

/// <summary>
/// Stored facts in the words of the rows that they came from, read from the JSON that any other program can read.
/// </summary>
internal static class ToldFacts
{
    private const string Line = "line.accountCode,line.programme,line.fund,line.fundYear";

    private const string Payment = "payment.claim,payment.benefit,payment.component,payment.segment,payment.programme,"
        + "nik:payment.worker,payment.eventDate,payment.paidOn,payment.amount,name:payment.payee,payment.relation,"
        + "payment.reference";

    // By type: the kind, and where each of its columns stands. What begins with "=" is always so.
    private static readonly FrozenDictionary<string, (string Kind, string[] Paths)> Types =
        new Dictionary<string, (string, string)>
        {
            ["programme_opened"] = ("programmes", "code,name,fund,startsOn,vulnerable,endsOn"),
            ["pagu_set"] = ("budget", $"documentNumber,documentDate,kind,line.fiscalYear,{Line},pagu"),
            ["budget_reserved"] =
                ("reservations", $"documentNumber,=RESERVE,documentDate,line.fiscalYear,{Line},amount,="),
            ["reservation_released"] =
                ("reservations", $"documentNumber,=RELEASE,documentDate,line.fiscalYear,{Line},amount,releases"),
            ["premium_paid"] =
                ("payments", $"documentNumber,=SP2D,documentDate,transferredOn,{Line},amount,invoiceNumber,="),
            ["premium_returned"] =
                ("payments", $"documentNumber,=STS,documentDate,transferredOn,{Line},amount,=,returns"),
            ["worker_enrolled"] =
                ("roster", "nik:worker,,,listing.programme,startMonth,listing.district,listing.village"),
            ["worker_ended"] = ("endings", "nik:worker,programme,on,reason"),
            ["person_corrected"] = ("person-corrections", "nik:person,evidence,correctedOn,"),
            ["invoice_received"] =
                ("invoices", "number,issuedOn,programme,fund,monthFrom,monthTo,workers,jkk,jkm,dueOn"),
            ["receipt_recorded"] = ("receipts", "number,invoice,receivedOn,amount"),
            ["benefit_paid"] = ("claims", $"{Payment},=,beyondReason"),
            ["benefit_reversed"] = ("claims", $"{Payment},reverses,reason"),
            ["claim_noticed"] = ("claim-notices", "notice.claim,notice.benefit,notice.segment,notice.programme,"
                + "nik:notice.worker,notice.eventDate,notice.noticedOn"),
            ["claim_submitted"] = ("claim-applications", "claim,on,injury.outcome,injury.statedOn"),
            ["claim_step_taken"] = ("claim-steps", "claim,step,on,reason,missing"),
            ["claim_decided"] = ("claim-decisions", "claim,decision.number,decision.on,decision.replaces,"
                + "decision.differenceReason,decision.parts/lump-sum,decision.parts/funeral"),
            ["coverage_observed"] = ("coverage", "observedOn,numerator,denominator,definition,source"),
        }.ToFrozenDictionary(type => type.Key, type => (type.Value.Item1, type.Value.Item2.Split(',')));

    // What the ledger itself adds when premium money moves.
    private static readonly FrozenSet<string> Derived =
        FrozenSet.Create("invoice_settled", "cover_settled", "premium_recomputed");

    /// <summary>What a fact says, as its row said it; null for what the ledger added by itself.</summary>
    public static string? Of(string type, JsonElement fact, Func<Guid, Person> who)
    {
        if (Derived.Contains(type))
            return null;

        var (kind, paths) = Types[type];
        return string.Join('|', Entry.Columns[kind].Zip(paths)
            .Where(column => !Entry.IsHidden(kind, column.First))
            .Select(column => Text(fact, column.Second, who)).Prepend(kind));
    }

    private static string Text(JsonElement fact, string path, Func<Guid, Person> who)
    {
        if (path.StartsWith('='))
            return path[1..];
        if (path.StartsWith("nik:", StringComparison.Ordinal))
            return At(fact, path[4..]) is { } worker ? who(worker.GetGuid()).Nik ?? "" : "";
        if (path.StartsWith("name:", StringComparison.Ordinal))
            return who(At(fact, path[5..])!.Value.GetGuid()).Name ?? "";

        var part = path.Split('/');
        return At(fact, part[0]) switch
        {
            null => "",
            { ValueKind: JsonValueKind.True } => "ya",
            { ValueKind: JsonValueKind.False } => "tidak",
            { ValueKind: JsonValueKind.Array } all when part.Length == 1 =>
                string.Join(';', all.EnumerateArray().Select(one => one.GetString())),
            { ValueKind: JsonValueKind.Array } all => string.Join(';', all.EnumerateArray()
                .Where(one => one.GetProperty("component").GetString() == part[1])
                .Select(one => $"{one.GetProperty("amount")}")),
            { } value => $"{value}",
        };
    }

    private static JsonElement? At(JsonElement fact, string path)
    {
        foreach (var name in path.Split('.'))
            if (fact.ValueKind != JsonValueKind.Object || !fact.TryGetProperty(name, out fact))
                return null;
        return fact;
    }
}

/// <summary>Somebody of the vault, as opened.</summary>
internal sealed record Person(string? Nik, string? Name, string? Phone);
