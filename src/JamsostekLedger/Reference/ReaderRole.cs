namespace JamsostekLedger.Reference;

/// <summary>
/// In which capacity somebody asks who a person is. There is no log-in: the role is what the reader states, and it is
/// recorded with the look.
/// </summary>
/// <param name="Code">Stored code: <c>verifier</c>.</param>
/// <param name="Name">Indonesian name.</param>
/// <param name="English">English name.</param>
/// <param name="Sees">
/// Details that it may be shown: <c>name</c>, <c>nik_last_four</c>, <c>nik</c>, <c>birth_date</c>, <c>sex</c>,
/// <c>phone</c>.
/// </param>
public sealed record ReaderRole(string Code, string Name, string English, IReadOnlyList<string> Sees);
