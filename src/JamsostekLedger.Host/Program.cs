using JamsostekLedger.Host;
using JamsostekLedger.Host.Reports;
using JamsostekLedger.Host.Verbs;
using JamsostekLedger.Store;

var root = AllVerbs.Make(HelpText.Asked(Environment.GetEnvironmentVariable));
var parsed = root.Parse(ReproducedArguments.Of(args, AllQuestions.ParametersOf));
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
        Screen.Complain(error.Message);
    return Verb.Usage;
}

try
{
    // The web host stops by itself on SIGTERM; a verb gets a moment to let go of the database.
    return await parsed.InvokeAsync(new()
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = TimeSpan.FromSeconds(20),
    });
}
catch (WrongUsageException wrong)
{
    Screen.Complain(wrong.Message);
    return Verb.Usage;
}
catch (OperationCanceledException)
{
    return Verb.Failed;
}
catch (Exception exception)
{
    Screen.Complain(VerbFault.SentenceOf(exception));
    return Fault.Of(exception).Kind == FaultKind.Hindered ? Verb.Refused : Verb.Failed;
}
