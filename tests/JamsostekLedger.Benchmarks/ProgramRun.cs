using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Npgsql;

namespace JamsostekLedger.Benchmarks;

/// <summary>A verb of <c>jamsostek</c> from its start to its exit, as a user waits for it.</summary>
/// <param name="Time">Milliseconds.</param>
/// <param name="Peak">The most memory that it held, bytes.</param>
internal sealed record ProgramRun(double Time, long Peak)
{
    public const long Megabyte = 1 << 20;

    // The program as ops/jamsostek runs it, not the copy beside this one.
    private static readonly string Program = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "../../../../../src/JamsostekLedger.Host/bin/Release/ready/jamsostek.dll"));

    /// <summary>Imports a file of so many rows, all of which must be recorded.</summary>
    /// <param name="bench">The cluster, in whose own database the program writes where no other is given.</param>
    /// <param name="kind">The file's kind.</param>
    /// <param name="file">The file.</param>
    /// <param name="region">Region code.</param>
    /// <param name="rows">Rows of the file.</param>
    /// <param name="database">Connection string of another database of the cluster.</param>
    public static async Task<ProgramRun> ImportAsync(
        Bench bench, string kind, string file, string region, int rows, string? database = null)
    {
        var (run, report) = await RunAsync(bench, database, "import", kind, file, "--region", region, "--json");
        return report.GetProperty("recorded").GetInt64() == rows
            ? run
            : throw new InvalidDataException($"Not every row was recorded: {report}");
    }

    /// <summary>Verifies a region of so many facts, which must be in order.</summary>
    /// <param name="bench">The cluster.</param>
    /// <param name="region">Region code.</param>
    /// <param name="facts">Facts of the region.</param>
    /// <param name="database">Connection string of a database of the cluster.</param>
    public static async Task<ProgramRun> VerifyAsync(Bench bench, string region, long facts, string database)
    {
        var (run, verification) = await RunAsync(bench, database, "audit", "verify", "--region", region, "--json");
        return verification.GetProperty("ok").GetBoolean() && verification.GetProperty("facts").GetInt64() == facts
            ? run
            : throw new InvalidDataException($"The region is not in order: {verification}");
    }

    /// <summary>Has the claims of a region checked, of which so many are looked at.</summary>
    /// <param name="bench">The cluster.</param>
    /// <param name="region">Region code.</param>
    /// <param name="claims">Claims that are looked at.</param>
    /// <param name="database">Connection string of a database of the cluster.</param>
    public static async Task<ProgramRun> CheckClaimsAsync(Bench bench, string region, long claims, string database)
    {
        var (run, report) = await RunAsync(
            bench, database, "report", "claim-checks", "--region", region, "--on", "2024-12-31", "--json");
        return report.GetProperty("looked").EnumerateArray().Sum(how => how.GetProperty("claims").GetInt64()) == claims
            ? run
            : throw new InvalidDataException($"Other claims were looked at: {report.GetProperty("looked")}");
    }

    private static async Task<(ProgramRun Run, JsonElement Answer)> RunAsync(
        Bench bench, string? database, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true };
        // Keys and checkpoints are a database's own: those of another tell that this one is not what it was.
        start.Environment["JAMSOSTEK_DATA"] = database is null
            ? bench.Folder
            : Path.Combine(bench.Folder, "programs", new NpgsqlConnectionStringBuilder(database).Database!);
        start.Environment["JAMSOSTEK_DATABASE"] = database;
        if (database is not null)
            start.Environment["JAMSOSTEK_MASTER_KEY"] = Bench.VaultSecret;

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var reading = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(25))
            peak = Math.Max(peak, PeakOf(process.Id));
        var time = watch.Elapsed.TotalMilliseconds;
        Console.Error.WriteLine($"  {time,9:F1} ms  {peak / Megabyte,5} MB");
        return (new(time, peak), JsonDocument.Parse(await reading).RootElement);
    }

    // The kernel keeps the highest mark; it is gone with the process.
    private static long PeakOf(int pid)
    {
        try
        {
            var line = File.ReadLines($"/proc/{pid}/status").FirstOrDefault(line => line.StartsWith("VmHWM:"));
            return line is null ? 0 : 1024 * long.Parse(line[6..^2].Trim(), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
