using System.CommandLine;
using JamsostekLedger.Access;
using JamsostekLedger.Host.Pages;
using JamsostekLedger.Host.Reports;
using JamsostekLedger.Host.Verbs;

namespace JamsostekLedger.Host.Questions;

/// <summary>
/// A question about a region, told once: its verb <c>report NAME</c>, its address <c>…/NAME</c> and what both say of
/// themselves come from it.
/// </summary>
/// <param name="name">Its name.</param>
/// <param name="told">What it asks.</param>
internal abstract class Question(string name, Text told)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>The report that it is, where a verb gives it another name.</summary>
    public string Report { get; init; } = name;

    /// <summary>What it asks.</summary>
    public Text Told => told;

    /// <summary>
    /// Any of which rights whoever asks over HTTP needs: that to records, unless its answer is sums and counts.
    /// </summary>
    public IReadOnlyList<Right> Needs { get; init; } = [Right.ReadRecords];

    /// <summary>The address that it had under another name, which leads to it still; or null.</summary>
    public string? Earlier { get; init; }

    /// <summary>The verb.</summary>
    public abstract Command Verb();

    /// <summary>What it is asked with.</summary>
    public abstract IReadOnlyList<AskedParameter> Parameters { get; }

    /// <summary>What its answer is as JSON.</summary>
    public abstract Type Answer { get; }

    /// <summary>Answers what an address asks.</summary>
    public abstract Task<Answered> AnswerAsync(
        Asking asking, IQueryCollection query, CancellationToken cancellation);
}

/// <summary>The same with the types of what is asked, answered and written.</summary>
/// <param name="name">Its name.</param>
/// <param name="told">What it asks.</param>
/// <param name="asked">What it is asked with.</param>
/// <param name="answer">Answers it.</param>
/// <param name="json">What of the answer is written as JSON.</param>
internal class Question<TAsked, TAnswer, TJson>(
    string name, Text told, AskedParameters<TAsked> asked,
    Func<Asking, TAsked, CancellationToken, Task<TAnswer>> answer, Func<TAnswer, TJson> json) : Question(name, told)
{
    /// <summary>Shows an answer on the screen.</summary>
    public Action<Asking, ParseResult, TAnswer>? Show { get; init; }

    /// <summary>The same where the ledger must be asked for more of it.</summary>
    public Func<Asking, ParseResult, TAnswer, CancellationToken, Task>? ShowAsync { get; init; }

    /// <summary>Whether the answer is one that an exit code must tell of.</summary>
    public Func<TAnswer, bool> Differs { get; init; } = _ => false;

    /// <summary>Options that say what of the answer is shown on the screen.</summary>
    public IReadOnlyList<Option> ScreenOptions { get; init; } = [];

    /// <inheritdoc/>
    public override IReadOnlyList<AskedParameter> Parameters => asked.Parameters;

    /// <inheritdoc/>
    public override Type Answer => typeof(TJson);

    /// <inheritdoc/>
    public override Command Verb()
    {
        var (region, asOf, printing) = (Verbs.Verb.RegionOption(), Verbs.Verb.RecordedAsOfOption(),
            new PrintingOptions(Report, Answer));
        var verb = new Command(Name, HelpText.Of(Told)) { region };
        asked.AddTo(verb);
        foreach (var option in (IEnumerable<Option>)[.. ScreenOptions, asOf])
            verb.Add(option);
        printing.AddTo(verb);
        verb.SetAction((parsed, cancellation) => Verbs.Verb.WithMomentAsync(
            parsed, region, asOf, (ledger, moment) => PrintAsync(
                new(ledger, moment), parsed, printing.Of(parsed), cancellation), cancellation));
        return verb;
    }

    private async Task<int> PrintAsync(
        Asking now, ParseResult parsed, Printing printing, CancellationToken cancellation)
    {
        var asking = printing.Code is { } printed ? now with { Today = printed.Today } : now;
        if (printing.Hinders(asking) is { } told)
        {
            Screen.Complain($"{told}");
            return Verbs.Verb.Refused;
        }

        var found = await answer(asking, asked.Of(parsed), cancellation);
        using var end = found as IDisposable;
        var report = json(found)!;
        var code = asking.CodeOf(
            Report, Parameters, name => parsed.GetValue<string>($"--{name}"),
            await ReportFile.HashAsync(report, cancellation));
        if (printing.Code is { } before && before.Hash != code.Hash)
        {
            Screen.Complain($"{before.Differs(code)}");
            return Verbs.Verb.Differs;
        }

        if (printing.IsFile)
            await printing.WriteAsync(report, code, cancellation);
        else
        {
            if (ShowAsync is not null)
                await ShowAsync(asking, parsed, found, cancellation);
            else
                Show!(asking, parsed, found);
            Screen.Whole(printing.Line(code));
        }

        return Differs(found) ? Verbs.Verb.Differs : Verbs.Verb.Done;
    }

    /// <inheritdoc/>
    public override async Task<Answered> AnswerAsync(
        Asking asking, IQueryCollection query, CancellationToken cancellation)
    {
        if (asked.Read(query, out var value) is { } told)
            return new(told, null, null);

        var found = await answer(asking, value, cancellation);
        return new(null, json(found), found as IDisposable);
    }
}

/// <summary>The same where all of the answer is written as JSON.</summary>
internal sealed class Question<TAsked, TAnswer>(
    string name, Text told, AskedParameters<TAsked> asked,
    Func<Asking, TAsked, CancellationToken, Task<TAnswer>> answer)
    : Question<TAsked, TAnswer, TAnswer>(name, told, asked, answer, whole => whole);
