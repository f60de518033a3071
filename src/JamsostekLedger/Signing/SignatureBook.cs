using System.Collections.Immutable;
using JamsostekLedger.Ledger;

namespace JamsostekLedger.Signing;

/// <summary>The statements of reconciliation of a period, the latest last. None of them ever changes.</summary>
public sealed record SignatureBook : IState<SignatureBook>
{
    /// <inheritdoc/>
    public static SignatureBook Empty { get; } = new();

    /// <summary>The statements.</summary>
    public ImmutableArray<SignedStatement> Statements { get; init; } = [];

    /// <summary>The latest, signed by one or by both; null where there is none.</summary>
    public SignedStatement? Latest => Statements.IsEmpty ? null : Statements[^1];

    /// <summary>The latest that both have signed, or null.</summary>
    public SignedStatement? Sealed => Statements.LastOrDefault(one => one.IsSealed);

    /// <summary>How far the latest is signed.</summary>
    public string Status => Latest?.Status ?? SigningStatus.Open;

    /// <summary>The stream of a period.</summary>
    public static string StreamOf(string period) => $"signatures/{period}";

    /// <summary>The draft as it would be signed next.</summary>
    public StatementContent Next(StatementContent draft) =>
        draft.Numbered(Statements.Length + 1, Sealed?.Sha256);

    /// <inheritdoc/>
    public SignatureBook Evolve(LedgerEvent fact) => fact is not ReconciliationSigned signed ? this
        : signed.Content is { } content
            ? this with { Statements = Statements.Add(new(signed.Number, content, signed.Sha256, [signed])) }
            : this with
            {
                Statements = [.. Statements.Select(one => one.Number == signed.Number
                    ? one with { Signatures = one.Signatures.Add(signed) }
                    : one)],
            };

    /// <inheritdoc/>
    public IEnumerable<JournalLine> Post(LedgerEvent fact, SignatureBook after) => [];
}
