using System.CommandLine;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Host.Web;

namespace JamsostekLedger.Host.Access;

/// <summary><c>jamsostek token make | list | revoke …</c>: what other programs show in place of a password.</summary>
internal static class TokenVerbs
{
    private const int DaysOfItself = 90;

    /// <summary>The verbs.</summary>
    public static Command Make() => new("token", HelpText.Of("Token untuk program lain", "Tokens for other programs"))
    {
        MakeOne(), List(), Revoke(),
    };

    private static Command MakeOne()
    {
        var account = Account(isRequired: true);
        var days = new Option<int>("--days")
        {
            Description = HelpText.Of("Berapa hari berlaku", "For how many days"),
            DefaultValueFactory = _ => DaysOfItself,
        };
        var readOnly = new Option<bool>("--read-only")
        {
            Description = HelpText.Of("Hanya untuk membaca", "For reading only"),
        };
        var (actor, json) = (Verb.ActorOption(), Verb.JsonOption());
        var verb = new Command("make", HelpText.Of(
            "Membuat token; ditampilkan sekali ini saja", "Makes a token; it is shown this once"))
        {
            account, days, readOnly, actor, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var (token, refusal) = await ledger.Tokens.MakeAsync(
                parsed.GetRequiredValue(account)!, parsed.GetValue(days), parsed.GetValue(readOnly),
                parsed.GetValue(actor)!, cancellation);
            if (refusal is not null)
                return Verb.Refuse(refusal);
            if (parsed.GetValue(json))
                Screen.Json(new { token });
            else
                Screen.Line(token!);
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static Command List()
    {
        var (account, json) = (Account(isRequired: false), Verb.JsonOption());
        var verb = new Command("list", HelpText.Of(
            "Daftar token, tanpa rahasianya", "The tokens, without their secrets"))
        {
            account, json,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            var tokens = await ledger.Tokens.ListAsync(parsed.GetValue(account), cancellation);
            if (parsed.GetValue(json))
                Screen.Json(new { tokens });
            else
                foreach (var token in tokens)
                    Screen.Line($"{token.Id}  {token.Account}  sampai {Iso.Moment(token.EndsAt)}"
                        + (token.IsReadOnly ? "  hanya baca" : "")
                        + (token.UsedAt is { } used ? $"  dipakai {Iso.Moment(used)}" : "  belum dipakai")
                        + (token.RevokedAt is null ? "" : "  dicabut"));
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static Command Revoke()
    {
        var id = new Argument<Guid>("id") { Description = HelpText.Of("Nomor token", "Number of the token") };
        var actor = Verb.ActorOption();
        var verb = new Command("revoke", HelpText.Of("Mencabut token seketika", "Takes a token back at once"))
        {
            id, actor,
        };
        verb.SetAction((parsed, cancellation) => Verb.WithLedgerAsync(async ledger =>
        {
            if (await ledger.Tokens.RevokeAsync(parsed.GetValue(id), parsed.GetValue(actor)!, cancellation)
                is { } refusal)
                return Verb.Refuse(refusal);
            Screen.Line("Token dicabut.");
            return Verb.Done;
        }, cancellation));
        return verb;
    }

    private static Option<string?> Account(bool isRequired) => new("--account")
    {
        Description = HelpText.Of("Akun", "The account"), Required = isRequired,
    };
}
