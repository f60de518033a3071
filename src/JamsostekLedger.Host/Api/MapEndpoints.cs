using JamsostekLedger.Access;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Host.Api;

/// <summary>Maps of the files of other offices over HTTP: <c>GET …/maps</c> lists those that stand.</summary>
public static class MapEndpoints
{
    /// <summary>Maps it below <c>/api/v1/regions/{region}</c>.</summary>
    public static void MapColumnMaps(this RouteGroupBuilder group, WebServerOptions served) =>
        group.For([Right.ReadRecords, .. EndpointRights.Recorders]).MapGet(
            "maps", async (string region, CancellationToken cancellation) =>
            Regions.Find(region) is null
                ? Problems.UnknownRegion(region)
                : ReportEndpoints.Json(await served.Ledger.Maps.ListAsync(region, cancellation)))
            .WithSummary("Maps of foreign files that are kept").WithName("maps");
}
