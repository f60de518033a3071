using System.Net;
using System.Text;

namespace JamsostekLedger.Host.Tests.Background;

/// <summary>A server that is killed while a file comes in leaves nobody behind who could be read.</summary>
[Collection(BackgroundCluster.Collection)]
public sealed class KilledUploadTests(BackgroundCluster cluster)
{
    private const string Name = "Ni Wayan Penanda";
    private const string Nik = "5104011203850001";

    [Theory]
    [InlineData("/api/v1/regions/51.04/imports/proposals")]
    [InlineData("/api/v1/regions/51.04/imports/proposals?background=true")]
    [InlineData("/regions/51.04/imports")]
    public async Task Nobody_stands_on_its_disk_while_a_file_comes_in_and_after_a_kill(string address)
    {
        var home = await cluster.NewHomeAsync();
        using var node = await NodeProcess.StartAsync(
            Path.Combine(home.Folder, "one"), home.Database!, new('a', 64));
        using var endless = new Stalled(address.StartsWith("/api") ? "" : Form);
        var asked = node.Client.PostAsync(address, endless);

        // More than any buffer in memory has come, and the server waits for the rest.
        await endless.HasSent;
        await Eventually.BeAsync(
            () => Task.FromResult(node.Scratch().Any(file => LengthOf(file) > 64 * 1024)), "the file rests on disk");
        foreach (var file in node.Scratch())
            Nobody(await File.ReadAllTextAsync(file));
        await node.KillAsync();

        endless.Dispose();
        await Should.ThrowAsync<Exception>(() => asked);
        foreach (var file in Directory.GetFiles(node.Data, "*", SearchOption.AllDirectories))
            Nobody(await File.ReadAllTextAsync(file));
        Directory.GetFiles(node.Temporary, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    private static string Form => "--b\r\nContent-Disposition: form-data; name=\"actor\"\r\n\r\nBu Rani\r\n"
        + "--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nproposals\r\n"
        + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"usulan.csv\"\r\n\r\n";

    private static long LengthOf(string file)
    {
        using var handle = File.OpenHandle(file);
        return RandomAccess.GetLength(handle);
    }

    private static void Nobody(string content)
    {
        content.ShouldNotContain(Nik);
        content.ShouldNotContain(Name);
    }

    /// <summary>A body of which a megabyte comes and the end does not.</summary>
    private sealed class Stalled : HttpContent
    {
        private readonly TaskCompletionSource _sent = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly string _before;

        public Stalled(string before)
        {
            _before = before;
            if (before.Length > 0)
                Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
        }

        public Task HasSent => _sent.Task;

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(
                $"{_before}programme,nik,name,birth_date,district,village,proposed_on\n"));
            var row = Encoding.UTF8.GetBytes($"tani,{Nik},{Name},1985-03-12,Ubud,Mas,2024-01-05\n");
            for (var sent = 0; sent < 1024 * 1024; sent += row.Length)
                await stream.WriteAsync(row);
            await stream.FlushAsync();
            _sent.TrySetResult();
            await _end.Task;
            throw new IOException("The sender went away.");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            _end.TrySetResult();
            base.Dispose(disposing);
        }
    }
}
