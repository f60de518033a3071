using JamsostekLedger.Cover;
using JamsostekLedger.Files;

namespace JamsostekLedger.Statements;

/// <summary>A row of a statement before the vault gave its person a number.</summary>
/// <param name="Row">The row.</param>
/// <param name="Person">Whom it names, or null.</param>
public sealed record StatedRow(StatementRow Row, PersonDetails? Person = null) : FileRow
{
    /// <inheritdoc/>
    public override IEnumerable<PersonDetails> Persons => Person is null ? [] : [Person];

    /// <summary>The row with the person's number.</summary>
    /// <param name="number">Gives it.</param>
    /// <param name="from">First day of the statement's period: of an age only this is kept, whether it was
    /// reached.</param>
    public StatementRow With(Func<PersonDetails, Ledger.PersonId> number, LocalDate from) => Person is null
        ? Row
        : Row with
        {
            Worker = number(Person),
            OverAge = CoverRules.Shipped.Find(CoverRules.AgeLimit, from)?.Value is { } limit
                && Person.BirthDate?.PlusYears(limit) <= from ? true : null,
        };

    /// <summary>A row of a statement asks for nothing by itself.</summary>
    public override RowCommand Command(Seen seen) =>
        throw new InvalidDataException("What another office says is recorded as a whole.");
}
