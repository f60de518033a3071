using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace JamsostekLedger.Host.Serving;

/// <summary>
/// The framework makes keys for forms that no page of ours has, and would leave them in the user's home folder.
/// They live as long as the process instead.
/// </summary>
internal sealed class KeysInMemory : IXmlRepository
{
    private readonly List<XElement> _keys = [];

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (_keys)
            return [.. _keys];
    }

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        lock (_keys)
            _keys.Add(element);
    }

    /// <summary>Uses them.</summary>
    public static void Configure(IServiceCollection services) =>
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = new KeysInMemory());
}
