using JamsostekLedger.Host.Tests.Verbs;

namespace JamsostekLedger.Host.Tests.Access;

/// <summary>The operator of the machine keeps accounts by verb.</summary>
[Collection(ProgramLedger.Collection)]
public sealed class AccountVerbTests(ProgramLedger ledger)
{
    [Fact]
    public async Task An_account_is_made_given_roles_and_taken_out_of_use()
    {
        var added = await RunAsync("account", "add", "sri.wahyuni", "--role", "finance", "--region", "51.04", "--json");
        added.Exit.ShouldBe(0, added.ToString());
        added.Json.GetProperty("password").GetString()!.Length.ShouldBeGreaterThan(20);
        (await RunAsync("account", "role", "sri.wahyuni", "--role", "national", "--region", "all")).Exit.ShouldBe(0);
        (await PlacesAsync("sri.wahyuni")).ShouldBe(["finance@51.04", "national@all"]);
        (await RunAsync("account", "role", "sri.wahyuni", "--role", "finance", "--region", "51.04", "--end"))
            .Exit.ShouldBe(0);
        (await PlacesAsync("sri.wahyuni")).ShouldBe(["national@all"]);
        (await RunAsync("account", "password", "sri.wahyuni", "--json")).Json.GetProperty("password").GetString()
            .ShouldNotBe(added.Json.GetProperty("password").GetString());
        (await RunAsync("account", "disable", "sri.wahyuni")).Exit.ShouldBe(0);
        (await RunAsync("token", "make", "--account", "sri.wahyuni")).ToString().ShouldContain("account-unknown");
        (await RunAsync("audit", "verify", "--region", "51.04")).Exit.ShouldBe(0);
    }

    [Fact]
    public async Task A_token_is_made_listed_and_revoked()
    {
        (await RunAsync("account", "add", "program.lain", "--role", "national", "--region", "all")).Exit.ShouldBe(0);
        var made = await RunAsync(
            "token", "make", "--account", "program.lain", "--days", "30", "--read-only", "--json");
        made.Json.GetProperty("token").GetString()!.ShouldStartWith("jl_");
        var listed = await RunAsync("token", "list", "--account", "program.lain", "--json");
        listed.ToString().ShouldNotContain(made.Json.GetProperty("token").GetString()!);
        var token = listed.Json.GetProperty("tokens").EnumerateArray().Single();
        token.GetProperty("isReadOnly").GetBoolean().ShouldBeTrue();
        (await RunAsync("token", "revoke", token.GetProperty("id").GetString()!)).Exit.ShouldBe(0);
        (await RunAsync("token", "list", "--account", "program.lain")).Output.ShouldContain("dicabut");
        (await RunAsync("account", "list")).Output.ShouldContain("program.lain  national@all");
    }

    [Theory]
    [InlineData(3, "account-name", "account", "add", "Budi", "--role", "finance", "--region", "all")]
    [InlineData(3, "number-names-person", "account", "add", "5104015203809002", "--role", "finance", "--region", "all")]
    [InlineData(3, "account-unknown", "account", "role", "tidak.ada", "--role", "finance", "--region", "all")]
    [InlineData(3, "account-unknown", "account", "disable", "tidak.ada")]
    [InlineData(3, "account-unknown", "account", "password", "tidak.ada")]
    [InlineData(3, "account-unknown", "token", "make", "--account", "tidak.ada")]
    [InlineData(3, "token-days", "token", "make", "--account", "tidak.ada", "--days", "999")]
    [InlineData(3, "token-unknown", "token", "revoke", "00000000-0000-0000-0000-000000000000")]
    [InlineData(2, "root", "account", "add", "budi", "--role", "root", "--region", "all")]
    [InlineData(2, "99.99", "account", "add", "budi", "--role", "finance", "--region", "99.99")]
    public async Task What_cannot_be_done_is_told_by_name(int exit, string told, params string[] verb)
    {
        var ran = await RunAsync(verb);
        ran.Exit.ShouldBe(exit, ran.ToString());
        ran.ToString().ShouldContain(told);
    }

    [Fact]
    public async Task A_name_is_given_once()
    {
        string[] add = ["account", "add", "kembar", "--role", "finance", "--region", "all"];
        (await RunAsync(add)).Exit.ShouldBe(0);
        (await RunAsync(add)).ToString().ShouldContain("account-exists");
    }

    private async Task<string[]> PlacesAsync(string account) =>
    [
        .. (await RunAsync("account", "list", "--json")).Json.GetProperty("accounts").EnumerateArray()
            .Single(one => one.GetProperty("name").GetString() == account).GetProperty("places").EnumerateArray()
            .Select(place => $"{place.GetProperty("role")}@{place.GetProperty("region")}"),
    ];

    private Task<Verbs.Program.Ran> RunAsync(params string[] verb) => ledger.Program.RunAsync(verb);
}
