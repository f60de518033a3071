using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>Fields that every recording form has beside its columns.</summary>
internal static class RecordFields
{
    /// <summary>Who records; nothing where an account signed in, which is who.</summary>
    public static IEnumerable<FormField> Actor(
        Asked asked, IReadOnlyDictionary<string, string> given, IReadOnlyList<FileRefusal> faults) =>
        asked.Account is not null ? [] :
        [
            new(
                PostedForm.Actor, FieldInput.Text, RecordingWords.Actor[asked.Language], true,
                given.GetValueOrDefault(PostedForm.Actor, ""), [],
                faults.FirstOrDefault(fault => fault.Column == PostedForm.Actor), null),
        ];
}
