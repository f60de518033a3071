namespace JamsostekLedger.Files;

/// <summary>Sex as civil registry keeps it; a NIK tells it by its day of birth.</summary>
public enum Sex
{
    /// <summary>Laki-laki.</summary>
    Male,

    /// <summary>Perempuan.</summary>
    Female,
}
