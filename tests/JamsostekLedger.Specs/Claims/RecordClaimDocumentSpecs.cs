using JamsostekLedger.Claims;
using static JamsostekLedger.Specs.Claims.CaseSamples;
using static JamsostekLedger.Specs.Spec;

namespace JamsostekLedger.Specs.Claims;

public class RecordClaimDocumentSpecs
{
    private static readonly ClaimDocumentRecorded Deed = new(
        Death, "death-deed", new(2025, 6, 14), "5104-KM-17062025-0003", new('a', 64), "Arsip 2025, kotak 4");

    [Fact] public void A_document_is_kept_by_its_hash_and_place() =>
        Given(Noticed).When(new RecordClaimDocument(Deed)).ThenRecorded();

    [Fact] public void The_same_file_under_another_number_is_refused() =>
        Given(Noticed, Deed).When(new RecordClaimDocument(Deed with { Number = "another" }))
            .ThenRefusedBy("key-differs");

    [Fact] public void A_claim_without_a_case_has_no_documents() =>
        Given().When(new RecordClaimDocument(Deed)).ThenRefusedBy("case-unknown");
}
