using System.Text.RegularExpressions;
using Npgsql;

namespace JamsostekLedger.Host.Tests.Verbs;

/// <summary>
/// A verb that cannot do what it is asked says why in one sentence, and its exit status is one of ours.
/// </summary>
[Collection(ProgramLedger.Collection)]
public sealed partial class FaultVerbTests(ProgramLedger ledger)
{
    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=x;Timeout=2",           "ledger-unavailable")]
    [InlineData("Host=tidak-ada.invalid;Username=x;Timeout=2",          "ledger-unavailable")]
    public async Task A_database_that_is_away_is_said_in_a_sentence(string database, string rule)
    {
        var there = new Dictionary<string, string> { ["JAMSOSTEK_DATABASE"] = database };
        IsSaid(await new Program(ledger.Data, there).RunAsync(
            "report", "budget-use", "--region", "51.04", "--year", "2024"), 1, rule);
    }

    [Fact]
    public async Task A_wrong_password_is_said_in_a_sentence_and_not_repeated()
    {
        var there = new Dictionary<string, string>
        {
            ["JAMSOSTEK_DATABASE"] = $"{await ConnectionAsync()};Password=salah-sekali",
        };
        var ran = await new Program(ledger.Data, there).RunAsync(
            "report", "budget-use", "--region", "51.04", "--year", "2024");
        IsSaid(ran, 1, "ledger-shut-out");
        ran.Error.ShouldNotContain("salah-sekali");
    }

    [Theory]
    [InlineData("53100", "ledger-full")]
    [InlineData("53300", "ledger-crowded")]
    [InlineData("57P03", "ledger-restarting")]
    [InlineData("40001", "ledger-collision")]
    [InlineData("23514", "ledger-contradicted")]
    [InlineData("XX000", "fault-unexpected")]
    public async Task What_the_database_refuses_is_said_in_a_sentence(string state, string rule)
    {
        var row = new[] { $"code=verb-{state}".ToLowerInvariant(), "name=x", "fund=APBD", "starts_on=2024-01-01" };
        await using var owner = NpgsqlDataSource.Create(await ConnectionAsync());
        await RunAsync(owner, $"""
            create function refuse() returns trigger language plpgsql as
                $$ begin raise exception 'Ni Made Contoh' using errcode = '{state}'; end $$;
            create trigger refusing before insert on ledger.block execute function refuse()
            """);
        try
        {
            var ran = await RecordAsync(row);
            IsSaid(ran, 1, rule);
            ran.Error.ShouldNotContain("Made");
        }
        finally
        {
            await RunAsync(owner, "drop trigger refusing on ledger.block; drop function refuse()");
        }

        (await RecordAsync(row)).Exit.ShouldBe(0);
    }

    [Fact]
    public async Task A_region_that_is_in_use_is_said_in_a_sentence()
    {
        await using var held = new NpgsqlConnection(await ConnectionAsync());
        await held.OpenAsync();
        await using var transaction = await held.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("select from ledger.head where region = '51.04' for update", held))
            await hold.ExecuteNonQueryAsync();
        IsSaid(await RecordAsync("code=verb-busy", "name=x", "fund=APBD", "starts_on=2024-01-01"), 1, "region-busy");
    }

    [Theory]
    [InlineData("--recorded-as-of", "2199-01-01T00:00:00Z", "recorded-as-of-in-future")]
    [InlineData("--recorded-as-of", "9999-12-31T23:59:59Z", "9999")]
    [InlineData("--recorded-as-of", "-9998-01-01T00:00:00Z", "9998")]
    [InlineData("--year",           "-1",                   "-1")]
    [InlineData("--year",           "2147483648",           "2147483648")]
    [InlineData("--year",           "99999",                "99999")]
    public async Task What_cannot_be_asked_is_wrong_usage(string option, string value, string said)
    {
        string[] year = option == "--year" ? [] : ["--year", "2024"];
        IsSaid(await ledger.Program.RunAsync(
            ["report", "budget-use", "--region", "51.04", .. year, $"{option}={value}"]), 2, said);
    }

    [Theory, InlineData("0001-01-01"), InlineData("9999-12-31"), InlineData("-0001-01-01"), InlineData("99999-01-01")]
    public async Task A_day_of_no_ledger_is_wrong_usage(string day) => IsSaid(await ledger.Program.RunAsync(
        "report", "claims", "--region", "51.04", $"--from={day}", "--to=2024-12-31"), 2, day);

    [Fact]
    public async Task A_file_that_may_not_be_read_is_said_in_a_sentence()
    {
        var folder = Directory.CreateTempSubdirectory("jamsostek-no-file-");
        var ran = await ledger.Program.RunAsync("import", "payments", folder.FullName, "--region", "51.04");
        folder.Delete();
        ran.Exit.ShouldBeOneOf(1, 2);
        ran.Error.ShouldNotContain("   at ");
    }

    private Task<Program.Ran> RecordAsync(params string[] cells) => ledger.Program.RunAsync(
        ["record", "programmes", .. cells, "vulnerable=yes", "--region", "51.04"]);

    private async Task<string> ConnectionAsync() =>
        (await ledger.Program.RunAsync("database", "connection", "--json")).Json.GetProperty("connectionString")
            .GetString()!;

    private static async Task RunAsync(NpgsqlDataSource owner, string sql)
    {
        await using var command = owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static void IsSaid(Program.Ran ran, int exit, string said)
    {
        ran.Exit.ShouldBe(exit, ran.ToString());
        ran.Output.ShouldBeEmpty();
        ran.Error.ShouldContain(said);
        Stack().IsMatch(ran.Error).ShouldBeFalse(ran.Error);
        ran.Error.Trim().Split('\n').Length.ShouldBe(1, ran.Error);
    }

    [GeneratedRegex(@"\n\s+at |Exception:|Unhandled")]
    private static partial Regex Stack();
}
