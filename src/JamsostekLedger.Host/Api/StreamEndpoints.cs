using System.Text.Encodings.Web;
using System.Text.Json;
using JamsostekLedger.Access;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Web;
using JamsostekLedger.Reference;
using JamsostekLedger.Store;
using JamsostekLedger.Store.Reading;

namespace JamsostekLedger.Host.Api;

/// <summary>The facts of one stream over HTTP, its version as ETag.</summary>
public static class StreamEndpoints
{
    private static readonly JsonWriterOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Maps it below <c>/api/v1/regions/{region}</c>.</summary>
    public static void MapStreams(this RouteGroupBuilder group, OpenLedger ledger) =>
        group.For(Right.ReadRecords).MapGet("streams/{**key}", async (
            string region, string key, HttpResponse response, CancellationToken cancellation) =>
        {
            if (Regions.Find(region) is not { } found)
                return Problems.UnknownRegion(region);

            await using var moment = await ledger.MomentAsync(found, null, cancellation);
            using var body = new MemoryStream();
            var version = 0L;
            await using (var writer = new Utf8JsonWriter(body, Format))
            {
                writer.WriteStartArray();
                await foreach (var fact in FactQueries.OfStreamAsync(moment, key, cancellation))
                {
                    EventLine.Write(writer, fact);
                    version = fact.Version;
                }

                writer.WriteEndArray();
            }

            if (version == 0)
                return Problems.Of(StatusCodes.Status404NotFound, "stream-unknown", new Text(
                    $"Aliran {key} tidak ada.", $"There is no stream {key}."));

            response.Headers.ETag = ETag.Of(version);
            return Results.Bytes(body.ToArray(), "application/json");
        }).WithSummary("The facts of one stream; its version is the ETag").WithName("stream");
}
