using JamsostekLedger.Ledger;
using JamsostekLedger.Premiums;

namespace JamsostekLedger.Specs.Premiums;

public class PaymentSplitSpecs
{
    private static readonly (PremiumSum, PremiumSum)[] Two = [Month(100, 68), Month(100, 68)];

    [Theory]
    //          amount code  both   to come  JKK  JKM
    [InlineData(168,   null, false, 0,       100, 68)]
    [InlineData(336,   null, false, 0,       200, 136)]
    [InlineData(84,    null, false, 0,       50,  34)]
    [InlineData(252,   null, false, 0,       150, 102)]
    [InlineData(100,   "jkk", false, 0,      100, 0)]
    [InlineData(200,   "jkk", false, 0,      200, 0)]
    [InlineData(68,    "jkm", false, 0,      0,   68)]
    [InlineData(168,   "jkk", false, 0,      100, 68)]
    [InlineData(84,    "jkk", true,  0,      84,  0)]
    [InlineData(168,   "jkk", true,  0,      168, 0)]
    [InlineData(250,   "jkk", true,  0,      200, 50)]
    [InlineData(250,   "jkk", true,  100,    214, 36)]
    [InlineData(250,   "jkk", true,  200,    250, 0)]
    [InlineData(150,   "jkm", true,  0,      14,  136)]
    [InlineData(150,   "jkm", true,  190,    10,  140)]
    [InlineData(500,   null, false, 0,       297, 203)]
    public void A_payment_is_divided_to_the_rupiah(
        long amount, string? code, bool bothCodes, long toCome, long jkk, long jkm) =>
        PaymentSplit.Of(Two, new(amount), Of(code), bothCodes, new(toCome)).ShouldBe(Sum(jkk, jkm));

    [Fact] public void What_is_whole_months_of_both_is_of_both() =>
        PaymentSplit.Of([Month(40, 60), Month(0, 40)], new(100), Benefit.Jkm, bothCodes: false)
            .ShouldBe(Sum(40, 60));

    [Fact] public void Of_a_month_that_lacks_one_of_them_only_that_is_paid() =>
        PaymentSplit.Of([(Sum(100, 68), Sum(0, 68)), Month(100, 68)], new(152), null, bothCodes: false)
            .ShouldBe(Sum(50, 102));

    [Fact] public void What_is_over_is_divided_as_the_last_month_asks() =>
        PaymentSplit.Of([(Sum(100, 0), default), (Sum(50, 50), default), (default, default)], new(10), null,
            bothCodes: false).ShouldBe(Sum(5, 5));

    private static Benefit? Of(string? code) =>
        code switch { "jkk" => Benefit.Jkk, "jkm" => Benefit.Jkm, _ => null };

    private static (PremiumSum Asked, PremiumSum Unpaid) Month(long jkk, long jkm) => (Sum(jkk, jkm), Sum(jkk, jkm));

    private static PremiumSum Sum(long jkk, long jkm) => new(new(jkk), new(jkm));
}
