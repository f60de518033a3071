using System.CommandLine;
using JamsostekLedger.Access;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Access;

namespace JamsostekLedger.Host.Access;

/// <summary>
/// <c>jamsostek account add | list | role | password | disable …</c>: the operator of the machine keeps accounts. A
/// role in one region is a fact of it; one everywhere stands beside the facts.
/// </summary>
internal static class AccountVerbs
{
    /// <summary>The verbs.</summary>
    public static Command Make() => new("account", HelpText.Of("Akun dan perannya", "Accounts and their roles"))
    {
        Add(), List(), Role(), Password(), Disable(),
    };

    private static Command Add()
    {
        var (name, role, place, actor, json) = (
            Name(), RoleOption(), PlaceOption(), Verb.ActorOption(), Verb.JsonOption());
        var verb = new Command("add", HelpText.Of(
            "Membuat akun dengan satu peran; kata sandinya ditampilkan sekali",
            "Makes an account with a role; its password is shown once"))
        {
            name, role, place, actor, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var (account, by) = (parsed.GetRequiredValue(name), parsed.GetValue(actor)!);
            var password = Passwords.Make();
            if (await ledger.Accounts.AddAsync(
                    account, Passwords.Hash(password), mustChange: true, [], by, cancellation: cancellation)
                is { } refusal)
                return Verb.Refuse(refusal);
            var status = await PlaceAsync(
                ledger, account, parsed.GetRequiredValue(role), parsed.GetRequiredValue(place), given: true, by,
                cancellation);
            if (status != Verb.Done)
                return status;
            if (parsed.GetValue(json))
                Screen.Json(new { account, password });
            else
                Screen.Line($"Akun {account} dibuat. Kata sandi (harus diganti saat pertama masuk): {password}");
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static Command List()
    {
        var json = Verb.JsonOption();
        var verb = new Command("list", HelpText.Of("Daftar akun", "The accounts")) { json };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var accounts = await ledger.Accounts.ListAsync(cancellation);
            if (parsed.GetValue(json))
                Screen.Json(new { accounts });
            else
                foreach (var account in accounts)
                    Screen.Line($"{account.Name}  "
                        + string.Join(' ', account.Places.Select(place => $"{place.Role}@{place.Region}"))
                        + (account.DisabledAt is null ? "" : "  (tidak dipakai lagi)")
                        + (account.IsDemonstration ? "  (peragaan)" : ""));
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static Command Role()
    {
        var (name, role, place, actor) = (Name(), RoleOption(), PlaceOption(), Verb.ActorOption());
        var end = new Option<bool>("--end")
        {
            Description = HelpText.Of("Cabut peran itu", "Takes the role away"),
        };
        var verb = new Command("role", HelpText.Of("Memberi atau mencabut peran", "Gives or takes a role"))
        {
            name, role, place, end, actor,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var account = parsed.GetRequiredValue(name);
            if (await ledger.Accounts.FindAsync(account, cancellation) is null)
                return Verb.Refuse(new("account-unknown", "Tidak ada akun dengan nama itu."));
            var status = await PlaceAsync(
                ledger, account, parsed.GetRequiredValue(role), parsed.GetRequiredValue(place),
                given: !parsed.GetValue(end), parsed.GetValue(actor)!, cancellation);
            if (status == Verb.Done)
                Screen.Line(parsed.GetValue(end) ? "Peran dicabut." : "Peran diberikan.");
            return status;
        }, cancellation));
        return verb;
    }

    private static Command Password()
    {
        var (name, actor, json) = (Name(), Verb.ActorOption(), Verb.JsonOption());
        var verb = new Command("password", HelpText.Of(
            "Memberi kata sandi baru, ditampilkan sekali; semua sesi akun itu berakhir",
            "Gives a new password, shown once; all sessions of the account end"))
        {
            name, actor, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var (account, password) = (parsed.GetRequiredValue(name), Passwords.Make());
            if (await ledger.Accounts.SetPasswordAsync(
                    account, Passwords.Hash(password), mustChange: true, parsed.GetValue(actor)!, cancellation)
                is { } refusal)
                return Verb.Refuse(refusal);
            if (parsed.GetValue(json))
                Screen.Json(new { account, password });
            else
                Screen.Line($"Kata sandi baru untuk {account} (harus diganti saat pertama masuk): {password}");
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static Command Disable()
    {
        var (name, actor) = (Name(), Verb.ActorOption());
        var verb = new Command("disable", HelpText.Of(
            "Menghentikan pemakaian akun; sesi dan tokennya berakhir seketika",
            "Takes an account out of use; its sessions and tokens end at once"))
        {
            name, actor,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            if (await ledger.Accounts.DisableAsync(
                    parsed.GetRequiredValue(name), parsed.GetValue(actor)!, cancellation) is { } refusal)
                return Verb.Refuse(refusal);
            Screen.Line("Akun tidak dipakai lagi.");
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static async Task<int> PlaceAsync(
        OpenLedger ledger, string account, string role, string place, bool given, string actor,
        CancellationToken cancellation)
    {
        if (place == Accounts.Everywhere)
            return await ledger.Accounts.PlaceAsync(account, new(place, role), given, actor, cancellation)
                is { } refusal
                ? Verb.Refuse(refusal)
                : Verb.Done;

        var region = Regions.Find(place)!;
        var today = ledger.Today(region);
        var outcome = await ledger.Recorder.RecordAsync(
            region.Code,
            given
                ? new GrantRole(new(account, role, today, 0))
                : (ICommand)new EndRole(new(account, role, today, 0)),
            new(actor, "account role"), cancellation: cancellation);
        if (outcome.Refusal is { } why)
            return Verb.Refuse(why);
        await ledger.Checkpoints.WriteAsync(region.Code, cancellation);
        return Verb.Done;
    }

    private static Argument<string> Name() => new("name")
    {
        Description = HelpText.Of("Nama akun", "Name of the account"),
    };

    private static Option<string> RoleOption()
    {
        var role = new Option<string>("--role")
        {
            Description = HelpText.Of("Peran", "Role"), Required = true,
        };
        role.AcceptOnlyFromAmong([.. Roles.All.Select(known => known.Code)]);
        return role;
    }

    private static Option<string> PlaceOption()
    {
        var place = new Option<string>("--region")
        {
            Description = HelpText.Of("Kode wilayah, atau all", "Code of the region, or all"), Required = true,
        };
        place.Validators.Add(result =>
        {
            var code = result.Tokens[0].Value;
            if (code != Accounts.Everywhere && Regions.Find(code) is null)
                result.AddError($"Wilayah {code} tidak dikenal.");
        });
        return place;
    }
}
