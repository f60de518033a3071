using System.Collections;
using System.Text.Json.Serialization.Metadata;
using JamsostekLedger.Host.Files;

namespace JamsostekLedger.Host.Reports;

/// <summary>
/// A table of a report, taken from the shape of its JSON, so that no report has writing code of its own: what the
/// report says of itself is the one row of the table <c>report</c>, each list is a table of the list's name, and a list
/// within the rows of another is one too, whose rows begin with those that they belong to.
/// </summary>
/// <param name="Name">Its name: <c>lines</c>, <c>pairings.breaks</c>.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows in a report, read as they are written.</param>
internal sealed record ReportTable(
    string Name, IReadOnlyList<ReportColumn> Columns, Func<object, IEnumerable<object>> Rows)
{
    /// <summary>What a report says of itself.</summary>
    public const string Itself = "report";

    /// <summary>The rows as cells.</summary>
    public IEnumerable<IReadOnlyList<TableCell>> Cells(object report) =>
        Rows(report).Select(row => Columns.Select(column => column.Cell(row)).ToArray());

    /// <summary>The tables of a report.</summary>
    /// <param name="report">What it is as JSON.</param>
    public static IReadOnlyList<ReportTable> Of(Type report)
    {
        var shape = Shape.Of(report);
        var itself = new ReportTable(Itself, shape.Columns, whole => [whole]);
        return [itself, .. shape.Lists.SelectMany(list => Below("", [], whole => [whole], list))];
    }

    // Rows of a list within another are told with the row that they stand in.
    private static IEnumerable<ReportTable> Below(
        string above, IReadOnlyList<ReportColumn> outer, Func<object, IEnumerable<object>> parents, Inner list)
    {
        var shape = Shape.Of(list.Element);
        var name = above + list.Name;
        ReportColumn[] columns =
        [
            .. outer,
            .. shape.Columns.Select(column => new ReportColumn(
                column.Name, column.Type, row => column.Of(((Within)row).Row))),
        ];
        yield return new(name, columns, Rows);
        ReportColumn[] given =
        [
            .. columns.Select(column => new ReportColumn(
                outer.Contains(column) ? column.Name : $"{list.Name}.{column.Name}", column.Type,
                row => column.Of(((Within)row).Above!))),
        ];
        foreach (var table in shape.Lists.SelectMany(inner => Below($"{name}.", given, Rows, inner)))
            yield return table;

        IEnumerable<object> Rows(object report) =>
            from parent in parents(report)
            from row in list.Of(parent is Within within ? within.Row : parent)?.Cast<object>() ?? []
            select new Within(parent as Within, row);
    }

    // A row with the one that its list stands in.
    private sealed record Within(Within? Above, object Row);

    private sealed record Inner(string Name, Type Element, Func<object, IEnumerable?> Of);

    private sealed record Shape(IReadOnlyList<ReportColumn> Columns, IReadOnlyList<Inner> Lists)
    {
        public static Shape Of(Type type)
        {
            var (columns, lists) = (new List<ReportColumn>(), new List<Inner>());
            var info = ReportJson.TypeOf(type);
            if (info.Kind == JsonTypeInfoKind.Object)
                Add(info, "", whole => whole, columns, lists);
            else
                columns.Add(new("value", type, value => value));
            return new(columns, lists);
        }

        // A single object within is spread out: total.pagu.
        private static void Add(
            JsonTypeInfo of, string above, Func<object, object?> whole, List<ReportColumn> columns, List<Inner> lists)
        {
            foreach (var member in of.Properties.Where(member => member.Get is not null))
            {
                var (name, get) = (above + member.Name, member.Get!);
                object? Value(object row) => whole(row) is { } found ? get(found) : null;
                var info = ReportJson.TypeOf(member.PropertyType);
                if (info.Kind == JsonTypeInfoKind.Object)
                    Add(info, $"{name}.", Value, columns, lists);
                else if (info.Kind == JsonTypeInfoKind.Enumerable
                         && ReportJson.TypeOf(info.ElementType!).Kind == JsonTypeInfoKind.Object)
                    lists.Add(new(name, info.ElementType!, row => (IEnumerable?)Value(row)));
                else
                    columns.Add(new(name, member.PropertyType, Value));
            }
        }
    }
}
