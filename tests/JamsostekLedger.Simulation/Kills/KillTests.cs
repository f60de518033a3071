using JamsostekLedger.Simulation.World;

namespace JamsostekLedger.Simulation.Kills;

/// <summary>Programs that are killed as a power cut does it, a few rounds each. Many: ops/simulate kills.</summary>
public sealed class KillTests : IAsyncLifetime
{
    private Cluster? _cluster;

    public async Task InitializeAsync() => _cluster = await Cluster.OpenAsync();

    public async Task DisposeAsync() => await _cluster!.DisposeAsync();

    [Fact]
    public async Task A_server_under_four_writing_clients() => await KilledWriters.RunAsync(_cluster!, 2);

    [Fact]
    public async Task An_import() => await KilledImports.RunAsync(_cluster!, 2);

    [Fact]
    public async Task A_migration() => await KilledMigrations.RunAsync(_cluster!, 2);

    [Fact]
    public async Task A_rotation_of_the_vaults_key() => await KilledRotations.RunAsync(_cluster!, 2);
}
