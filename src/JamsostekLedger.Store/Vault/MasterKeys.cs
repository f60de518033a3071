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
    private volatile IReadOnlyList<MasterKey> _known;

    private MasterKeys(MasterKeyFiles? files, IReadOnlyList<MasterKey> known) => (_files, _known) = (files, known);

    /// <summary>The key that is the first to be tried, and under which a new ledger is begun.</summary>
    public MasterKey Present => _known[0];

    internal IReadOnlyList<MasterKey> All => _known;

    /// <summary>One key and no other.</summary>
    public static MasterKeys Only(MasterKey key) => new(null, [key]);

    /// <summary>
    /// Those of the environment, else those of a folder, where the first one is made when there is none.
    /// </summary>
    /// <exception cref="MasterKeyException">A variable or file does not hold 64 hexadecimal digits.</exception>
    public static MasterKeys FromEnvironmentOr(string folder)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            var present = MasterKey.Parse(given, Variable);
            return Environment.GetEnvironmentVariable(NextVariable) is { Length: > 0 } next
                ? new(null, [present, MasterKey.Parse(next, NextVariable)])
                : Only(present);
        }

        var files = new MasterKeyFiles(folder);
        return new(files, files.Read());
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
        return Find(id) ?? throw new MasterKeyException(
            $"Kunci induk {id:x8} tidak ditemukan. Brankas ledger ini ditutup dengannya: kembalikan berkasnya ke folder "
            + $"keys/, atau isi {Variable}.");
    }

    /// <summary>The key to which a rotation goes; made where files hold the keys.</summary>
    /// <exception cref="MasterKeyException">The environment holds the key and names none to go to.</exception>
    internal MasterKey Next()
    {
        if (_files is null)
            return _known.Count > 1
                ? _known[1]
                : throw new MasterKeyException(
                    $"Kunci induk berasal dari {Variable}; berikan penggantinya di {NextVariable}.");

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

    private MasterKey? Find(uint id) => _known.FirstOrDefault(key => key.Id == id);
}
