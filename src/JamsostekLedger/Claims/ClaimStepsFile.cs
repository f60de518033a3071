using System.Collections.Immutable;
using JamsostekLedger.Files;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Claims;

/// <summary>The <c>claim-steps</c> file: what happened to a claim between notice and payment, one row a step.</summary>
public sealed class ClaimStepsFile : FileKind
{
    /// <inheritdoc/>
    public override string Name => "claim-steps";

    /// <inheritdoc/>
    public override IReadOnlyList<Column> Columns { get; } =
    [
        Required("claim_number", "Nomor klaim"),
        Required("step", "stage-one, treatment, documents-missing, documents-complete, verification, rejection, "
            + "reopening, atau closing"),
        Required("on", "Tanggal"),
        Optional("time", "Jam, misalnya 14:05"),
        Optional("reason", "Alasan penolakan, pembukaan kembali, atau penutupan"),
        Optional("evidence", "Nomor formulir, surat, atau penetapan"),
        Optional("missing", "Dokumen yang diminta, dipisah titik koma"),
    ];

    /// <inheritdoc/>
    public override FileRow Read(Row row)
    {
        var step = row.OneOf<ClaimStep>("step");
        if (!row.Refuses("step") && !TakeClaimStep.Steps.Contains(step))
            row.Refuse("step", "step-has-own-file",
                "Langkah ini dicatat dengan berkasnya sendiri: claim-notices, claim-applications, claim-decisions, "
                + "claim-corrections, atau claims.");
        return new StepRow(
            new(row.Key("claim_number"), step, row.Date("on"), null, row.OptionalKey("reason")?.ToLowerInvariant(),
                row.OptionalText("evidence"), Missing(row)),
            row.OptionalTime("time"));
    }

    private static ImmutableArray<string> Missing(Row row)
    {
        var codes = (row.OptionalText("missing") ?? "").ToLowerInvariant()
            .Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (codes.FirstOrDefault(code => ClaimDocuments.Find(code) is null) is { } unknown)
            row.Refuse("missing", "document-unknown", ClaimDocumentsFile.Unknown(unknown));
        return [.. codes.Distinct()];
    }

    private sealed record StepRow(ClaimStepTaken Taken, LocalTime? Time) : FileRow
    {
        public override RowCommand Command(Seen seen) =>
            RowCommand.Ask(new TakeClaimStep(Taken with { At = seen.At(Taken.On, Time) }));
    }
}
