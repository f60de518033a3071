using System.Text;
using JamsostekLedger.Hooks;
using NodaTime;

namespace JamsostekLedger.Specs.Hooks;

public class NoticeSignatureSpecs
{
    // Published examples of others who sign by the same specification.
    [Theory]
    [InlineData("plJ3nmyCDGBKInavdOK15jsl", "msg_loFOjxBNrRLzqYUf", "1731705121",
        """{"event_type":"ping","data":{"success":true}}""", "v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=")]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330",
        """{"test": 2432232314}""", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    public void It_signs_as_the_specification_does(
        string secret, string id, string timestamp, string body, string signature) =>
        NoticeSignature.Of(Convert.FromBase64String(secret), id, timestamp, Encoding.UTF8.GetBytes(body))
            .ShouldBe(signature);

    [Fact] public void A_secret_and_an_instant_are_spelled_as_it_says()
    {
        NoticeSignature.Spell(new byte[NoticeSignature.SecretSize]).ShouldBe(
            "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        NoticeSignature.Timestamp(Instant.FromUnixTimeMilliseconds(1_614_265_330_999)).ShouldBe("1614265330");
    }

    [Fact] public void Each_part_is_signed()
    {
        byte[] secret = [1, 2, 3];
        string[] signatures =
        [
            NoticeSignature.Of(secret, "a", "1", [1]), NoticeSignature.Of(secret, "b", "1", [1]),
            NoticeSignature.Of(secret, "a", "2", [1]), NoticeSignature.Of(secret, "a", "1", [2]),
            NoticeSignature.Of([9], "a", "1", [1]),
        ];
        signatures.ShouldBeUnique();
    }
}
