namespace JamsostekLedger.Demonstration;

/// <summary>The cases of Gianyar's stage II: the deaths of 2024 that its register has paid.</summary>
internal static class GianyarCases
{
    /// <summary>The files of the cases.</summary>
    public static IReadOnlyList<PeopleFile> Compose(IReadOnlyList<ClaimRow> claims)
    {
        var book = new CaseBook();
        foreach (var paid in claims
                     .Where(row => row.Cover.Programme == Gianyar.StageTwo.Code && row.Benefit == "JKM")
                     .GroupBy(row => row.ClaimNumber))
            book.Precede([.. paid]);
        return book.Files;
    }
}
