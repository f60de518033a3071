namespace JamsostekLedger.Host.Web;

/// <summary>Says whom a request comes from.</summary>
/// <param name="context">The request.</param>
/// <param name="cancellation">Stops the wait.</param>
public delegate Task<Visitor> Recognise(HttpContext context, CancellationToken cancellation);
