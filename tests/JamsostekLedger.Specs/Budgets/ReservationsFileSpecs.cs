using JamsostekLedger.Budgets;
using JamsostekLedger.Files;
using static JamsostekLedger.Specs.Budgets.Samples;

namespace JamsostekLedger.Specs.Budgets;

public class ReservationsFileSpecs
{
    private static readonly ReservationsFile File = new();
    private static readonly Seen Seen = Rows.Seen([Rows.Card(Line.Programme)]);

    private static readonly Dictionary<string, string> Reserve = new()
    {
        ["document_number"] = "R1", ["kind"] = "RESERVE", ["document_date"] = "2024-02-01",
        ["fiscal_year"] = "2024", ["account_code"] = "5.1.02.02.02.0006", ["programme"] = "gianyar-desa-2024-2",
        ["fund"] = "APBD", ["fund_year"] = "2024", ["amount"] = "300", ["purpose"] = "Iuran triwulan II",
    };

    private static readonly Dictionary<string, string> Release = new(Reserve)
    {
        ["document_number"] = "L1", ["kind"] = "RELEASE", ["document_date"] = "2024-05-02", ["amount"] = "100",
        ["releases"] = "R1", ["purpose"] = "",
    };

    [Fact] public void A_row_reserves() =>
        Rows.Command(File, Rows.Row(Reserve), Seen).ShouldBe(new ReserveBudget(Reserved("R1", 300)));

    [Fact] public void A_row_releases_and_refers_to_its_reservation()
    {
        Rows.Command(File, Rows.Row(Release), Seen).ShouldBe(new ReleaseReservation(Released("L1", "R1", 100)));
        File.Read(Rows.Row(Release)).RefersTo.ShouldBe(Reserved("R1", 300).Key);
        File.Read(Rows.Row(Reserve)).RefersTo.ShouldBeNull();
    }

    [Theory]
    //          of        column       text     refusal
    [InlineData("RESERVE", "amount",    "0",     "amount: amount-not-positive")]
    [InlineData("RESERVE", "amount",    "-1",    "amount: amount-not-positive")]
    [InlineData("RESERVE", "kind",      "HOLD",  "kind: value-not-in-list")]
    [InlineData("RESERVE", "programme", "other", "programme: programme-unknown")]
    [InlineData("RESERVE", "releases",  "R0",    "releases: releases-without-release")]
    [InlineData("RELEASE", "releases",  null,    "releases: reservation-unknown")]
    [InlineData("RELEASE", "programme", "other", "programme: programme-unknown")]
    public void A_row_with_a_fault_is_refused_by_name(string of, string column, string? text, string refusal) =>
        Rows.Refusals(File, Rows.Row(of == "RELEASE" ? Release : Reserve, (column, text)), Seen).ShouldBe([refusal]);
}
