namespace JamsostekLedger.Host.Work;

/// <summary>How many pieces of a kind this server is at, and how many it sent away since one ended.</summary>
internal sealed class Gate
{
    private const int Together = 8;

    private readonly Lock _lock = new();
    private int _within;
    private int _sentAway;

    /// <summary>Lets one more in; false where there are so many already.</summary>
    public bool Enter(int most)
    {
        lock (_lock)
        {
            if (_within >= most)
                return false;
            _within++;
            return true;
        }
    }

    /// <summary>One is out again.</summary>
    public void Leave()
    {
        lock (_lock)
        {
            _within--;
            _sentAway = 0;
        }
    }

    /// <summary>How long one that found it full waits: longer the more do, so that a crowd does not come all at
    /// once.</summary>
    public Duration Wait(Duration look)
    {
        lock (_lock)
            return look * (1 + (_sentAway++ / Together));
    }
}
