using System.Text.RegularExpressions;

namespace JamsostekLedger.Specs.House;

/// <summary>How the store reads its rows and takes its locks: each in one place, which all others go through.</summary>
public partial class RowSpecs
{
    private const string Store = "src/JamsostekLedger.Store";

    // COPY sends no names: its cursors (CopyCursor and those over it) read bytes by place and never see a row.
    [Fact] public void A_column_is_read_by_its_name() => Breaches(ByPlace(), $"{Store}/ResultRow.cs");

    [Fact] public void An_advisory_lock_stands_among_all_the_others() => Breaches(Lock(), $"{Store}/AdvisoryLock.cs");

    [Theory]
    [InlineData("reader.GetInt64(3)", true), InlineData("reader.GetFieldValue<byte[]>(at + 1)", true)]
    [InlineData("reader.IsDBNull(4)", true), InlineData("streams.GetString(column)", true)]
    [InlineData("Encoding.UTF8.GetString(bytes)", false)]
    [InlineData("row.Number(\"seq\")", false), InlineData("root.GetProperty(\"key\").GetString()", false)]
    public void A_read_by_place_is_known_when_seen(string source, bool found) =>
        ByPlace().IsMatch(source).ShouldBe(found);

    [Theory]
    [InlineData("select pg_try_advisory_lock(7)", true), InlineData("pg_advisory_xact_lock_shared", true)]
    [InlineData("const long Lock = 0x4A414D4B4559;", true), InlineData("AdvisoryLock.Rotation", false)]
    public void A_stray_lock_is_known_when_seen(string source, bool found) => Lock().IsMatch(source).ShouldBe(found);

    private static void Breaches(Regex banned, string but) =>
        Repository.Files(Store, ".cs").Where(file => file != but)
            .SelectMany(file => banned.Matches(Repository.Read(file)).Select(match => $"{file}: {match.Value}"))
            .ShouldBeEmpty();

    [GeneratedRegex(@"(?<!UTF8)\.(IsDBNull|"
        + @"Get(FieldValue(<[^(]+>)?|String|Guid|Boolean|Decimal|Int16|Int32|Int64))\(\w")]
    private static partial Regex ByPlace();

    [GeneratedRegex(@"pg_(try_)?advisory\w*|0x4A414D\w*")]
    private static partial Regex Lock();
}
