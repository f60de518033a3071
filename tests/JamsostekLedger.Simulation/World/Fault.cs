namespace JamsostekLedger.Simulation.World;

/// <summary>What goes wrong while an officer waits for an answer.</summary>
internal enum Fault
{
    None,

    /// <summary>The line breaks, and the server does not hear a question.</summary>
    UnheardQuestion,

    /// <summary>The line breaks, and the answer to a question is lost; often that of the commit.</summary>
    LostAnswer,

    /// <summary>The server's process behind the line is ended at a question.</summary>
    KilledBackend,

    /// <summary>All of the server's processes are ended between two deeds: pools hold dead connections.</summary>
    KilledBackends,

    /// <summary>The line breaks while the commit is on its way and the server is slow.</summary>
    SlowCommit,

    /// <summary>The server's process is ended in the middle of its last work.</summary>
    KilledCommit,

    /// <summary>PostgreSQL is stopped in good order at a question.</summary>
    StoppedServer,

    /// <summary>PostgreSQL is killed at a question.</summary>
    KilledServer,

    /// <summary>The other node records at the same moment in the same region.</summary>
    Race,

    /// <summary>The same row is sent to both nodes at the same moment.</summary>
    Twin,

    /// <summary>The clock is set forward or back.</summary>
    ClockJump,

    /// <summary>The node's process is another one.</summary>
    NewProcess,
}
