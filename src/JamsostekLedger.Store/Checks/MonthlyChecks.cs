using System.Text.Json;
using JamsostekLedger.Checks;
using JamsostekLedger.Hooks;
using JamsostekLedger.Ledger;
using JamsostekLedger.Registry;
using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Hooks;
using JamsostekLedger.Store.Reading;
using NodaTime.Text;
using NpgsqlTypes;

namespace JamsostekLedger.Store.Checks;

/// <summary>Makes the check of a region's month, once, keeps it, and has hooks told of it.</summary>
/// <param name="database">The ledger.</param>
/// <param name="hooks">Who is told.</param>
/// <param name="clock">Says when.</param>
public sealed class MonthlyChecks(LedgerDatabase database, WebHooks hooks, IClock clock)
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

        if (await ReckonAsync(region, on, today, cancellation) is not { } check)
            return Refused(new Refusal("check-nothing-recorded", "Belum ada yang tercatat untuk wilayah ini."));

        var isNew = await KeepAsync(check, cancellation);
        return new(await FindAsync(database, region.Code, month, cancellation), isNew, null);
    }

    /// <summary>The checks of a region, the latest month first.</summary>
    public static Task<IReadOnlyList<KeptCheck>> ListAsync(
        Moment moment, CancellationToken cancellation = default) => moment.Query(
        "select made_at, body::text from ledger.monthly_check where region = $1 order by month desc")
        .ListAsync(Read, cancellation);

    /// <summary>The check of a month, or null.</summary>
    public static Task<KeptCheck?> FindAsync(
        LedgerDatabase database, string region, YearMonth month, CancellationToken cancellation = default) =>
        database.Source.Query("select made_at, body::text from ledger.monthly_check where region = $1 and month = $2",
            Sql.Text(region), Sql.Day(MonthlyCheck.DayOf(month))).FirstAsync(Read, cancellation);

    /// <summary>The check of a month as it is stored; null where there is none.</summary>
    internal static async Task<string?> JsonAsync(
        LedgerDatabase database, string region, YearMonth month, CancellationToken cancellation) =>
        await FindAsync(database, region, month, cancellation) is { } kept
            ? JsonSerializer.Serialize(kept.Check, LedgerJson.Stored.MonthlyCheck)
            : null;

    private async Task<MonthlyCheck?> ReckonAsync(
        Region region, LocalDate on, LocalDate today, CancellationToken cancellation)
    {
        await using var moment = await Moment.OpenAsync(database, region, null, clock, cancellation);
        return moment.AsOf.Seq == 0
            ? null
            : MonthlyCheck.Of(
                moment.AsOf.Seq, await LapseRiskQuery.RunAsync(moment, on, cancellation),
                await DueClaimsQuery.RunAsync(moment, on, today, cancellation));
    }

    // The notices go in with the check's own commit.
    private async Task<bool> KeepAsync(MonthlyCheck check, CancellationToken cancellation)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var kept = await connection.Query("""
            insert into ledger.monthly_check (region, month, made_at, recorded_as_of, seq, body)
            values ($1, $2, $3, $4, $5, $6)
            on conflict do nothing
            """,
            Sql.Text(check.Region), Sql.Day(check.On), Sql.Time(clock.GetCurrentInstant().ToMicroseconds()),
            Sql.Time(check.RecordedAsOf), Sql.Number(check.Seq), Sql.Parameter(
                JsonSerializer.Serialize(check, LedgerJson.Stored.MonthlyCheck), NpgsqlDbType.Jsonb))
            .RunAsync(cancellation);
        if (kept == 0)
            return false;

        var hearing = (await hooks.ListAsync(check.Region, cancellation))
            .Where(hook => !hook.IsStopped && hook.Terms.Hears(HookTerms.MonthlyCheck)).ToList();
        if (hearing.Count > 0)
            await connection.RunAsync(hearing.Select(hook => Outbox.Insert(
                new(Notices.Kind, Notices.KeyOf(hook, check.Month), check.Region), clock.GetCurrentInstant())),
                cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private static MadeCheck Refused(Refusal refusal) => new(null, IsNew: false, refusal);

    private static KeptCheck Read(ResultRow row) => new(
        row.Time("made_at"), JsonSerializer.Deserialize(row.Bytes("body"), LedgerJson.Stored.MonthlyCheck)!);
}
