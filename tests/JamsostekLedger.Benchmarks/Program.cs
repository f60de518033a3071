using JamsostekLedger.Benchmarks;

// Each measures one promise of the ledger against a baseline in the same run. Names on the command line choose some.
(string Name, Func<Bench, Task<IEnumerable<Line>>> Run)[] all =
[
    ("append", BulkAppend.RunAsync),
    ("replay", Replay.RunAsync),
    ("verify", AuditVerify.RunAsync),
    ("command", SingleCommand.RunAsync),
    ("bus", BusCommand.RunAsync),
    ("claims-file", ClaimsFileImport.RunAsync),
    ("roster-file", RosterFileImport.RunAsync),
    ("allocation", PremiumAllocation.RunAsync),
    ("payment", PaymentCost.RunAsync),
    ("risk", RiskList.RunAsync),
    ("report", ClaimsReport.RunAsync),
    ("claims-due", DueCases.RunAsync),
    ("claim-details", ClaimDetails.RunAsync),
    ("entitlement", Entitlements.RunAsync),
    ("matching", StatementMatching.RunAsync),
    ("workspace", Workspace.RunAsync),
];

var chosen = all.Where(one => args.Length == 0 || args.Contains(one.Name)).ToList();
if (chosen.Count == 0)
{
    Console.Error.WriteLine($"Choose from: {string.Join(", ", all.Select(one => one.Name))}");
    return 2;
}

await using var bench = await Bench.OpenAsync();
var lines = new List<Line>();
foreach (var (name, run) in chosen)
{
    Console.Error.WriteLine($"{name} …");
    lines.AddRange(await run(bench));
}

Line.Print(lines);
return lines.Exists(line => line.Met == false) ? 4 : 0;
