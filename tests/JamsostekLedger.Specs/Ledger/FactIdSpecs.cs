using JamsostekLedger.Ledger;

namespace JamsostekLedger.Specs.Ledger;

public class FactIdSpecs
{
    // Computed apart from this code: SHA-256 of "51.04\nprogramme c", first half, version 8, variant 2.
    [Fact] public void An_id_is_a_stored_format() =>
        FactId.Of("51.04", "programme c").ShouldBe(Guid.Parse("6056e059-a241-81ca-a462-726da60d6a43"));

    [Fact] public void Region_and_key_make_the_id()
    {
        Guid[] ids =
        [
            FactId.Of("51.04", "a"), FactId.Of("51.03", "a"), FactId.Of("51.04", "b"), FactId.Of("51.04", "A"),
            FactId.Of("51.0", "4a"),
        ];
        ids.ShouldBeUnique();
        FactId.Of("51.04", "a").ShouldBe(ids[0]);
        ids.ShouldAllBe(id => id.Version == 8);
    }
}
