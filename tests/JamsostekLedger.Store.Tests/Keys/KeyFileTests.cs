namespace JamsostekLedger.Store.Tests.Keys;

/// <summary>A disk loses a file, or a part of it.</summary>
public sealed class KeyFileTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly List<string> _told = [];

    public void Dispose() => _folder.Dispose();

    private string First => Path.Combine(_folder.Path, "some.key");

    private string Second => Path.Combine(_folder.Path, "copies", "some.key");

    private KeyFile File => new(First, _told.Add);

    [Fact]
    public void A_key_stands_twice_and_is_for_its_owner_only()
    {
        File.Write("42");
        foreach (var file in new[] { First, Second })
        {
            System.IO.File.ReadAllText(file).ShouldBe("42");
            if (!OperatingSystem.IsWindows())
                System.IO.File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Directory.GetFiles(_folder.Path).Length.ShouldBe(1);
        File.Read(int.Parse).ShouldBe(42);
        _told.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("4?", "rusak")]
    [InlineData("", "rusak")]
    [InlineData(null, "hilang")]
    public void A_first_copy_that_is_damaged_or_gone_is_mended_from_the_second(string? left, string word)
    {
        File.Write("42");
        Leave(First, left);

        File.Read(int.Parse).ShouldBe(42);

        System.IO.File.ReadAllText(First).ShouldBe("42");
        var told = _told.ShouldHaveSingleItem();
        told.ShouldContain(First);
        told.ShouldContain(word);
    }

    [Theory]
    [InlineData("4?")]
    [InlineData("41")]
    [InlineData(null)]
    public void The_second_copy_is_what_the_first_one_says(string? left)
    {
        File.Write("42");
        Leave(Second, left);
        File.Read(int.Parse).ShouldBe(42);
        System.IO.File.ReadAllText(Second).ShouldBe("42");
    }

    [Fact]
    public void Where_both_are_damaged_that_is_said_and_nothing_is_changed()
    {
        File.Write("42");
        Leave(First, "4?");
        Leave(Second, "?2");
        Should.Throw<FormatException>(() => File.Read(int.Parse));
        System.IO.File.ReadAllText(First).ShouldBe("4?");
        System.IO.File.ReadAllText(Second).ShouldBe("?2");
    }

    [Fact]
    public void A_key_that_took_the_place_of_another_one_is_not_brought_back_by_its_copy()
    {
        var next = new KeyFile(Path.Combine(_folder.Path, "next.key"));
        File.Write("42");
        next.Write("43");
        next.Read(int.Parse);

        next.MoveTo(File);

        File.Read(int.Parse).ShouldBe(43);
        next.Read(int.Parse).ShouldBe(0);
        System.IO.File.ReadAllText(Second).ShouldBe("43");
    }

    [Fact]
    public void Of_two_who_make_the_first_key_at_once_both_have_the_same()
    {
        File.WriteFirst("42");
        File.WriteFirst("43");
        File.Read(int.Parse).ShouldBe(42);
        Directory.GetFiles(_folder.Path).Length.ShouldBe(1);
    }

    private static void Leave(string file, string? text)
    {
        if (text is null)
            System.IO.File.Delete(file);
        else
            System.IO.File.WriteAllText(file, text);
    }
}
