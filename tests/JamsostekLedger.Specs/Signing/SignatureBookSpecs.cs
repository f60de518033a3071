using JamsostekLedger.Ledger;
using JamsostekLedger.Signing;

namespace JamsostekLedger.Specs.Signing;

public class SignatureBookSpecs
{
    [Fact] public void A_book_says_how_far_the_latest_is_signed()
    {
        var first = SigningSample.Region with { Sha256 = "a", Content = "{}" };
        var second = SigningSample.Bpjs with { Sha256 = "a" };
        Of().Status.ShouldBe(SigningStatus.Open);
        Of(first).Status.ShouldBe(SigningStatus.SignedByRegion);
        Of(second with { Content = "{}" }).Status.ShouldBe(SigningStatus.SignedByBpjs);
        Of(first, second).Status.ShouldBe(SigningStatus.Sealed);
        var begun = Of(first, second, first with { Number = 2 });
        (begun.Status, begun.Sealed!.Number, begun.Latest!.Number).ShouldBe((SigningStatus.SignedByRegion, 1, 2));
    }

    private static SignatureBook Of(params LedgerEvent[] facts) =>
        facts.Aggregate(SignatureBook.Empty, (book, fact) => book.Evolve(fact));
}
