using System.Buffers;
using System.Text;
using System.Text.Json;
using JamsostekLedger.Audit;
using NodaTime.Text;

namespace JamsostekLedger.Specs.Audit;

/// <summary>
/// The sample beside the shipped verifier, from a row to a checkpoint: whoever writes another verifier tries it on
/// this, so the ledger itself has to come to the same hashes.
/// </summary>
public class ProofSampleSpecs
{
    private static readonly Dictionary<string, JsonElement> Lines =
        Repository.Read("ops/verify/sample.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(line => line.Text("what"));

    [Fact]
    public void The_leaf_is_that_of_the_row()
    {
        var fact = Lines["fact"];
        var leaf = new byte[Leaf.Size];
        Leaf.Hash("51.04", 1, new(
            41, Guid.Parse(fact.Text("id")), fact.Text("stream"), 1, fact.Text("type"), fact.Text("dotNetType"),
            InstantPattern.ExtendedIso.Parse(fact.Text("recordedAt")).Value, null, null,
            Encoding.UTF8.GetBytes(fact.GetProperty("headers").GetRawText()),
            Encoding.UTF8.GetBytes(fact.GetProperty("data").GetRawText())), new ArrayBufferWriter<byte>(), leaf);
        Convert.ToHexStringLower(leaf).ShouldBe(fact.Text("leaf"));
    }

    [Fact]
    public void The_blocks_hash_is_that_of_its_fields()
    {
        var block = Lines["block"];
        Convert.ToHexStringLower(new Block(
            "51.04", 1, 1, 1, InstantPattern.ExtendedIso.Parse(block.Text("recordedAt")).Value,
            Convert.FromHexString(block.Text("root")), Block.Genesis).Hash()).ShouldBe(block.Text("hash"));
    }

    [Fact]
    public void The_checkpoint_attests_that_hash_in_its_canonical_form()
    {
        var document = Lines["checkpoint"].GetProperty("document");
        var checkpoint = Checkpoint.Parse(Encoding.UTF8.GetBytes(document.GetRawText()));
        checkpoint.BlockHash.ShouldBe(Lines["block"].Text("hash"));
        using var key = System.Security.Cryptography.ECDsa.Create();
        key.ImportFromPem(Lines["ledger"].GetProperty("keys")[0].Text("pem"));
        key.VerifyData(
            checkpoint.Attested(), Convert.FromBase64String(checkpoint.Signature!),
            System.Security.Cryptography.HashAlgorithmName.SHA256,
            System.Security.Cryptography.DSASignatureFormat.Rfc3279DerSequence).ShouldBeTrue();
    }
}

file static class Elements
{
    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
