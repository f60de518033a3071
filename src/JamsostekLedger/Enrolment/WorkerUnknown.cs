using JamsostekLedger.Ledger;

namespace JamsostekLedger.Enrolment;

/// <summary>The one sentence for a worker whom no list of the programme names.</summary>
internal static class WorkerUnknown
{
    public static Decision In(string programme) => Decision.Refuse("worker-unknown",
        $"NIK pada baris ini tidak ada di daftar program {programme}.");
}
