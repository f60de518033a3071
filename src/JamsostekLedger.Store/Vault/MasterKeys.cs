namespace JamsostekLedger.Store.Vault;

/// <summary>
/// The master keys at hand: the present one, the next one while a rotation is under way, and earlier ones that open
/// backups of their time. From the folder <c>keys/</c> or, instead of that, from the environment.
/// </summary>
public sealed class MasterKeys
{
    /// <summary>Environment variable that holds the key as 64 hexadecimal digits, instead of files.</summary>
    public const string Variable = "JAMSOSTEK_MASTER_KEY";

    /// <summary>Environment variable that holds the key to which a rotation goes, beside the other.</summary>
    public const string NextVariable = "JAMSOSTEK_NEXT_MASTER_KEY";

    private readonly MasterKeyFiles? _files;
    private readonly KeyTreeFile? _treeFile;
    private volatile IReadOnlyList<MasterKey> _known;
    private volatile KeyTree? _tree;

    private MasterKeys(MasterKeyFiles? files, KeyTreeFile? tree, IReadOnlyList<MasterKey> known) =>
        (_files, _treeFile, _known) = (files, tree, known);

    /// <summary>The key that is the first to be tried.</summary>
    /// <exception cref="MasterKeyException">There is none at hand.</exception>
    public MasterKey Present => _known is [var present, ..] ? present : throw Missing("Kunci induk");

    internal IReadOnlyList<MasterKey> All => _known;

    /// <summary>One key and no other.</summary>
    public static MasterKeys Only(MasterKey key) => new(null, null, [key]);

    /// <summary>
    /// Those of the environment, else those of a folder. Where the folder has none, one is made when a new ledger asks
    /// for it, and never for a ledger that has a vault already.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="tell">Told in a sentence what was mended, or cannot be read.</param>
    /// <exception cref="MasterKeyException">A variable does not hold 64 hexadecimal digits.</exception>
    public static MasterKeys FromEnvironmentOr(string folder, Action<string>? tell = null)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            var present = MasterKey.Parse(given, Variable);
            return new(null, new(folder), Environment.GetEnvironmentVariable(NextVariable) is { Length: > 0 } next
                ? [present, MasterKey.Parse(next, NextVariable)]
                : [present]);
        }

        var files = new MasterKeyFiles(folder, tell);
        try
        {
            return new(files, new(folder), files.Read());
        }
        catch (MasterKeyException damaged)
        {
            tell?.Invoke(damaged.Message);
            return new(files, new(folder), []);
        }
    }

    /// <summary>The key under which a new ledger is begun; made where files hold the keys and hold none.</summary>
    /// <exception cref="MasterKeyException">The file that should hold it is damaged.</exception>
    internal MasterKey First()
    {
        try
        {
            if (_known.Count == 0 && _files is not null)
                _known = _files.ReadOrMake();
            return Present;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new MasterKeyException($"Kunci induk tidak dapat dibuat: {unwritable.Message}", unwritable);
        }
    }

    /// <summary>Looks whether the keys of numbers are where they should be, whatever this program still
    /// remembers.</summary>
    /// <exception cref="MasterKeyException">One is not.</exception>
    internal void Require(uint id, uint? tree)
    {
        if (!(_files?.Read() ?? _known).Any(key => key.Id == id))
            throw Missing($"Kunci induk {id:x8}");
        _tree = null;
        if (tree is { } people)
            Tree(people);
    }

    /// <summary>Whether a rotation has a key to go to: files can make one, the environment must name it.</summary>
    internal bool HasNext => _files is not null || _known.Count > 1;

    /// <summary>The key of a number.</summary>
    /// <exception cref="MasterKeyException">It is not at hand.</exception>
    internal MasterKey Numbered(uint id)
    {
        if (Find(id) is { } known)
            return known;

        // Another process may have made it since.
        if (_files is not null)
            _known = _files.Read();
        return Find(id) ?? throw Missing($"Kunci induk {id:x8}");
    }

    /// <summary>
    /// The keys of people under which a vault is begun, made by the first who asks; null where the environment holds
    /// the master key and no folder does: several servers may share a variable and no file.
    /// </summary>
    internal KeyTree? BeginTree() =>
        _treeFile is null ? null : _tree = _files is null ? _treeFile.Read() : _treeFile.Make();

    /// <summary>The keys of people of a number.</summary>
    /// <exception cref="MasterKeyException">They are not at hand. Others in their place would open nobody.</exception>
    internal KeyTree Tree(uint id) => Known(id) ?? throw new MasterKeyException(
        $"Kunci orang {id:x8} tidak ditemukan. Brankas ledger ini ditutup dengannya: kembalikan berkas people.key ke "
        + "folder keys/.");

    /// <summary>The same; null where they are not at hand.</summary>
    internal KeyTree? Known(uint id)
    {
        if (_tree?.Id != id && _treeFile is not null)
            _tree = _treeFile.Read();
        return _tree is { } known && known.Id == id ? known : null;
    }

    /// <summary>Takes keys of people away for good; one process at a time.</summary>
    internal void TakeAway(IEnumerable<byte[]> bounds) => _tree = _treeFile!.TakeAway(bounds);

    /// <summary>The key to which a rotation goes; made where files hold the keys.</summary>
    /// <exception cref="MasterKeyException">The environment holds the key and names none to go to.</exception>
    internal MasterKey Next()
    {
        if (_files is null)
            return _known.Count > 1
                ? _known[1]
                : throw new MasterKeyException(
                    $"Kunci induk berasal dari {Variable}; berikan penggantinya di {NextVariable}.");

        // No key is begun beside one that is missing.
        _ = Present;
        var next = _files.Begin();
        _known = _files.Read();
        return next;
    }

    /// <summary>Ends a rotation; where the environment holds the keys, that is for whoever sets it.</summary>
    /// <returns>Name of the file that keeps the earlier key, or null.</returns>
    internal string? End(LocalDate on, bool keepEarlier)
    {
        if (_files is null)
            return null;

        var kept = _files.End(on, keepEarlier);
        _known = _files.Read();
        return kept;
    }

    private static MasterKeyException Missing(string key) => new(
        $"{key} tidak ditemukan. Brankas ledger ini ditutup dengannya: kembalikan berkasnya ke folder keys/, atau isi "
        + $"{Variable}.");

    private MasterKey? Find(uint id) => _known.FirstOrDefault(key => key.Id == id);
}
