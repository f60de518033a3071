using System.Security.Cryptography;
using System.Text;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Store.Tests.Vault;

/// <summary>What rests on disk while it is read: any of it can be read here, and none of it elsewhere.</summary>
public sealed class ScratchStreamTests
{
    private const int Block = 64 * 1024;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Block - 1)]
    [InlineData(Block)]
    [InlineData(Block + 1)]
    [InlineData((3 * Block) + 17)]
    public async Task It_gives_back_what_was_written_from_any_place_and_to_any_number_of_readers(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);
        await using var file = new ScratchStream();
        foreach (var part in content.Chunk(50_001))
            await file.WriteAsync(part);

        await using var first = file.Open();
        await using var second = file.Open();
        (await AllAsync(first)).ShouldBe(content);
        foreach (var at in new[] { length / 2, 0, Math.Max(0, length - 3), length })
        {
            second.Seek(at, SeekOrigin.Begin);
            (await AllAsync(second)).ShouldBe(content[at..]);
        }

        second.Seek(-Math.Min(5, length), SeekOrigin.End);
        (await AllAsync(second)).ShouldBe(content[^Math.Min(5, length)..]);
        Should.Throw<ObjectDisposedException>(() => file.Write([1]));
    }

    [Fact]
    public async Task It_takes_no_more_than_it_may()
    {
        await using var file = new ScratchStream();
        (await file.TakeAsync(new MemoryStream(new byte[100]), 100, default)).ShouldBeTrue();
        (await file.TakeAsync(new MemoryStream(new byte[1]), 100, default)).ShouldBeFalse();
    }

    // The descriptor is the way to a file that has no name.
    [Fact]
    public async Task On_the_disk_it_has_no_name_and_says_nothing()
    {
        const string nik = "5104011203850001";
        await using var file = new ScratchStream();
        for (var row = 0; row < 10_000; row++)
            file.Write(Encoding.UTF8.GetBytes($"{nik},Ni Wayan Penanda,{row}\n"));
        await using var reader = file.Open();

        var mine = Directory.GetFiles("/proc/self/fd").Where(open =>
            new FileInfo(open).LinkTarget is { } target && target.Contains("/jamsostek-")
            && target.EndsWith(" (deleted)")).ToList();
        mine.ShouldNotBeEmpty();
        foreach (var open in mine)
        {
            var bytes = await File.ReadAllBytesAsync(open);
            bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(nik)).ShouldBe(-1);
            bytes.AsSpan().IndexOf("Penanda"u8).ShouldBe(-1);
        }
    }

    private static async Task<byte[]> AllAsync(Stream stream)
    {
        using var all = new MemoryStream();
        await stream.CopyToAsync(all);
        return all.ToArray();
    }
}
