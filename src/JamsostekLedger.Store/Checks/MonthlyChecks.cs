using System.Text.Json;
using JamsostekLedger.Checks;
using JamsostekLedger.Hooks;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Hooks;
using JamsostekLedger.Store.Reading;
using NodaTime;
using NodaTime.Text;
using Npgsql;
using NpgsqlTypes;

namespace JamsostekLedger.Store.Checks;

/// <summary>Makes the check of a region's month, once, keeps it, and has hooks told of it.</summary>
/// <param name="database">The ledger.</param>
/// <param name="hooks">Who is told.</param>
/// <param name="work">Keeps the notices until they are delivered.</param>
/// <param name="clock">Says when.</param>
public sealed class MonthlyChecks(LedgerDatabase database, WebHooks hooks, IBackgroundWork work, IClock clock)
{
    /// <summary>Makes the check of a month by what is recorded now, or finds the one that is kept.</summary>
    public async Task<MadeCheck> MakeAsync(
        Region region, YearMonth month, CancellationToken cancellation = default)
    {
        var today = clock.GetCurrentInstant().InZone(region.Zone).Date;
        var on = MonthlyCheck.DayOf(month);
        if (on > today)
            return Refused(new Refusal(
                "check-month-ahead", $"Bulan {YearMonthPattern.Iso.Format(month)} belum mulai."));
        if (await FindAsync(database, region.Code, month, cancellation) is { } kept)
            return new(kept, IsNew: false, null);

        var asOf = await AsOf.AtAsync(database, region.Code, null, clock, cancellation);
        if (asOf.Seq == 0)
            return Refused(new Refusal("check-nothing-recorded", "Belum ada yang tercatat untuk wilayah ini."));

        var check = MonthlyCheck.Of(
            asOf.Seq,
            await LapseRiskQuery.RunAsync(database, region.Code, on, asOf, cancellation),
            await DueClaimsQuery.RunAsync(database, region, on, today, asOf, cancellation));
        var isNew = await KeepAsync(check, cancellation);
        return new(await FindAsync(database, region.Code, month, cancellation), isNew, null);
    }

    /// <summary>The checks of a region, the latest month first.</summary>
    public static async Task<IReadOnlyList<KeptCheck>> ListAsync(
        LedgerDatabase database, string region, CancellationToken cancellation = default)
    {
        await using var command = database.Source.CreateCommand(
            "select made_at, body::text from ledger.monthly_check where region = $1 order by month desc");
        command.Parameters.Add(Sql.Text(region));
        return await ReadAsync(command, cancellation);
    }

    /// <summary>The check of a month, or null.</summary>
    public static async Task<KeptCheck?> FindAsync(
        LedgerDatabase database, string region, YearMonth month, CancellationToken cancellation = default)
    {
        await using var command = database.Source.CreateCommand(
            "select made_at, body::text from ledger.monthly_check where region = $1 and month = $2");
        command.Parameters.Add(Sql.Text(region));
        command.Parameters.Add(Sql.Day(MonthlyCheck.DayOf(month)));
        return await ReadAsync(command, cancellation) is [var found, ..] ? found : null;
    }

    /// <summary>The check of a month as it is stored; null where there is none.</summary>
    internal static async Task<string?> JsonAsync(
        LedgerDatabase database, string region, YearMonth month, CancellationToken cancellation) =>
        await FindAsync(database, region, month, cancellation) is { } kept
            ? JsonSerializer.Serialize(kept.Check, LedgerJson.Stored.MonthlyCheck)
            : null;

    // The notices are asked for before the check is there for good: whoever fails in between leaves a notice that waits
    // for the check, never a check that nobody is told of.
    private async Task<bool> KeepAsync(MonthlyCheck check, CancellationToken cancellation)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var insert = new NpgsqlCommand("""
            insert into ledger.monthly_check (region, month, made_at, recorded_as_of, seq, body)
            values ($1, $2, $3, $4, $5, $6)
            on conflict do nothing
            """, connection)
        {
            Parameters =
            {
                Sql.Text(check.Region), Sql.Day(check.On),
                Sql.Time(clock.GetCurrentInstant().ToMicroseconds()),
                Sql.Time(check.RecordedAsOf), Sql.Number(check.Seq),
                Sql.Parameter(
                    JsonSerializer.Serialize(check, LedgerJson.Stored.MonthlyCheck), NpgsqlDbType.Jsonb),
            },
        };
        if (await insert.ExecuteNonQueryAsync(cancellation) == 0)
            return false;

        foreach (var hook in await hooks.ListAsync(check.Region, cancellation))
        {
            if (!hook.IsStopped && hook.Terms.Hears(HookTerms.MonthlyCheck))
                await work.EnqueueAsync(
                    new(Notices.Kind, Notices.KeyOf(hook.Id, check.Month), check.Region), cancellation: cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return true;
    }

    private static MadeCheck Refused(Refusal refusal) => new(null, IsNew: false, refusal);

    private static async Task<IReadOnlyList<KeptCheck>> ReadAsync(
        NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var checks = new List<KeptCheck>();
        while (await reader.ReadAsync(cancellation))
            checks.Add(new(
                reader.GetFieldValue<Instant>(0),
                JsonSerializer.Deserialize(reader.GetString(1), LedgerJson.Stored.MonthlyCheck)!));
        return checks;
    }
}
