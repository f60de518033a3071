namespace JamsostekLedger.Store.Tests.Vault;

/// <summary>An attack: what is kept of one person stands at another.</summary>
internal static class ExchangedPeople
{
    // Those of the two who stand first in the lists.
    public static Task ExchangeAsync(this TestLedger ledger, string[] columns) => ledger.TamperAsync($"""
        create temporary table two on commit drop as select * from ledger.person order by id limit 2;
        update ledger.person p set look_up = sha256(p.look_up) from two where p.id = two.id;
        update ledger.person p set {string.Join(", ", new[] { "look_up", "sealed", "wrapped_key" }.Select(
            column => $"{column} = {(columns.Contains(column) ? "o" : "t")}.{column}"))}
        from two t, two o where p.id = t.id and o.id <> t.id
        """);
}
