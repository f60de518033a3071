using JamsostekLedger.Ledger;
using JamsostekLedger.Reference;

namespace JamsostekLedger.Approvals;

/// <summary>Agrees to a request.</summary>
/// <param name="Given">By whom and to what; its number follows from what was said before.</param>
/// <param name="May">Whether the account may approve this deed in this region now.</param>
public sealed record ApproveRequest(ApprovalGiven Given, bool May) : ICommand<ApprovalRequest>
{
    /// <inheritdoc/>
    public string Stream => ApprovalRequest.StreamOf(Given.Id);

    /// <inheritdoc/>
    public LedgerEvent Fact => Given with { Number = 0 };

    /// <inheritdoc/>
    public Decision Decide(ApprovalRequest state)
    {
        // Asked again after an answer that was lost, it is the same approval.
        if (state.CarriedOut is { } done && done.Approvers.Any(by => ApprovalRequest.IsSame(by, Given.By)))
            return Decision.Nothing;
        if (state.Closed(Given.Id, Given.On) is { } closed)
            return closed;
        if (ApprovalRequest.IsSame(Given.By, state.Asked!.Maker))
            return Decision.Refuse("approval-own",
                "Permintaan ini Anda ajukan sendiri; orang lain yang harus menyetujuinya, apa pun peran Anda.");
        if (state.Given.Any(one => ApprovalRequest.IsSame(one.By, Given.By)))
            return Decision.Refuse("approval-twice",
                "Anda sudah menyetujui permintaan ini; persetujuan berikutnya harus dari orang lain.");
        if (!May)
            return NoRight(state.Asked);
        return Given.Sha256 == state.Asked.Sha256
            ? Decision.Record(Given with { Number = state.Next() })
            : Changed(Given.Id);
    }

    /// <summary>What would be recorded is not what was asked.</summary>
    internal static Decision Changed(string id) => Decision.Refuse("approval-changed",
        $"Yang akan dicatat tidak sama dengan yang diajukan pada permintaan {id}. Lihat lagi isinya; bila keadaannya "
        + "sudah berubah, tarik permintaan itu dan ajukan yang baru.");

    /// <summary>Whoever has not the role neither approves nor refuses.</summary>
    internal static Decision NoRight(ApprovalRequested asked) => Decision.Refuse("approval-no-right",
        $"Akun Anda tidak berhak memutuskan {ApprovalRules.Of(asked.Deed, asked.On).Name} di wilayah ini.");
}
