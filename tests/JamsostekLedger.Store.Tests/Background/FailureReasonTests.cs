using JamsostekLedger.Store.Background;
using JamsostekLedger.Store.Vault;
using Npgsql;

namespace JamsostekLedger.Store.Tests.Background;

/// <summary>What people are told of a failure, and what might name somebody.</summary>
public sealed class FailureReasonTests
{
    public static TheoryData<Exception> Ours { get; } = new(
        new HopelessWorkException("Kalimat kami."), new FailedWorkException("Kalimat kami."),
        new LedgerUnavailableException("Kalimat kami."), new MasterKeyException("Kalimat kami."));

    [Theory, MemberData(nameof(Ours))]
    public void Our_own_sentences_are_told(Exception fault) => FailureReason.Of(fault).ShouldBe("Kalimat kami.");

    [Fact]
    public void Of_the_database_its_code_and_the_constraint_are_told_and_no_value()
    {
        var fault = new PostgresException(
            "invalid input syntax: \"Ni Made Contoh\"", "ERROR", "ERROR", "23505", detail: "Key (nik)=(5104) exists.",
            constraintName: "person_look_up");
        FailureReason.Of(fault).ShouldBe("Basis data menolak: 23505 (person_look_up).");
        FailureReason.Of(new PostgresException("x", "ERROR", "ERROR", "22P02"))
            .ShouldBe("Basis data menolak: 22P02.");
    }

    [Fact]
    public void Of_anything_else_only_the_type_is_told() =>
        FailureReason.Of(new FormatException("'5104010101900001' is bad.", new InvalidOperationException("Made")))
            .ShouldBe("Kesalahan yang tidak terduga: FormatException.");
}
