using JamsostekLedger.Files;
using JamsostekLedger.Ledger;
using JamsostekLedger.Persons;

namespace JamsostekLedger.Specs.Persons;

internal static class Samples
{
    public const string OldNik = "5104015505800001";
    public const string RightNik = "5104015505800017";

    public static PersonId Sari { get; } = new(Guid.Parse("6f1c2a34-0b1d-4a53-9a77-0d5f3e2b8c10"));

    public static PersonId Other { get; } = new(Guid.Parse("c2d7e5a8-9b40-4c1f-8a3e-51f06b7d2e94"));

    public static PersonDetails Details { get; } =
        PersonDetails.Worker(OldNik, "Ni Wayan Sari", new(1980, 5, 15), Sex.Female);

    public static NikCorrected Corrected { get; } = new(Sari, new(2025, 2, 11), "Dukcapil 470/118/2025");

    public static PersonForgotten Forgotten { get; } = new(Sari, new(2026, 1, 5), "Permintaan 3/2026");

    public static KnownPerson Known(PersonId? id = null, bool isCurrent = true, PersonDetails? details = null) =>
        new(id ?? Sari, isCurrent, details ?? Details);
}
