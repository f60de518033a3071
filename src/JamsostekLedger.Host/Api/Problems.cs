using JamsostekLedger.Files;
using JamsostekLedger.Host.Pages;
using Microsoft.AspNetCore.Mvc;

namespace JamsostekLedger.Host.Api;

/// <summary>Errors as RFC 9457 problem details that name the rule.</summary>
public static class Problems
{
    /// <summary>A problem with the rule's name and a sentence.</summary>
    public static IResult Of(int status, string rule, string sentence, IReadOnlyList<FileRefusal>? refusals = null) =>
        Results.Problem(Details(status, rule, sentence, refusals));

    /// <summary>What is refused before the ledger is asked.</summary>
    public static IResult Of(int status, RuleText told) => Of(status, told.Rule, told.Sentence);

    /// <summary>The same with a sentence in both languages.</summary>
    public static IResult Of(int status, string rule, Text sentence) =>
        Results.Problem(Details(status, rule, sentence));

    /// <summary>The same, as a value.</summary>
    public static ProblemDetails Details(int status, string rule, Text sentence)
    {
        var problem = Details(status, rule, sentence.Id);
        problem.Extensions["english"] = sentence.En;
        return problem;
    }

    /// <summary>A problem as a value.</summary>
    public static ProblemDetails Details(
        int status, string rule, string sentence, IReadOnlyList<FileRefusal>? refusals = null)
    {
        var problem = new ProblemDetails
        {
            Type = $"urn:jamsostek:rule:{rule}",
            Title = rule,
            Status = status,
            Detail = sentence,
            Extensions = { ["rule"] = rule },
        };
        if (refusals is not null)
            problem.Extensions["refusals"] = refusals;
        return problem;
    }

    /// <summary>More is sent than is taken, as the server itself says it.</summary>
    public static IResult BodyTooLarge() => Of(
        StatusCodes.Status413PayloadTooLarge, RuleText.Of(StatusCodes.Status413PayloadTooLarge)!);

    /// <summary>No such region.</summary>
    public static IResult UnknownRegion(string code) =>
        Problems.Of(StatusCodes.Status404NotFound, "region-unknown", new Text(
            $"Wilayah {code} tidak dikenal.", $"There is no region {code}."));

    /// <summary>A parameter that cannot be read.</summary>
    public static IResult Parameter(string name, string example) => Problems.Of(
        StatusCodes.Status400BadRequest, "parameter-unreadable", new Text(
            $"Parameter {name} tidak terbaca; contoh: {example}.",
            $"The parameter {name} cannot be read; for example: {example}."));
}
