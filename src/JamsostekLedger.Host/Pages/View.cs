using Microsoft.AspNetCore.Components;

namespace JamsostekLedger.Host.Pages;

/// <summary>What every page knows: the address that it answers.</summary>
public interface IPage
{
    /// <summary>The address.</summary>
    Asked Asked { get; }
}

/// <summary>A page's markup. It shows its model and decides nothing.</summary>
/// <typeparam name="TModel">The model.</typeparam>
public abstract class View<TModel> : ComponentBase where TModel : IPage
{
    /// <summary>All that the page shows.</summary>
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;

    /// <summary>The address.</summary>
    protected Asked Asked => Model.Asked;

    /// <summary>The language.</summary>
    protected Language L => Asked.Language;

    /// <summary>How numbers and dates are spelled.</summary>
    protected Spelled N => new(L);
}
