using JamsostekLedger.Store.Background;
using NodaTime;

namespace JamsostekLedger.Store.Tests.Background;

public sealed class RetryPolicyTests
{
    [Fact] public void Each_further_attempt_has_a_wait_and_then_there_is_none()
    {
        var policy = RetryPolicy.Parse("1,60");
        policy.After(1).ShouldBe(Duration.FromSeconds(1));
        policy.After(2).ShouldBe(Duration.FromMinutes(1));
        policy.After(3).ShouldBeNull();
    }

    [Theory, InlineData("x"), InlineData("1,,2"), InlineData("-1"), InlineData("1.5")]
    public void What_is_no_list_of_seconds_is_said(string seconds) =>
        Should.Throw<LedgerUnavailableException>(() => RetryPolicy.Parse(seconds)).Message
            .ShouldContain(RetryPolicy.Variable);
}
