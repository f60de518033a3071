using JamsostekLedger.Demonstration;
using JamsostekLedger.Host.Demonstration;
using JamsostekLedger.Host.Importing;
using JamsostekLedger.Reference;
using JamsostekLedger.Registry;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Vault;

namespace JamsostekLedger.Host.Tests.Demonstration;

/// <summary>A region holds the demonstration where its files came in, whoever brought them, and only there.</summary>
public sealed class DemonstrationMarksTests : IAsyncLifetime
{
    private const string Gianyar = "51.04";
    private const string Badung = "51.03";
    private const string Bangli = "51.06";

    private readonly string _data = Directory.CreateTempSubdirectory("jamsostek-marks-").FullName;
    private OpenLedger _ledger = null!;

    public async Task InitializeAsync() => _ledger = await OpenLedger.OpenAsync(new(_data)
    {
        PostgresBin = Environment.GetEnvironmentVariable("JAMSOSTEK_TEST_POSTGRES"),
    });

    public async Task DisposeAsync()
    {
        await _ledger.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task A_file_tells_and_an_actor_does_not()
    {
        var marks = new DemonstrationMarks(_ledger.Vault);
        var own = Path.Combine(_data, "1-programmes.csv");
        await File.WriteAllTextAsync(own, """
            code,name,fund,starts_on,ends_on,vulnerable
            desa,Pekerja desa,APBD,2024-01-01,2024-12-31,yes

            """);

        await RecordAsync(Badung, own, "demonstrasi");
        await RecordAsync(Gianyar, DemonstrationFiles.Writing(_data, excerpt: true).First().Path, "Made");

        (await AreOnAsync(marks, Bangli)).ShouldBeFalse();
        (await AreOnAsync(marks, Badung)).ShouldBeFalse();
        (await AreOnAsync(marks, Gianyar)).ShouldBeTrue();
    }

    [Fact]
    public async Task Where_the_vaults_key_is_not_at_hand_nothing_is_known_again_and_nothing_fails()
    {
        await RecordAsync(Gianyar, DemonstrationFiles.Writing(_data, excerpt: true).First().Path, "Made");

        var marks = new DemonstrationMarks(
            new(MasterKeys.FromEnvironmentOr(Path.Combine(_data, "elsewhere"))));

        (await AreOnAsync(marks, Gianyar)).ShouldBeFalse();
    }

    private async Task RecordAsync(string region, string path, string actor) =>
        (await _ledger.Recorder.RecordAsync(FileRows.Of(
            path, FileKinds.Find("programmes")!, Regions.Find(region)!, actor))).Recorded.ShouldBePositive();

    private async Task<bool> AreOnAsync(DemonstrationMarks marks, string region)
    {
        await using var moment = await _ledger.MomentAsync(Regions.Find(region)!, null, CancellationToken.None);
        return await marks.AreOnAsync(moment, CancellationToken.None);
    }
}
