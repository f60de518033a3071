using JamsostekLedger.Files;

namespace JamsostekLedger.Host.Pages.Cases.Recording;

/// <summary>Fields that every recording form has beside its columns.</summary>
internal static class RecordFields
{
    /// <summary>Who records.</summary>
    public static FormField Actor(
        IReadOnlyDictionary<string, string> given, IReadOnlyList<FileRefusal> faults, Language language) => new(
        PostedForm.Actor, FieldInput.Text, RecordingWords.Actor[language], true,
        given.GetValueOrDefault(PostedForm.Actor, ""), [],
        faults.FirstOrDefault(fault => fault.Column == PostedForm.Actor), null);
}
