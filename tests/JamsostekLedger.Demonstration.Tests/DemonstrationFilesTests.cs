using System.Security.Cryptography;

namespace JamsostekLedger.Demonstration.Tests;

[Collection(DemonstrationFixture.Collection)]
public sealed class DemonstrationFilesTests(DemonstrationFixture demonstration)
{
    private const string Gianyar = "51.04";
    private const string Badung = "51.03";
    private const string Bengkayang = "61.07";
    private static readonly DateOnly StatementFrom = new(2024, 1, 1);
    private static readonly DateOnly StatementTo = new(2024, 11, 28);

    [Fact]
    public void Each_region_has_its_files_in_the_order_of_their_import()
    {
        var paths = demonstration.Files
            .Select(file => Path.GetRelativePath(demonstration.Folder, file.Path).Replace('\\', '/')).ToList();
        paths.ShouldBe(
            [
                "51.04-gianyar/1-programmes.csv", "51.04-gianyar/2-budget.csv", "51.04-gianyar/3-payments.csv",
                "51.04-gianyar/4-claims.csv", "51.04-gianyar/5-figures.csv", "51.04-gianyar/6-invoices.csv",
                "51.04-gianyar/7-receipts.csv",
                "51.03-badung/1-programmes.csv", "51.03-badung/2-budget.csv", "51.03-badung/3-payments.xlsx",
                "51.03-badung/4-claims.csv", "51.03-badung/5-figures.csv", "51.03-badung/6-invoices.csv",
                "51.03-badung/7-receipts.csv",
                "61.07-bengkayang/1-programmes.csv", "61.07-bengkayang/2-budget.csv",
                "61.07-bengkayang/3-payments.csv", "61.07-bengkayang/4-claims.csv", "61.07-bengkayang/5-figures.csv",
                "61.07-bengkayang/6-invoices.csv", "61.07-bengkayang/7-receipts.csv",
                "73.02-bulukumba/1-programmes.csv", "73.02-bulukumba/2-budget.csv", "73.02-bulukumba/6-invoices.csv",
                "51.06-bangli/1-programmes.csv", "51.06-bangli/3-payments.csv", "51.06-bangli/5-figures.csv",
                "51.06-bangli/6-invoices.csv", "51.06-bangli/7-receipts.csv", "51-bali/5-figures.csv",
                "64.09-penajam/1-programmes.csv", "64.09-penajam/2-budget.csv", "36.02-lebak/1-programmes.csv",
                "36.02-lebak/2-budget.csv",
                "51.04-gianyar/8-roster-tahap-2.csv", "51.04-gianyar/9-roster-tahap-2-susulan.csv",
                "51.04-gianyar/10-endings-tahap-2.csv", "51.04-gianyar/11-nik-corrections-dukcapil.csv",
                "51.04-gianyar/12-claim-notices.csv", "51.04-gianyar/13-claim-documents.csv",
                "51.04-gianyar/14-claim-heirs.csv", "51.04-gianyar/15-claim-applications.csv",
                "51.04-gianyar/16-claim-steps.csv", "51.04-gianyar/17-claim-decisions.csv",
                "61.07-bengkayang/8-roster-perbatasan.csv", "61.07-bengkayang/9-roster-perbatasan-pengganti.csv",
                "61.07-bengkayang/10-endings-perbatasan.csv", "61.07-bengkayang/11-roster-sawit.csv",
                "61.07-bengkayang/12-endings-sawit.csv", "61.07-bengkayang/15-claim-notices.csv",
                "61.07-bengkayang/16-claim-steps-tahap-1.csv", "61.07-bengkayang/17-claim-documents.csv",
                "61.07-bengkayang/18-claim-heirs.csv", "61.07-bengkayang/19-claim-children.csv",
                "61.07-bengkayang/20-claim-applications.csv", "61.07-bengkayang/21-claim-steps.csv",
                "61.07-bengkayang/22-claim-decisions.csv",
                "73.02-bulukumba/8-proposals-rentan.xlsx", "73.02-bulukumba/9-verifications-village.csv",
                "73.02-bulukumba/10-verifications-district.csv", "73.02-bulukumba/11-verifications-registry.csv",
                "73.02-bulukumba/12-verifications-bpjs.csv", "73.02-bulukumba/13-verifications-decree.csv",
                "73.02-bulukumba/14-roster-rentan.csv", "51.06-bangli/8-roster-csr.csv",
                "51.03-badung/8-roster-adat.csv", "51.03-badung/9-roster-kontrak.xlsx",
                "61.07-bengkayang/13-roster-satu-desa-100.csv",
                "61.07-bengkayang/14-roster-satu-desa-100-2025.csv", "51.03-badung/10-roster-ucok.csv",
            ]);
    }

    [Fact]
    public void Written_again_each_file_holds_the_same_bytes_and_the_workbook_the_same_cells()
    {
        var again = Directory.CreateTempSubdirectory("demonstration-");
        try
        {
            foreach (var (first, second) in demonstration.Files.Zip(DemonstrationFiles.Write(again.FullName)))
                if (first.Path.EndsWith(".xlsx", StringComparison.Ordinal))
                    WrittenFile.Cells(second.Path).ShouldBe(WrittenFile.Cells(first.Path));
                else
                    File.ReadAllBytes(second.Path).SequenceEqual(File.ReadAllBytes(first.Path))
                        .ShouldBeTrue(first.Path);
        }
        finally
        {
            again.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_first_file_of_each_region_is_known_by_its_hash() =>
        demonstration.Files.GroupBy(file => file.Region).Select(files => files.First().Path)
            .Select(path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))))
            .ShouldBeSubsetOf(FirstFiles.Hashes);

    [Fact]
    public void Gianyar_paid_what_the_statement_of_28_November_says()
    {
        var rows = Claims(Gianyar).Where(row => row.PaidOn >= StatementFrom && row.PaidOn <= StatementTo).ToList();
        var vulnerable = Vulnerable(Gianyar);
        var ofTheVulnerable = rows.Where(row => vulnerable.Contains(row.Programme)).ToList();

        rows.Sum(row => row.Net).ShouldBe(40_420_000_000);
        ofTheVulnerable.Sum(row => row.Net).ShouldBe(3_650_000_000);
        ofTheVulnerable.Select(row => row.District).Distinct().Count().ShouldBe(7);
        rows.Count.ShouldBeInRange(3_500, 4_500);
        Claims(Gianyar).ShouldContain(row => row.PaidOn > StatementTo && row.PaidOn.Year == 2024);
    }

    [Fact]
    public void A_reversal_names_one_payment_of_the_same_claim_and_amount_on_or_after_its_day()
    {
        foreach (var region in new[] { Gianyar, Badung })
        {
            var rows = Claims(region);
            var paid = rows.ToDictionary(row => row.Reference);
            var reversals = rows.Where(row => row.Reverses.Length > 0).ToList();
            reversals.ShouldNotBeEmpty();
            reversals.Select(row => row.Reverses).ShouldBeUnique();
            foreach (var reversal in reversals)
            {
                var reversed = paid[reversal.Reverses];
                reversed.Reverses.ShouldBeEmpty();
                (reversed.Claim, reversed.Amount).ShouldBe((reversal.Claim, reversal.Amount));
                reversed.PaidOn.ShouldBeLessThanOrEqualTo(reversal.PaidOn);
            }
        }
    }

    [Fact]
    public void A_claim_has_one_benefit_segment_programme_and_worker()
    {
        foreach (var region in new[] { Gianyar, Badung, Bengkayang })
            Claims(region).GroupBy(row => row.Claim).ShouldAllBe(claim =>
                claim.Select(row => new { row.Benefit, row.Segment, row.Programme, row.Nik, row.EventDate })
                    .Distinct().Count() == 1);
    }

    [Fact]
    public void A_claim_of_a_programme_happened_while_it_ran_and_before_it_was_paid()
    {
        foreach (var region in new[] { Gianyar, Badung, Bengkayang })
        {
            var programmes = Read(region, "programmes").ToDictionary(row => row["code"]);
            foreach (var row in Claims(region).Where(row => row.Programme.Length > 0))
            {
                var programme = programmes[row.Programme];
                row.EventDate.ShouldBeGreaterThanOrEqualTo(programme.Day("starts_on"));
                if (programme["ends_on"].Length > 0)
                    row.EventDate.ShouldBeLessThanOrEqualTo(programme.Day("ends_on"));
            }

            Claims(region).ShouldAllBe(row => row.EventDate < row.PaidOn);
        }
    }

    [Fact]
    public void Gianyars_stage_two_is_paid_to_the_rupiah_from_July()
    {
        var paid = Read(Gianyar, "payments").Where(row => row["programme"] == "gianyar-desa-2024-2").ToList();

        paid.Count.ShouldBe(12);
        paid.Where(row => row["account_code"].EndsWith('6'))
            .ShouldAllBe(row => row.Amount("amount") == 24_290_000);
        paid.Where(row => row["account_code"].EndsWith('7'))
            .ShouldAllBe(row => row.Amount("amount") == 16_517_200);
        paid.Min(row => row.Day("transferred_on")).Month.ShouldBe(7);
    }

    [Fact]
    public void Gianyar_gave_back_once_in_the_year_and_once_in_the_next()
    {
        var rows = Read(Gianyar, "payments");
        var returns = rows.Where(row => row["kind"] == "STS").ToList();

        returns.Select(row => row.Day("document_date").Year).Distinct().ShouldBe([2024, 2025]);
        foreach (var sts in returns)
            rows.Single(row => row["document_number"] == sts["returns"]
                    && row["account_code"] == sts["account_code"] && row["programme"] == sts["programme"])
                .Amount("amount").ShouldBeGreaterThan(sts.Amount("amount"));
    }

    [Fact]
    public void Badung_paid_what_was_published_of_2023_and_four_heirs_in_2024()
    {
        var rows = Claims(Badung);
        var of2023 = rows.Where(row => row.PaidOn.Year == 2023).ToList();
        var heirs = rows.Where(row => row.Relation.Length > 0).ToList();

        of2023.Select(row => row.Claim).Distinct().Count().ShouldBe(4_781);
        of2023.Sum(row => row.Net).ShouldBe(87_000_000_000);
        of2023.Select(row => row.Claim)
            .Intersect(rows.Where(row => row.PaidOn.Year > 2023).Select(row => row.Claim)).ShouldBeEmpty();
        heirs.ShouldAllBe(row => row.PaidOn.Year == 2024);
        heirs.Select(row => row.Payee).Distinct().Count().ShouldBe(4);
        heirs.Sum(row => row.Net).ShouldBe(209_000_000);
        heirs.Where(row => row.Component == "beasiswa").ShouldHaveSingleItem();
    }

    [Fact]
    public void Badungs_workbook_has_dates_as_dates_and_amounts_as_numbers()
    {
        var cells = WrittenFile.Cells(demonstration.Path(Badung, "payments"));
        var column = cells[0].Select((name, index) => (name, index))
            .ToDictionary(at => (string)at.name!, at => at.index);

        cells.Count.ShouldBe(1 + 3 * 2);
        cells.Skip(1).ShouldAllBe(row => row[column["document_date"]] is DateTime);
        cells.Skip(1).ShouldAllBe(row => row[column["amount"]] is double);
        cells.Skip(1).ShouldAllBe(row => row[column["document_number"]] is string);
        Read(Badung, "payments").Sum(row => row.Amount("amount")).ShouldBe((35_000 + 7_826 + 2_624) * 201_600L);
    }

    [Theory]
    [InlineData(Gianyar, "gianyar-desa-2024-2", "2429")]
    [InlineData(Badung, "badung-ucok-2024", "35000")]
    [InlineData(Badung, "badung-kontrak", "7826")]
    [InlineData(Badung, "badung-adat", "2624")]
    [InlineData(Bengkayang, "bengkayang-satu-desa-100", "12200")]
    [InlineData(Bengkayang, "bengkayang-sawit-2025", "2100")]
    public void A_programme_plans_the_published_head_count(string region, string code, string workers) =>
        Read(region, "programmes").Single(row => row["code"] == code)["workers"].ShouldBe(workers);

    [Fact]
    public void Bengkayangs_pagu_of_2024_is_the_quoted_one_and_is_used_up()
    {
        Read(Bengkayang, "budget").Where(row => row["fiscal_year"] == "2024").Sum(row => row.Amount("pagu"))
            .ShouldBe(2_429_520_000);
        Read(Bengkayang, "payments").Where(row => row["programme"] == "bengkayang-satu-desa-100")
            .Sum(row => row.Amount("amount")).ShouldBe(2_429_520_000);
    }

    [Fact]
    public void Bengkayangs_palm_workers_are_paid_from_two_years_of_the_fund()
    {
        var palm = Read(Bengkayang, "payments").Where(row => row["programme"] == "bengkayang-sawit-2025").ToList();

        palm.ShouldAllBe(row => row["fund"] == "DBH-SAWIT");
        palm.Select(row => row["fund_year"]).Distinct().ShouldBe(["2024", "2025"]);
        palm.Where(row => row["kind"] == "SP2D").Sum(row => row.Amount("amount")).ShouldBe(2_100 * 16_800L * 6);
        palm.Where(row => row["kind"] == "STS").Sum(row => row.Amount("amount")).ShouldBe(14 * 16_800L * 2);
        Claims(Bengkayang).ShouldContain(row =>
            row.Benefit == "JKM" && row.EventDate.Year == 2025 && row.EventDate.Month == 5);
    }

    [Theory, InlineData(Gianyar), InlineData(Badung), InlineData(Bengkayang)]
    public void No_line_is_paid_above_its_pagu(string region)
    {
        static string Line(Dictionary<string, string> row) =>
            $"{row["account_code"]} {row["programme"]} {row["fund"]} {row["fund_year"]}";
        var pagu = Read(region, "budget").GroupBy(Line)
            .ToDictionary(line => line.Key, line => line.Last().Amount("pagu"));

        foreach (var line in Read(region, "payments").Where(row => row["kind"] == "SP2D").GroupBy(Line))
            line.Sum(row => row.Amount("amount")).ShouldBeLessThanOrEqualTo(pagu[line.Key], line.Key);
    }

    [Fact]
    public void Keys_are_unique_in_each_file()
    {
        foreach (var file in demonstration.Files.Where(file => file.Refused == 0))
            WrittenFile.Rows(file.Path).Select(row => string.Join('|', KeyOf(file.Kind).Select(column => row[column])))
                .ShouldBeUnique(file.Path);
    }

    [Fact]
    public void A_NIK_has_16_digits_and_a_serial_that_no_registry_has_come_to()
    {
        foreach (var region in new[] { Gianyar, Badung, Bengkayang })
            Claims(region).ShouldAllBe(row =>
                row.Nik.Length == 16 && row.Nik.All(char.IsAsciiDigit) && row.Nik[12] == '9'
                && row.Nik.StartsWith(region.Replace(".", ""), StringComparison.Ordinal));
        File.ReadAllText(Path.Combine(demonstration.Folder, "README.txt")).ShouldContain("rekaan");
    }

    [Fact]
    public void Every_published_figure_is_written_for_its_region()
    {
        var figures = demonstration.Files.Where(file => file.Kind == "figures").ToList();
        foreach (var file in figures)
            WrittenFile.Rows(file.Path).ShouldAllBe(row => row["region_code"] == file.Region);
        figures.Sum(file => WrittenFile.Rows(file.Path).Count).ShouldBe(17);
    }

    private static string[] KeyOf(string kind) => kind switch
    {
        "programmes" => ["code"],
        "budget" or "payments" => ["document_number", "account_code", "programme", "fund", "fund_year"],
        "claims" => ["payment_reference"],
        "invoices" => ["invoice_number"],
        "receipts" => ["receipt_number"],
        "roster" or "proposals" or "endings" => ["nik", "programme"],
        "verifications" => ["nik", "programme", "stage"],
        "nik-corrections" => ["nik"],
        "claim-notices" => ["claim_number"],
        "claim-applications" => ["claim_number", "on"],
        "claim-steps" => ["claim_number", "step", "on"],
        "claim-documents" => ["claim_number", "document"],
        "claim-heirs" => ["claim_number", "heir"],
        "claim-children" => ["claim_number", "child"],
        "claim-decisions" => ["claim_number", "decision_number"],
        _ => ["id"],
    };

    private IReadOnlyList<Dictionary<string, string>> Read(string region, string kind) =>
        WrittenFile.Rows(demonstration.Path(region, kind));

    private HashSet<string> Vulnerable(string region) =>
        [.. Read(region, "programmes").Where(row => row["vulnerable"] == "yes").Select(row => row["code"])];

    private List<ClaimPayment> Claims(string region) => [.. Read(region, "claims").Select(ClaimPayment.Of)];
}
